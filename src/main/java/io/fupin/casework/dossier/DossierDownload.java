package io.fupin.casework.dossier;

import io.fupin.casework.dossier.CaseDossier.Printed;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A 卷宗 as an answer: opened in the browser, kept in no cache. */
public final class DossierDownload {

    private DossierDownload() {
    }

    public static ResponseEntity<Resource> of(Printed printed) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).contentLength(printed.size()).cacheControl(CacheControl.noStore())
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline().filename(printed.fileName(), StandardCharsets.UTF_8).build()))
                .body(new InputStreamResource(printed.content()));
    }
}
