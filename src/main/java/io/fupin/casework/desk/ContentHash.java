package io.fupin.casework.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Knows a second submission of the same thing: a double click, a retry after a broken line. */
final class ContentHash {

    private ContentHash() {
    }

    static String of(String outcome, String opinion, ObjectNode form) {
        try {
            byte[] content = (outcome + "\n" + (opinion == null ? "" : opinion) + "\n" + form).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
