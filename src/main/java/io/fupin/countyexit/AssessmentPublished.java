package io.fupin.countyexit;

import io.fupin.region.RegionCode;
import java.time.LocalDate;

/**
 * The third-party assessment of a county's exit was published (processes.md 8): told by whoever runs assessments, in the transaction of the
 * publication. A case that waits for it goes on; one that has not come so far finds it later.
 *
 * @param year   of the exit that was assessed
 * @param passed whether every indicator of 国开办发〔2017〕56号 held
 * @param report number of the report, as it was published
 */
public record AssessmentPublished(RegionCode county, int year, boolean passed, String report, LocalDate publishedOn) {
}
