package io.fupin.exit.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 退出候选 of a village ({@code exit/candidates.html}), or the areas below another region to choose one from.
 *
 * @param place      漂河镇青背村
 * @param incomeYear the year that a visit of today looks at
 * @param areas      one level below; empty for a village
 * @param households that count as poor; null above a village
 */
public record CandidatesView(String place, int incomeYear, List<Area> areas, List<Row> households) {

    /**
     * @param poor    households on the register that count as poor
     * @param visited of them, with evidence of the income year
     */
    public record Area(String name, String href, int poor, int visited) {

        /** Whole percent; 0 where nobody is to be visited. */
        public int share() {
            return poor == 0 ? 0 : 100 * visited / poor;
        }
    }

    public int poorBelow() {
        return areas.stream().mapToInt(Area::poor).sum();
    }

    public int visitedBelow() {
        return areas.stream().mapToInt(Area::visited).sum();
    }

    /**
     * @param place       2组　3 人
     * @param visitedOn   null without a matrix of the year, as the figures
     * @param reason      of the rule, either way
     * @param visitHref   null for a post that takes no evidence
     * @param proposeHref null where it cannot be proposed, or not by this post
     */
    public record Row(String registerNumber, String head, String place, LocalDate visitedOn, BigDecimal perCapita, BigDecimal incomeLine,
                      boolean eligible, String reason, String visitHref, String proposeHref) {
    }

    public long able() {
        return households.stream().filter(Row::eligible).count();
    }

    public long visited() {
        return households.stream().filter(row -> row.visitedOn() != null).count();
    }
}
