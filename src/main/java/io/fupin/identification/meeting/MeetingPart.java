package io.fupin.identification.meeting;

import io.fupin.account.Officer;
import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseFile;
import io.fupin.casework.DossierPart;
import io.fupin.identification.Identification;
import io.fupin.identification.data.MeetingRows;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The records of the meetings that voted on a household, in the 卷宗 of its case. */
@Component
@Order(10)
class MeetingPart implements DossierPart {

    private final MeetingRows meetings;
    private final MeetingPapers papers;

    MeetingPart(MeetingRows meetings, MeetingPapers papers) {
        this.meetings = meetings;
        this.papers = papers;
    }

    @Override
    public List<Annex> annexes(CaseFile file, Officer officer) {
        if (!Identification.PROCESS.equals(file.process()) || CaseErasure.erased(file)) {
            return List.of();
        }
        return meetings.allOf(file.caseNumber()).stream().map(meeting -> (Annex) Document.made("民主评议会议记录　" + meeting.heldOn(),
                () -> papers.record(meeting))).toList();
    }
}
