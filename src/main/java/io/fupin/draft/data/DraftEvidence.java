package io.fupin.draft.data;

import io.fupin.evidence.EvidenceUse;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Photos in a draft are their uploader's own still, and wait as long as the draft does. */
@Component
class DraftEvidence implements EvidenceUse {

    private final DraftRows rows;

    DraftEvidence(DraftRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> linked(Collection<String> ids) {
        return Set.of();
    }

    @Override
    public Set<String> awaited(Collection<String> ids) {
        return rows.evidenceIn(ids);
    }
}
