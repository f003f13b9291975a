package io.fupin.meeting.paper;

import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.clock.BusinessClock;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.paper.MeetingRecordPaper.Verification;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the team signed on a meeting's cases, as the record prints it: only when one person has signed for all of them. */
@Component
class MeetingChecks {

    private static final String STEP = "confirm-evaluation";
    /** What the form of the step says one signs for. */
    private static final String SIGNED_FOR = "会议如实召开，到会的人和票数与记录相符，比对情况已在会上宣读。";

    private final Timeline timeline;

    MeetingChecks(Timeline timeline) {
        this.timeline = timeline;
    }

    Optional<Verification> of(Meeting meeting, List<BallotRow> votes) {
        Set<String> signers = new LinkedHashSet<>();
        Set<String> opinions = new LinkedHashSet<>();
        LocalDate last = null;
        for (BallotRow vote : votes) {
            Optional<Event> signed = timeline.of(vote.caseNumber()).stream().filter(event -> event.kind() == Kind.COMPLETED
                    && STEP.equals(event.step()) && !day(event).isBefore(meeting.heldOn())).reduce((before, after) -> after);
            if (signed.isEmpty()) {
                return Optional.empty();
            }
            signers.add(signed.get().personName());
            if (signed.get().text() != null) {
                opinions.add(signed.get().text());
            }
            last = last == null || day(signed.get()).isAfter(last) ? day(signed.get()) : last;
        }
        return signers.size() != 1 ? Optional.empty()
                : Optional.of(new Verification(opinions.isEmpty() ? SIGNED_FOR : String.join("\n", opinions), signers.iterator().next(), last));
    }

    private static LocalDate day(Event event) {
        return LocalDate.ofInstant(event.at(), BusinessClock.ZONE);
    }
}
