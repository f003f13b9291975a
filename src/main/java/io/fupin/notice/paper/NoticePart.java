package io.fupin.notice.paper;

import io.fupin.account.Officer;
import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseFile;
import io.fupin.casework.DossierPart;
import io.fupin.notice.Notice;
import io.fupin.notice.Notices;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notices and announcements on which a case stood, as they were posted, in its 卷宗. */
@Component
@Order(20)
class NoticePart implements DossierPart {

    private final Notices notices;
    private final NoticePapers papers;

    NoticePart(Notices notices, NoticePapers papers) {
        this.notices = notices;
        this.papers = papers;
    }

    @Override
    public List<Annex> annexes(CaseFile file, Officer officer) {
        if (CaseErasure.erased(file)) {
            return List.of();
        }
        return notices.noticesOf(file.caseNumber()).values().stream().sorted(Comparator.comparing(Notice::publishedAt).thenComparing(Notice::number))
                .map(notice -> (Annex) Document.made(notice.kind().title() + "　" + notice.postedOn() + "　" + notice.number(),
                        () -> papers.of(notice.number(), officer))).toList();
    }
}
