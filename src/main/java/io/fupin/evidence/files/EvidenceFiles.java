package io.fupin.evidence.files;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes lie, addressed by their SHA-256. A directory by default; object storage for several nodes. */
public interface EvidenceFiles {

    /** Keeps the bytes; they survive a power cut when this returns. Keeping the same bytes again does nothing. */
    void keep(String sha256, byte[] content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when they are not there */
    InputStream open(String sha256) throws IOException;

    /** Nothing happens when they are not there. */
    void remove(String sha256) throws IOException;
}
