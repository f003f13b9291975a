package io.fupin.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses as they are printed in QR codes: under {@code fupin.public-address} ({@code https://fupin.jiaohe.example}), else under the
 * address by which the present request came.
 */
@Component
public class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${fupin.public-address:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    /** @param path within the application, with its leading slash */
    public String of(String path) {
        if (!configured.isEmpty()) {
            return configured + path;
        }
        return RequestContextHolder.getRequestAttributes() == null ? path
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
    }
}
