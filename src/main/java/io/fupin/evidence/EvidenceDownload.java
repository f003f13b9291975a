package io.fupin.evidence;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/**
 * Answers with a file in the one safe way: its own type and no other, in a sandbox, never in a shared cache, photos on the page and
 * PDFs as a download. For controllers that checked the right to read; an unknown id is a 404.
 */
public interface EvidenceDownload {

    ResponseEntity<Resource> file(String evidenceId);

    ResponseEntity<Resource> thumbnail(String evidenceId);
}
