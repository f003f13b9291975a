package io.fupin.identification.letter;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.DossierPart;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letter to a refused household, in the 卷宗 of its case. */
@Component
@Order(30)
class LetterPart implements DossierPart {

    private final Letters letters;

    LetterPart(Letters letters) {
        this.letters = letters;
    }

    @Override
    public List<Annex> annexes(CaseFile file, Officer officer) {
        return !Letters.due(file) ? List.of() : List.of(Document.made("告知书", () -> letters.of(file)));
    }
}
