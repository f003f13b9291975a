package io.fupin.change.web;

import io.fupin.casework.CaseSheet;
import java.util.List;

/**
 * What happened, and to whom ({@code change/choice.html}).
 *
 * @param kind     chosen; null while the kinds are offered
 * @param groups   of kinds; empty once one is chosen
 * @param people   to choose from; empty until a kind is chosen
 * @param standing the household as it is
 */
public record ChangeChoiceView(String registerNumber, String head, String kind, List<Group> groups, List<Choice> people, CaseSheet standing) {

    public record Group(String title, List<Choice> kinds) {
    }

    /** @param note may be empty */
    public record Choice(String title, String note, String href) {
    }
}
