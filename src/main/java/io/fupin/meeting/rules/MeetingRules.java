package io.fupin.meeting.rules;

import io.fupin.meeting.Majority;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.PolicyParameters.Fraction;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the decisions on a meeting are fed with: the law's figures of the place and day (村民委员会组织法 art. 21–28; policy 6.1). */
@Component
public class MeetingRules implements Majority {

    private static final String REPRESENTATIVES = "村民代表会议";
    private static final String VILLAGERS = "村民会议";
    private static final String BY_HOUSEHOLDS = "户";
    /** Name of each kind's own parameter. */
    private static final Map<String, String> QUORUM = Map.of(REPRESENTATIVES, "meeting-representatives-quorum", VILLAGERS,
            "meeting-villagers-quorum", "村民小组会议", "meeting-group-quorum");
    /** 村民会议 and 村民小组会议 may be counted by delegates of the households instead (art. 22, 28). */
    private static final String HOUSEHOLD_QUORUM = "meeting-households-quorum";

    private final PolicyParameters parameters;

    MeetingRules(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** Inputs of {@code meeting-validity}. */
    public Map<String, Object> validity(MeetingForm form, RegionCode village) {
        boolean byHousehold = BY_HOUSEHOLDS.equals(form.countedBy());
        Fraction quorum = parameters.fraction(quorumKey(form), village, form.heldOn());
        Fraction women = women(form.kind(), village, form.heldOn());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", form.kind());
        inputs.put("countedBy", form.countedBy() == null ? "人" : form.countedBy());
        inputs.put("due", form.membersDue());
        inputs.put("present", form.membersPresent());
        inputs.put("womenDue", form.womenDue());
        inputs.put("womenPresent", form.womenPresent());
        inputs.put("quorumNumerator", quorum.numerator());
        inputs.put("quorumDenominator", quorum.denominator());
        // "过半数" excludes the half, "三分之二以上" includes the two thirds (民法典 art. 1259).
        inputs.put("quorumStrict", VILLAGERS.equals(form.kind()) && !byHousehold);
        inputs.put("womenNumerator", women.numerator());
        inputs.put("womenDenominator", women.denominator());
        return inputs;
    }

    /** Inputs of {@code vote-result}: more than half of those present. */
    public Map<String, Object> vote(Ballot ballot, MeetingForm form, RegionCode village) {
        Fraction majority = parameters.fraction("meeting-majority", village, form.heldOn());
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("yes", ballot.yes());
        inputs.put("present", form.membersPresent());
        inputs.put("recused", ballot.recusedCount());
        inputs.put("recusedInBase", parameters.flag("meeting-recused-in-base", village, form.heldOn()));
        inputs.put("majorityNumerator", majority.numerator());
        inputs.put("majorityDenominator", majority.denominator());
        return inputs;
    }

    /**
     * The law's figures for a kind of meeting in a place on a day.
     *
     * @param countable  whether households may be counted instead of persons
     * @param households the share of the households where they are counted, always "at least"
     * @param strict     more than the share, not at least
     * @param women      share of the women representatives; denominator 0 where the province asks for none
     * @param noticeDays between the notice of the meeting and the meeting; 0 for none
     */
    public record Law(String kind, boolean countable, Fraction quorum, Fraction households, boolean strict, Fraction women, Fraction majority,
                      boolean recusedInBase, int noticeDays) {
    }

    public Law law(String kind, RegionCode village, LocalDate on) {
        return new Law(kind, !REPRESENTATIVES.equals(kind), parameters.fraction(QUORUM.get(kind), village, on),
                parameters.fraction(HOUSEHOLD_QUORUM, village, on), VILLAGERS.equals(kind), women(kind, village, on),
                parameters.fraction("meeting-majority", village, on), parameters.flag("meeting-recused-in-base", village, on), noticeDays(kind, village, on));
    }

    private static String quorumKey(MeetingForm form) {
        return BY_HOUSEHOLDS.equals(form.countedBy()) ? HOUSEHOLD_QUORUM : QUORUM.get(form.kind());
    }

    private Fraction women(String kind, RegionCode village, LocalDate on) {
        return REPRESENTATIVES.equals(kind) ? parameters.fraction("meeting-women-present", village, on) : new Fraction(0, 0);
    }

    /**
     * How many have to come to a meeting.
     *
     * @param words      三分之二以上
     * @param womenAsked whether the province asks for a number of women
     */
    public record Quorum(int needed, String words, boolean womenAsked) {
    }

    public Quorum quorum(MeetingForm form, RegionCode village) {
        Law law = law(form.kind(), village, form.heldOn());
        boolean byHousehold = BY_HOUSEHOLDS.equals(form.countedBy());
        Fraction share = byHousehold ? law.households() : law.quorum();
        boolean strict = law.strict() && !byHousehold;
        int exact = form.membersDue() * share.numerator();
        int needed = strict ? exact / share.denominator() + 1 : (exact + share.denominator() - 1) / share.denominator();
        return new Quorum(needed, strict ? "超过" + words(share) : words(share) + "以上", law.women().denominator() > 0);
    }

    /** 三分之二; 二分之一 is said 半数. */
    private static String words(Fraction share) {
        String digits = "零一二三四五六七八九";
        if (share.numerator() == 1 && share.denominator() == 2) {
            return "半数";
        }
        return share.denominator() > 9 || share.numerator() > 9 ? share.numerator() + "/" + share.denominator()
                : digits.charAt(share.denominator()) + "分之" + digits.charAt(share.numerator());
    }

    @Override
    public int votesRequired(int present, int recused, RegionCode village, LocalDate on) {
        Fraction majority = parameters.fraction("meeting-majority", village, on);
        int base = parameters.flag("meeting-recused-in-base", village, on) ? present : present - recused;
        return base * majority.numerator() / majority.denominator() + 1;
    }

    @Override
    public String majorityInWords(RegionCode village, LocalDate on) {
        return words(parameters.fraction("meeting-majority", village, on));
    }

    /** Days between the notice of a meeting and the meeting; 0 where none is asked for. */
    public int noticeDays(String kind, RegionCode village, LocalDate on) {
        return switch (kind) {
            case REPRESENTATIVES -> parameters.integer("meeting-agenda-notice-days", village, on);
            case VILLAGERS -> parameters.integer("meeting-villagers-notice-days", village, on);
            default -> 0;
        };
    }

    /** The figures behind the inputs, for the frozen file. */
    public Map<String, String> figures(MeetingForm form, RegionCode village) {
        Map<String, Object> validity = validity(form, village);
        Fraction majority = parameters.fraction("meeting-majority", village, form.heldOn());
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(quorumKey(form), validity.get("quorumNumerator") + "/" + validity.get("quorumDenominator"));
        figures.put("meeting-majority", majority.numerator() + "/" + majority.denominator());
        return figures;
    }
}
