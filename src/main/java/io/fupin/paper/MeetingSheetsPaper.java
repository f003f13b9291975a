package io.fupin.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Sign-in sheet and ballot papers, printed before the meeting.
 *
 * @param kind 村民代表会议, 村民会议 or 村民小组会议
 * @param startsAt may be null
 * @param due members due
 * @param participants the village's roster; empty prints a sheet of {@code due} free lines
 * @param households on whom the meeting votes; two ballot papers to the page while they fit
 */
public record MeetingSheetsPaper(Place place, String kind, LocalDate heldOn, LocalTime startsAt, int due,
                                 List<Participant> participants, List<RosterLine> households) {

    public MeetingSheetsPaper {
        Fields.present(place, "place");
        kind = Fields.required(kind, "kind");
        Fields.present(heldOn, "heldOn");
        Fields.atLeast(1, due, "due");
        participants = Fields.any(participants);
        households = Fields.some(households, "households");
    }
}
