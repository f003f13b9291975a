package io.fupin.household.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * 数据质量 ({@code household/quality.html}).
 *
 * @param area    蛟河市
 * @param run     under way; null for none
 * @param last    when all were looked at the last time; null for never
 * @param mayRun  whether this post may have all looked at
 * @param rules   with something open, the whole first
 * @param regions to choose from; empty for a village
 * @param villages the work of each village, those with most errors first; empty for a village
 * @param trend   by township, a column for each of the last runs; empty before two runs are over
 */
public record QualityView(String area, Running run, Instant last, boolean mayRun, List<Choice> rules, List<Choice> regions, String region, String rule,
                          List<Line> lines, List<Village> villages, String excelHref, String first, String next, List<Instant> runs, List<Trend> trend) {

    public record Running(long id, int households, int done) {
    }

    public record Choice(String key, String name, Integer count, boolean chosen) {
    }

    /**
     * @param what  错误 or 疑点, with {@code mark} its colour
     * @param place 漂河镇青背村
     * @param confirmable a warning, which can be confirmed with a reason
     */
    public record Line(long id, String registerNumber, String head, String place, String member, String ruleId, String rule, String what, String mark,
                       String text, LocalDate foundOn, boolean confirmable, String mendHref) {
    }

    /** @param href the list of that village alone */
    public record Village(String name, int errors, int warnings, String href) {
    }

    public record Trend(String township, List<Integer> findings) {
    }
}
