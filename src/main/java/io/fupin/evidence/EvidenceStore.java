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

    /** The uploader of what the public hands in. */
    long PUBLIC = 0;

    /** Bytes. */
    int MAX_SIZE = 10 * 1024 * 1024;

    /**
     * Stores a JPEG, PNG or PDF of at most 10 MB, told by its content and not by its name. On disk for good when it answers. May be
     * called in a transaction; what is rolled back leaves no evidence.
     *
     * @param uploaderPersonId {@link #PUBLIC} for somebody without an account
     * @throws EvidenceRefused when the content is something else, larger than allowed, damaged, or hides something
     */
    Evidence store(long uploaderPersonId, String fileName, InputStream content);

    Optional<Evidence> find(String id);

    List<Evidence> findAll(Collection<String> ids);

    /**
     * The file for screens: a photo turned upright, without EXIF, at most 2560 pixels long; a PDF as it is. To be closed.
     *
     * @throws java.util.NoSuchElementException when there is no such evidence
     */
    InputStream open(String id);

    /** The bytes as handed in, for an audit. To be closed; throws as {@link #open}. */
    InputStream original(String id);

    /** A JPEG of at most 320 pixels. To be closed; throws as {@link #open}. */
    InputStream thumbnail(String id);

    /** Removes evidence that must not be kept any longer; files that other evidence shares stay. Unknown ids are passed over. */
    void erase(Collection<String> ids);

    /**
     * @param sha256   of the original, in lower-case hexadecimal
     * @param type     image/jpeg, image/png or application/pdf
     * @param size     of the original, bytes
     * @param fileName as the uploader called it, without a path
     * @param reusedIn how many other uploads have the same original content: a reused photo is a red flag
     */
    record Evidence(String id, String sha256, String type, long size, String fileName, long uploaderPersonId, int reusedIn) {
    }

    /** Said to the person who uploaded. */
    class EvidenceRefused extends RuntimeException {
        public EvidenceRefused(String message) {
            super(message);
        }
    }
}
