package io.fupin.change.steps;

import java.util.List;

/** {@code change-review}: how it was checked. */
public record Review(String checkedBy, List<String> checkEvidence) {
}
