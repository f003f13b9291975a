package io.fupin.dispatch.report;

import io.fupin.clock.BusinessClock;
import io.fupin.paper.BulletinPaper;
import io.fupin.paper.Bulletins;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reports as papers: what was issued is printed as it was issued, however often. */
@Component
public class PrintedReports {

    private final Bulletins bulletins;
    private final Letterhead letterhead;

    PrintedReports(Bulletins bulletins, Letterhead letterhead) {
        this.bulletins = bulletins;
        this.letterhead = letterhead;
    }

    public byte[] pdf(Report report) {
        return bulletins.pdf(paper(report)).pdf();
    }

    public byte[] word(Report report) {
        return bulletins.word(paper(report)).docx();
    }

    private BulletinPaper paper(Report report) {
        Content content = report.content();
        return new BulletinPaper(report.kind().masthead(), report.issue() == null ? "（草稿，没有印发）" : report.issue().words(), letterhead.issuer(report),
                report.issue() == null ? null : LocalDate.ofInstant(report.issue().at(), BusinessClock.ZONE), content.title(),
                content.sections().stream().map(section -> new BulletinPaper.Section(section.heading(), section.paragraphs())).toList(),
                content.tables().stream().map(table -> new BulletinPaper.Table(table.caption(), table.columns().stream()
                        .map(column -> new BulletinPaper.Column(column.head(), column.figure(), column.width())).toList(), table.rows(), table.total())).toList(),
                content.notes(), report.kind().to(), report.issue() == null ? "" : report.issue().hash(), content.title());
    }
}
