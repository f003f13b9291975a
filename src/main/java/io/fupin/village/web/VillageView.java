package io.fupin.village.web;

import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import java.time.LocalDate;
import java.util.List;

/**
 * One village ({@code village/village.html}): what it is, through the years, and what has to hold before it may exit.
 *
 * @param checks   of the newest application; empty without one
 * @param about    the number of that application; null without one, as {@code phase}
 * @param identification number of the open application to become a poor village; null without one
 * @param start    where the application begins; null for a post that does not begin it, or while one is open
 * @param startText what is begun there: 申请出列
 * @param history  newest first
 * @param years    newest first
 */
public record VillageView(String code, String name, String township, Mark state, List<Fact> facts, List<Check> checks, String about, String phase,
                          String identification,
                          String start, String startText, List<Stage> history, List<Year> years) {

    /** @param note of the decision, or the table it comes from */
    public record Stage(String state, String mark, LocalDate since, Integer year, String caseNumber, String note) {
    }

    /** @param source of the population of the year */
    public record Year(int year, int households, int persons, String source) {
    }
}
