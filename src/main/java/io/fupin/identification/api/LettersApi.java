package io.fupin.identification.api;

import io.fupin.account.Officer;
import io.fupin.identification.letter.Letters;
import io.fupin.web.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 告知书 of refused households, as PDF; on the pages and over the open API. */
@RestController
class LettersApi {

    private final Letters letters;

    LettersApi(Letters letters) {
        this.letters = letters;
    }

    @GetMapping(path = {"/api/v1/cases/{caseNumber}/letter", "/cases/{caseNumber}/letter"})
    ResponseEntity<byte[]> letter(Officer officer, @PathVariable String caseNumber) {
        return Pdf.of(letters.print(caseNumber, officer));
    }
}
