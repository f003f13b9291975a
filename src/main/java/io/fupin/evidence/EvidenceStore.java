package io.fupin.evidence;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Evidence files. An id is readable by whoever uploaded it until it is linked to a case; from then on through its cases only,
 * which is for the caller to check.
 */
public interface EvidenceStore {

    /**
     * Stores a JPEG, PNG or PDF, told by its content and not by its name.
     *
     * @throws EvidenceRefused when the content is something else, or larger than allowed
     */
    Evidence store(long uploaderPersonId, String fileName, InputStream content);

    Optional<Evidence> find(String id);

    List<Evidence> findAll(Collection<String> ids);

    /** The file without EXIF, for screens; a PDF as it is. */
    InputStream open(String id);

    /** A small JPEG. */
    InputStream thumbnail(String id);

    /** @param reusedIn how many other uploads have the same original content: a reused photo is a red flag */
    record Evidence(String id, String sha256, String type, long size, String fileName, long uploaderPersonId, int reusedIn) {
    }

    /** Said to the person who uploaded. */
    class EvidenceRefused extends RuntimeException {
        public EvidenceRefused(String message) {
            super(message);
        }
    }
}
