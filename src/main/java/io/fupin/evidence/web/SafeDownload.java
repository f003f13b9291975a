package io.fupin.evidence.web;

import io.fupin.evidence.EvidenceDownload;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A browser asks again each time, so that a right that ended shows nothing; unchanged, it gets no bytes a second time. */
@Component
class SafeDownload implements EvidenceDownload {

    private static final String SANDBOX = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
    private static final String PDF = "application/pdf";

    private final EvidenceStore store;

    SafeDownload(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public ResponseEntity<Resource> file(String evidenceId) {
        Evidence evidence = find(evidenceId);
        // Browsers show no PDF in a sandbox, and outside of one it would be the only document of a stranger on our address.
        ContentDisposition disposition = (evidence.type().equals(PDF) ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(nameOf(evidence), StandardCharsets.UTF_8).build();
        return answer(evidence.id(), MediaType.parseMediaType(evidence.type()), disposition, () -> store.open(evidenceId));
    }

    @Override
    public ResponseEntity<Resource> thumbnail(String evidenceId) {
        Evidence evidence = find(evidenceId);
        return answer(evidence.id() + "-thumbnail", MediaType.IMAGE_JPEG, ContentDisposition.inline().build(),
                () -> store.thumbnail(evidenceId));
    }

    private Evidence find(String id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("没有这份佐证，或者您不能查看。"));
    }

    /** The ending that fits the type, whatever the uploader wrote. */
    private static String nameOf(Evidence evidence) {
        String ending = switch (evidence.type()) {
            case PDF -> ".pdf";
            case "image/png" -> ".png";
            default -> ".jpg";
        };
        return evidence.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ending;
    }

    private static ResponseEntity<Resource> answer(String tag, MediaType type, ContentDisposition disposition, InputStreamSource bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new InputStreamResource(bytes));
    }
}
