package io.fupin.web;

import io.fupin.paper.Paper;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer: opened in the browser, kept nowhere. */
public final class Pdf {

    private Pdf() {
    }

    public static ResponseEntity<byte[]> of(Paper paper) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(paper.fileName(), StandardCharsets.UTF_8).build()))
                .body(paper.pdf());
    }
}
