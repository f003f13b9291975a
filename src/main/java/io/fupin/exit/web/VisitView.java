package io.fupin.exit.web;

import io.fupin.casework.CaseSheet;
import io.fupin.web.FormPart;

/**
 * 入户取证 ({@code exit/visit.html}).
 *
 * @param standing the household as the register has it
 */
public record VisitView(String registerNumber, String head, FormPart form, CaseSheet standing) {
}
