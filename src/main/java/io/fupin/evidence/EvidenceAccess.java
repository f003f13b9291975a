package io.fupin.evidence;

import io.fupin.account.Officer;

/** Told by whoever links evidence: who may read it through a case or a notice. Several may be asked; one yes is enough. */
public interface EvidenceAccess {

    boolean mayRead(Officer officer, String evidenceId);
}
