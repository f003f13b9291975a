package io.fupin.meeting.roster;

import io.fupin.meeting.MeetingForm;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.PolicyParameters.Fraction;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The composition of the body that meets (村民委员会组织法 art. 25; policy 6.1): shares of representatives and of women among its members.
 * It warns and invalidates nothing.
 */
@Component
public class Composition {

    /** The body that a roster lists. */
    public static final String KIND = "村民代表会议";

    private final Rosters rosters;
    private final PolicyParameters parameters;

    Composition(Rosters rosters, PolicyParameters parameters) {
        this.rosters = rosters;
        this.parameters = parameters;
    }

    /** What is wrong with a roster; empty where none is kept. */
    public List<String> of(Roster roster, LocalDate on) {
        List<String> warnings = new ArrayList<>();
        if (roster.kept()) {
            tooFew("meeting-women-share", "妇女", roster.women(), roster.due(), roster.village(), on, warnings);
            tooFew("meeting-representatives-share", "村民代表", roster.representatives(), roster.due(), roster.village(), on, warnings);
        }
        return warnings;
    }

    /** What is to be said of a meeting: its members against the roster, and the roster's own composition. */
    public List<String> of(MeetingForm form, RegionCode village) {
        Roster roster = rosters.of(village);
        List<String> warnings = new ArrayList<>();
        if (!KIND.equals(form.kind())) {
            return warnings;
        }
        if (!roster.kept()) {
            tooFew("meeting-women-share", "女代表", form.womenDue(), form.membersDue(), village, form.heldOn(), warnings);
            return warnings;
        }
        differs("应到", form.membersDue(), roster.due(), warnings);
        differs("女代表应到", form.womenDue(), roster.women(), warnings);
        warnings.addAll(of(roster, form.heldOn()));
        return warnings;
    }

    private static void differs(String what, int typed, int onRoster, List<String> warnings) {
        if (typed != onRoster) {
            warnings.add(what + "填了" + typed + "人，名册上是" + onRoster + "人");
        }
    }

    private void tooFew(String key, String who, int count, int all, RegionCode village, LocalDate on, List<String> warnings) {
        Fraction share = parameters.fraction(key, village, on);
        if (share.denominator() > 0 && (long) count * share.denominator() < (long) share.numerator() * all) {
            warnings.add(who + count + "人，不足组成人员" + all + "人的" + share.numerator() + "/" + share.denominator());
        }
    }
}
