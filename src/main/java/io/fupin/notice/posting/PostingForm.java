package io.fupin.notice.posting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;

/** {@code notice-posting} and {@code announcement} as a record; what the form does not have is null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PostingForm(LocalDate postedOn, String place, List<String> photoEvidence, LocalDate announcedOn, String documentNumber) {

    PostingForm {
        photoEvidence = photoEvidence == null ? List.of() : List.copyOf(photoEvidence);
    }
}
