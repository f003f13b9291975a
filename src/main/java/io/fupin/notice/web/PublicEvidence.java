package io.fupin.notice.web;

import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of people without an account: small, few, and never shown back to them. */
@RestController
class PublicEvidence {

    /** Half of what an officer may upload. */
    static final long MOST_BYTES = EvidenceStore.MAX_SIZE / 2;

    private final EvidenceStore store;

    PublicEvidence(EvidenceStore store) {
        this.store = store;
    }

    /** @param sha256 of the file as handed in; @param size its bytes */
    record Stored(String id, String sha256, String type, long size) {
    }

    @PostMapping(path = "/public/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(@RequestPart("file") MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            throw Problem.invalid("file", "文件太大，每份不超过 5 MB，请缩小后再传");
        }
        try (InputStream content = file.getInputStream()) {
            Evidence evidence = store.store(EvidenceStore.PUBLIC, file.getOriginalFilename(), content);
            return new Stored(evidence.id(), evidence.sha256(), evidence.type(), evidence.size());
        } catch (EvidenceRefused refused) {
            throw Problem.invalid("file", refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
