package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.paper.DossierPaper.Annex;
import java.util.List;

/**
 * What a module adds to the 卷宗 of a case: the papers it keeps about it. One bean for each kind of paper, asked for every case whatever its
 * procedure. The caller has made sure that the officer sees the case; that he sees the paper is asked here.
 */
public interface DossierPart {

    /** Oldest first; empty for none. Nothing is printed or read before an annex is opened. */
    List<Annex> annexes(CaseFile file, Officer officer);
}
