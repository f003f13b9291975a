package io.fupin.notice;

import io.fupin.casework.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a review asks of a case that was drawn for a spot check when its notice ended (processes.md 1, 乡镇审核, 县级复审). */
@Component
public class SpotChecks {

    private final Notices notices;
    private final Clock clock;

    SpotChecks(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** {@code township-review}. */
    public record TownshipReview(SpotVisit spotVisit) {
    }

    /** The visit to a household drawn for the township's spot check. */
    public record SpotVisit(LocalDate visitedOn, List<String> visitors, String finding, List<String> evidence) {
    }

    /** {@code county-review}. */
    public record CountyReview(CountyCheck countyCheck) {
    }

    /** The check of a household drawn by the county. */
    public record CountyCheck(LocalDate checkedOn, List<String> checkers, String finding, List<String> evidence) {
    }

    public boolean drawn(String caseNumber, NoticeKind kind) {
        return notices.drawn(caseNumber, kind);
    }

    /**
     * A case drawn on this notice needs its record to be approved, and no record lies in the future.
     *
     * @throws Refusal at {@code spotVisit.visitedOn}
     */
    public void requireVisit(String caseNumber, NoticeKind kind, String outcome, SpotVisit visit) {
        require(drawn(caseNumber, kind), outcome, visit == null ? null : visit.visitedOn(), "spotVisit.visitedOn", "本户被抽中入户抽查，须填抽查记录才能同意");
    }

    /** @throws Refusal at {@code countyCheck.checkedOn} */
    public void requireCheck(String caseNumber, NoticeKind kind, String outcome, CountyCheck check) {
        require(drawn(caseNumber, kind), outcome, check == null ? null : check.checkedOn(), "countyCheck.checkedOn", "本户被抽中县级核查，须填核查记录才能同意");
    }

    private void require(boolean drawn, String outcome, LocalDate on, String field, String words) {
        if (drawn && "approve".equals(outcome) && on == null) {
            throw Refusal.at(field, words);
        }
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at(field, "日期晚于今天");
        }
    }
}
