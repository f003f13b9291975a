package io.fupin.meeting.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One 民主评议会 for many cases ({@code meeting/meeting.html}). The page fills the fields from {@code data}, keeps the sums and
 * the law's figures in sight ({@code js/meeting.js}) and posts the {@code democratic-evaluation} JSON in the field {@code form}.
 *
 * @param place      漂河镇青背村
 * @param village    code; the draft in the browser is kept under it
 * @param kinds      kinds of meeting accepted here, the usual one first
 * @param households the cases that wait for a meeting, by number
 * @param roster     members of the 村民代表会议 on record; empty where none is kept, then numbers are typed
 * @param today      yyyy-MM-dd: no meeting lies in the future
 * @param data       JSON: what the form opens with, or what came back refused
 * @param errors     JSON array of {@code {"field","message"}}
 * @param refused    a refusal of the whole meeting, as the law's table worded it; null for none
 */
public record MeetingView(String place, String village, List<Kind> kinds, List<Household> households, List<Delegate> roster, String today,
                          String data, String errors, String refused) {

    /**
     * Figures of the law for a kind, as parameters of place and day have them.
     *
     * @param countable   whether it may be counted by persons or by households
     * @param householdsNumerator of the share of households where households are counted
     * @param strict      more than the share, not at least
     * @param womenDenominator 0 where the province asks for no number of women
     * @param recusedInBase whether those in 回避 stay in the base of the majority
     * @param noticeDays  days the meeting must have been called before; 0 for none
     */
    public record Kind(String name, boolean countable, int quorumNumerator, int quorumDenominator, int householdsNumerator,
                       int householdsDenominator, boolean strict, int womenNumerator,
                       int womenDenominator, int majorityNumerator, int majorityDenominator, boolean recusedInBase, int noticeDays) {
    }

    /**
     * @param place     2组　3 人
     * @param motion    what a vote in favour means: 识别为贫困户
     * @param perCapita yuan
     * @param hits      比对：车辆 1; empty for none. With hits their explanation must be read out
     */
    public record Household(String caseNumber, String href, String subject, String place, String motion, BigDecimal perCapita, List<String> hits) {
    }

    public record Delegate(String name, boolean woman) {
    }

    /** What is voted on today, each once: 识别为贫困户、脱贫退出. */
    public String motions() {
        return households.stream().map(Household::motion).distinct().collect(Collectors.joining("、"));
    }

    /** Whether a household's line has to say what is voted on. */
    public boolean several() {
        return households.stream().map(Household::motion).distinct().count() > 1;
    }

    public String embeddedData() {
        return embed(data);
    }

    public String embeddedErrors() {
        return embed(errors);
    }

    private static String embed(String json) {
        return json.replace("<", "\\u003c");
    }
}
