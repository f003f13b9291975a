package io.fupin.evidence;

import java.util.Collection;
import java.util.Set;

/**
 * Told by whoever links evidence: what is still used. Linked evidence is no longer its uploader's own and is never purged; what
 * nobody linked for 30 days goes.
 */
public interface EvidenceUse {

    /** Those of {@code ids} that are linked to something. */
    Set<String> linked(Collection<String> ids);

    /** Those of {@code ids} that wait to be handed in with something: their uploader's own still, but not to be purged. */
    default Set<String> awaited(Collection<String> ids) {
        return Set.of();
    }
}
