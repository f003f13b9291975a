package io.fupin.notice.paper;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.casework.DossierPart;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The answers to objections: in the 卷宗 of the objection itself and of the household's case, for whoever sees objections. */
@Component
@Order(40)
class ObjectionPart implements DossierPart {

    private final ObjectionDesk desk;
    private final ObjectionPapers papers;

    ObjectionPart(ObjectionDesk desk, ObjectionPapers papers) {
        this.desk = desk;
        this.papers = papers;
    }

    @Override
    public List<Annex> annexes(CaseFile file, Officer officer) {
        if (!CaseSight.sees(officer, ObjectionDesk.PROCESS, file.village())) {
            return List.of();
        }
        Stream<Objection> all = ObjectionDesk.PROCESS.equals(file.process()) ? desk.find(file.caseNumber()).stream()
                : desk.of(file.caseNumber()).stream();
        return all.filter(one -> !one.replyMissing() || one.refusal() != null).map(one -> (Annex) Document.made("异议答复书　" + CaseNumbers.shortForm(one.number()),
                () -> papers.reply(one.number(), officer))).toList();
    }
}
