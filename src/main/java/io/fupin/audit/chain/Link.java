package io.fupin.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * One entry as the chain sees it. Its hash is SHA-256 over the hash before it and all of its columns, each with its length in front,
 * so that no two different entries read the same.
 */
record Link(long entryId, Instant businessAt, Instant realAt, Long personId, String actorName, String post, String action, String subject,
            String details) {

    /** Before the first link. */
    static final byte[] ORIGIN = new byte[32];

    byte[] hash(byte[] before) {
        MessageDigest digest = sha256();
        digest.update(before);
        for (Object part : Arrays.asList(entryId, micros(businessAt), micros(realAt), personId, actorName, post, action, subject, details)) {
            byte[] bytes = part == null ? null : String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
