package io.fupin.problem.once;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/** Tells whether two requests ask for the same: address, post and all of the body. */
final class RequestHash {

    private static final String TOKEN = "_csrf";

    private final MessageDigest digest;

    private RequestHash(HttpServletRequest request) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(request.getRequestURI());
        add(request.getQueryString());
        add(request.getHeader("X-Post"));
    }

    static byte[] of(HttpServletRequest request, byte[] body) {
        RequestHash hash = new RequestHash(request);
        hash.digest.update(body);
        return hash.digest.digest();
    }

    /** A form, whose body was read before: its fields count, but for the token against forgery, which may change between two tries. */
    static byte[] ofFields(HttpServletRequest request) {
        RequestHash hash = new RequestHash(request);
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!TOKEN.equals(name)) {
                hash.add(name);
                for (String value : values) {
                    hash.add(value);
                }
            }
        });
        return hash.digest.digest();
    }

    /** A multipart body has another boundary at every try: its parts count. */
    static byte[] ofParts(HttpServletRequest request) throws IOException, ServletException {
        RequestHash hash = new RequestHash(request);
        for (Part part : request.getParts()) {
            if (TOKEN.equals(part.getName())) {
                continue;
            }
            hash.add(part.getName());
            hash.add(part.getSubmittedFileName());
            hash.add(String.valueOf(part.getSize()));
            try (InputStream content = part.getInputStream()) {
                byte[] buffer = new byte[8192];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    hash.digest.update(buffer, 0, read);
                }
            }
        }
        return hash.digest.digest();
    }

    private void add(String text) {
        digest.update((text == null ? "-" : "+" + text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
