package io.fupin.identification.panel;

import io.fupin.casework.CaseFile;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.meeting.Meetings;
import io.fupin.exchange.Matches;
import io.fupin.identification.steps.HouseholdFacts;
import io.fupin.notice.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a case for its panels and papers. */
@Component
class KnownCases {

    private final HouseholdFacts facts;
    private final IdentificationRows rows;
    private final Matches matches;
    private final Meetings meetings;
    private final Notices notices;

    KnownCases(HouseholdFacts facts, IdentificationRows rows, Matches matches, Meetings meetings, Notices notices) {
        this.facts = facts;
        this.rows = rows;
        this.matches = matches;
        this.meetings = meetings;
        this.notices = notices;
    }

    KnownCase of(CaseFile file) {
        String number = file.caseNumber();
        IdentificationRows.Facts known = rows.facts(number);
        return new KnownCase(file, known, facts.application(number), facts.investigation(number).orElse(null), matches.of(number),
                known.meetingId() == null ? null : meetings.find(known.meetingId()).orElseThrow(),
                meetings.newest(List.of(number)).get(number), notices.ofCase(number));
    }
}
