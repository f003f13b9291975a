package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.engine.ProcedureModels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The diagram of the version of the procedure on which a case runs. */
@Controller
class DiagramPage {

    private final Cases cases;
    private final ProcedureModels models;

    DiagramPage(Cases cases, ProcedureModels models) {
        this.cases = cases;
        this.models = models;
    }

    @GetMapping("/cases/{caseNumber}/diagram.bpmn")
    ResponseEntity<byte[]> diagram(Officer officer, @PathVariable String caseNumber) {
        CaseFile file = cases.get(caseNumber, officer);
        return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(models.diagram(file.modelRef()).getBytes(StandardCharsets.UTF_8));
    }
}
