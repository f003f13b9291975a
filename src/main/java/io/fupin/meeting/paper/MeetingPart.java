package io.fupin.meeting.paper;

import io.fupin.account.Officer;
import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseFile;
import io.fupin.casework.DossierPart;
import io.fupin.meeting.data.MeetingRows;
import io.fupin.meeting.desk.Evaluations;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The records of the meetings that voted on a household, in the 卷宗 of its case. */
@Component
@Order(10)
class MeetingPart implements DossierPart {

    private final Evaluations evaluations;
    private final MeetingRows meetings;
    private final MeetingPapers papers;

    MeetingPart(Evaluations evaluations, MeetingRows meetings, MeetingPapers papers) {
        this.evaluations = evaluations;
        this.meetings = meetings;
        this.papers = papers;
    }

    @Override
    public List<Annex> annexes(CaseFile file, Officer officer) {
        if (!evaluations.evaluates(file) || CaseErasure.erased(file)) {
            return List.of();
        }
        return meetings.allOf(file.caseNumber()).stream().map(meeting -> (Annex) Document.made("民主评议会议记录　" + meeting.heldOn(),
                () -> papers.record(meeting))).toList();
    }
}
