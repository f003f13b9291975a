package io.fupin.identification.panel;

import io.fupin.casework.CaseFile;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.household.MemberForm;
import io.fupin.exchange.Matches.Hit;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import java.util.List;

/**
 * Everything that is known of a case, read once for all panels.
 *
 * @param visit   null before the visit
 * @param meeting the newest; null before it, as its ballot
 * @param notices its entries, oldest first
 */
record KnownCase(CaseFile file, Facts facts, ApplicationForm application, InvestigationForm visit, List<Hit> hits, Meeting meeting,
                 BallotRow ballot, List<NoticeEntry> notices) {

    /** As the visit found them, else as the application said. */
    List<MemberForm> members() {
        return visit == null || visit.members() == null || visit.members().isEmpty() ? application.members() : visit.members();
    }

    boolean drawn(NoticeKind kind) {
        return notices.stream().anyMatch(entry -> entry.kind() == kind && entry.drawn());
    }

    boolean selfApplied() {
        return file.startedBy() == null;
    }
}
