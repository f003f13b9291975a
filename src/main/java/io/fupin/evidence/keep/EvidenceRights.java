package io.fupin.evidence.keep;

import io.fupin.account.Officer;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.evidence.EvidenceUse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Unlinked evidence is its uploader's; linked evidence is read through what it is linked to. */
@Component
public class EvidenceRights {

    private final ObjectProvider<EvidenceUse> uses;
    private final ObjectProvider<EvidenceAccess> accesses;

    EvidenceRights(ObjectProvider<EvidenceUse> uses, ObjectProvider<EvidenceAccess> accesses) {
        this.uses = uses;
        this.accesses = accesses;
    }

    public boolean mayRead(Officer officer, Evidence evidence) {
        boolean linked = uses.stream().anyMatch(use -> use.linked(List.of(evidence.id())).contains(evidence.id()));
        return linked ? accesses.stream().anyMatch(access -> access.mayRead(officer, evidence.id()))
                : evidence.uploaderPersonId() == officer.personId();
    }
}
