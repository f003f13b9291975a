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
}
