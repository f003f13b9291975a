package io.fupin.identification.web;

import io.fupin.web.FormPart;

/**
 * A household applies itself, without an account ({@code public/application.html}). It answers format errors only and never says whether
 * somebody is on the register.
 *
 * @param village     12-digit code
 * @param villageName 青背村
 * @param township    漂河镇
 * @param days        working days within which the village accepts or refuses
 * @param refused     a refusal that belongs to no field; null for none
 * @param form        null where no round is open
 */
public record SelfApplicationView(String village, String villageName, String township, int days, String refused, FormPart form,
                                  io.fupin.web.PublicSide side) {
}
