package io.fupin.notice.web;

import io.fupin.web.FormPart;

/**
 * An objection recorded by staff ({@code notice/objection-entry.html}).
 *
 * @param place   area of the post that records it
 * @param about   what it is recorded from: a notice's title or a case's subject; null when opened on its own
 * @param refused a refusal that belongs to no field; null for none
 */
public record ObjectionEntryView(String place, String about, String refused, FormPart form) {
}
