package io.fupin.assessment.forms;

import java.time.LocalDate;

/** 承诺: hash of the secret, and where the public number will come from and when. */
public record CommitmentForm(String commitment, String publicSource, LocalDate publicOn) {
}
