package io.fupin.evidence.web;

import io.fupin.account.Officer;
import io.fupin.evidence.EvidenceDownload;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.evidence.keep.EvidenceRights;
import io.fupin.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes evidence in, from the open API and from the forms of the pages, and shows it on pages. */
@RestController
class EvidenceController {

    private final EvidenceStore store;
    private final EvidenceRights rights;
    private final EvidenceDownload download;

    EvidenceController(EvidenceStore store, EvidenceRights rights, EvidenceDownload download) {
        this.store = store;
        this.rights = rights;
        this.download = download;
    }

    /** @param sha256 of the file as handed in; @param size its bytes */
    record Stored(String id, String sha256, String type, long size) {
    }

    @PostMapping(path = {"/api/v1/evidence", "/evidence"}, consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(@RequestPart("file") MultipartFile file, Officer officer) {
        try (InputStream content = file.getInputStream()) {
            Evidence evidence = store.store(officer.personId(), file.getOriginalFilename(), content);
            return new Stored(evidence.id(), evidence.sha256(), evidence.type(), evidence.size());
        } catch (EvidenceRefused refused) {
            throw Problem.invalid("file", refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping({"/evidence/{id}", "/api/v1/evidence/{id}"})
    ResponseEntity<Resource> file(@PathVariable String id, Officer officer) {
        return download.file(readable(id, officer));
    }

    @GetMapping({"/evidence/{id}/thumbnail", "/api/v1/evidence/{id}/thumbnail"})
    ResponseEntity<Resource> thumbnail(@PathVariable String id, Officer officer) {
        return download.thumbnail(readable(id, officer));
    }

    private String readable(String id, Officer officer) {
        return store.find(id).filter(evidence -> rights.mayRead(officer, evidence)).map(Evidence::id)
                .orElseThrow(() -> Problem.notFound("没有这份佐证，或者您不能查看。"));
    }
}
