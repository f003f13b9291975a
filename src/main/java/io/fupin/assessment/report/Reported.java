package io.fupin.assessment.report;

import io.fupin.assessment.estimate.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything a report says, and nothing by which a household is known: no name, no village, no number of the register. Kept as JSON when it
 * is published; report, public page and files are made of this record alone.
 *
 * @param number     of the assessment's case
 * @param title      as commissioned: 2017年贫困退出第三方评估
 * @param county     蛟河市
 * @param fieldFrom  first day somebody was asked; null while nobody was
 * @param fieldTo    day on which the field work ended; null before
 * @param issued     day of the report
 * @param document   number under which it was published; null before, or without one
 * @param verdict    达标, 不达标 or 没有数据; null while it is not judged
 * @param conclusion in the assessor's words, line by line
 * @param least      households that must have been asked before anybody is told the figures of a part
 */
public record Reported(String number, String title, String county, int year, String firm, String organiser, LocalDate fieldFrom, LocalDate fieldTo,
                       LocalDate issued, String document, String verdict, String reason, List<String> conclusion, List<Rate> rates,
                       List<Part> strata, List<Township> townships, List<Found> findings, Method method, int least) {

    /**
     * @param needed households that would settle on which side of the threshold it lies; null when settled, hopeless or without data
     * @param figure null = 没有数据
     */
    public record Rate(Indicator indicator, double threshold, Figure figure, boolean kept, boolean settled, Integer needed) {
    }

    /**
     * Rates 0–1.
     *
     * @param events    unweighted: persons or households found
     * @param base      unweighted: persons or households asked
     * @param effective sample size of the same certainty; null where everybody was asked
     */
    public record Figure(double rate, double lower, double upper, double standardError, int households, double events, double base, Double effective) {
    }

    /**
     * A stratum.
     *
     * @param households of the frame, as {@code persons}; {@code take} what the plan asks for; {@code asked} and {@code askedPersons} what was answered
     * @param error      错退, 漏评 or null where neither can be
     * @param found      persons
     */
    public record Part(String name, int households, int persons, int take, int asked, int askedPersons, String error, int found, Figure rate, Figure approval) {
    }

    public record Township(String name, int asked, Figure wrongExit, Figure missed, Figure approval) {
    }

    /** @param title F-03; @param upheld null before the ruling */
    public record Found(String title, String stratum, String kind, int persons, String grounds, boolean answered, Boolean upheld) {
    }

    /**
     * How it was drawn.
     *
     * @param frozenOn     day of the freeze; the frame has {@code households} with {@code persons}
     * @param secret       null before the draw, as {@code publicNumber} and {@code sampleHash}
     * @param villages     of the first stage; empty in one stage
     * @param replacements by stratum
     * @param incomeLine   yuan per person
     */
    public record Method(LocalDate frozenOn, int households, int persons, String frameHash, String planHash, String commitment, String publicSource,
                         LocalDate publicOn, String publicNumber, String secret, String sampleHash, List<Villages> villages, int reservePercent,
                         int sealed, int open, List<Replaced> replacements, BigDecimal incomeLine) {
    }

    /** @param drawn of {@code all}; @param rule 等概率抽村 or 按规模比例抽村 */
    public record Villages(String kind, int drawn, int all, String rule) {
    }

    /** @param replaced households that could not be asked; @param called reserves that were asked instead */
    public record Replaced(String stratum, int replaced, int called) {
    }

    /** Households that were asked. */
    public int asked() {
        return strata.stream().mapToInt(Part::asked).sum();
    }

    /** Whether every stratum that was asked at all is large enough for its figures to be told to anybody. */
    public boolean partsForEverybody() {
        return strata.stream().allMatch(part -> part.asked() == 0 || part.asked() >= least);
    }
}
