package io.fupin.exit.web;

import io.fupin.casework.CaseSheet;
import io.fupin.web.FormPart;

/**
 * 入户取证 ({@code exit/visit.html}).
 *
 * @param standing  the household as the register has it
 * @param backHref  where whoever came goes back to
 * @param backTitle 退出候选
 * @param action    what the form is sent to
 */
public record VisitView(String registerNumber, String head, FormPart form, CaseSheet standing, String backHref, String backTitle, String action) {
}
