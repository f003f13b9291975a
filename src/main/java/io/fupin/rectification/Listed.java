package io.fupin.rectification;

import java.time.LocalDate;

/**
 * A row of the list 发现的问题 in a form of an inspection or an incident, as it was typed.
 *
 * @param unit one of the names that the form offered, see {@link Rectifications#units}
 */
public record Listed(String problem, String detail, boolean serious, String unit, String ownerName, String ownerTitle, LocalDate deadline) {
}
