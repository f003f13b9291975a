package io.fupin.casework.dossier;

import io.fupin.casework.CaseFile;
import io.fupin.casework.filed.Exhibits;
import io.fupin.casework.filed.Exhibits.Exhibit;
import io.fupin.evidence.EvidenceStore;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import io.fupin.paper.DossierPaper.Photo;
import io.fupin.paper.DossierPaper.Photos;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Photos several to a page, scanned papers page by page. */
@Component
class DossierEvidence {

    private final Exhibits exhibits;
    private final EvidenceStore store;

    DossierEvidence(Exhibits exhibits, EvidenceStore store) {
        this.exhibits = exhibits;
        this.store = store;
    }

    List<Annex> annexes(CaseFile file) {
        List<Exhibit> all = exhibits.of(file);
        List<Annex> annexes = new ArrayList<>();
        List<Photo> photos = all.stream().filter(Exhibit::image).map(one -> new Photo(one.number() + "　" + one.title(), said(one), () -> store.open(one.id())))
                .toList();
        if (!photos.isEmpty()) {
            annexes.add(new Photos("佐证照片 " + photos.size() + " 张", photos));
        }
        all.stream().filter(one -> !one.image()).forEach(one -> annexes.add(new Document("佐证 " + one.number() + "　" + one.title(),
                one.fileName() + "，" + one.size() + " 字节，" + said(one) + "，SHA-256 " + one.sha256(), () -> store.open(one.id()))));
        return annexes;
    }

    private static String said(Exhibit one) {
        return one.step() + "，" + one.by() + "，" + one.at() + "，校验 " + one.sha256().substring(0, 16);
    }
}
