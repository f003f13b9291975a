package io.fupin.household.demo;

import java.time.LocalDate;

/** Somebody who does not exist, as complete as the register wants a member. */
final class InventedPerson {

    /** On which the demo county is counted: the end of 2015. */
    static final LocalDate COUNTED_ON = LocalDate.of(2015, 12, 31);

    final String relation;
    final boolean male;
    final LocalDate born;
    String name;
    String idNumber;
    /** Exactly one of the two (DQ-7). */
    String education;
    String schooling;
    String health = "健康";
    String labourSkill;
    Integer disabilityClass;
    Integer disabilityGrade;
    String workPlace;
    Integer workMonths;

    InventedPerson(String relation, boolean male, LocalDate born) {
        this.relation = relation;
        this.male = male;
        this.born = born;
    }

    /** Full years at the end of 2015. */
    int age() {
        return java.time.Period.between(born, COUNTED_ON).getYears();
    }

    boolean canWork() {
        return "普通劳动力".equals(labourSkill) || "技能劳动力".equals(labourSkill);
    }

    boolean atSchool() {
        return schooling != null;
    }
}
