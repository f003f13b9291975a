package io.fupin.household;

import java.time.LocalDate;

/**
 * A member.
 *
 * @param idNumber  in clear; null for people without one
 * @param education 文化程度, or {@code schooling} 在校生状况: exactly one of the two
 * @param health    one or several of the code list, joined by 、
 */
public record HouseholdMember(int position, String name, String relation, String idType, String idNumber, String sex,
                              LocalDate birthDate, String education, String schooling, String health, String labourSkill) {
}
