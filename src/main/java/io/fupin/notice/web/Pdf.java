package io.fupin.notice.web;

import io.fupin.paper.Paper;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer, opened in the browser. */
final class Pdf {

    private Pdf() {
    }

    static ResponseEntity<byte[]> of(Paper paper) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(paper.pdf());
    }
}
