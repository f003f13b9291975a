package io.fupin.account;

/**
 * An absence was registered or called off; published in the transaction in which it happened.
 *
 * @param by    who did it: the absent one himself, or an office above him
 * @param ended called off, else registered
 */
public record AbsenceChanged(Officer by, Absences.Absence absence, boolean ended) {
}
