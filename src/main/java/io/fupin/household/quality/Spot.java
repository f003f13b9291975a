package io.fupin.household.quality;

import io.fupin.household.RegisterField;

/**
 * The entry of a file that a finding is about: where it stands on the household's page, and the entry that a change corrects, or that is filed
 * anew on the page of the year's income.
 */
enum Spot {

    ID_NUMBER("members", RegisterField.ID_NUMBER, "person.idNumber"),
    RELATION("members", RegisterField.RELATION, "person.relation"),
    EDUCATION("members", RegisterField.EDUCATION, "person.education"),
    HEALTH("members", RegisterField.HEALTH, "person.health"),
    LABOUR_SKILL("members", RegisterField.LABOUR_SKILL, "person.labourSkill"),
    WORK_PLACE("members", RegisterField.WORK_PLACE, "person.workPlace"),
    WORK_MONTHS("members", RegisterField.WORK_MONTHS, "person.workMonths"),
    MEDICAL("members", RegisterField.RESIDENT_MEDICAL, "person.residentMedical"),
    PHONE("family", RegisterField.PHONE, "household.phone"),
    INCOME("income", null, null),
    INCOME_WAGE("income", null, "wage"),
    INCOME_EXPENSE("income", null, "businessExpense"),
    INCOME_LOW("income", null, "lowIncomeAllowance"),
    INCOME_FAMILY_PLANNING("income", null, "familyPlanning"),
    INCOME_PENSION("income", null, "pension"),
    INCOME_DESTITUTE("income", null, "destituteAllowance"),
    SAFE_WATER("living", RegisterField.SAFE_WATER, "household.safeWater"),
    HOUSE_GRADE("living", RegisterField.HOUSE_GRADE, "household.houseGrade"),
    RETURNED_FOREST("living", RegisterField.RETURNED_FOREST, "household.returnedForest"),
    DISTANCE("living", RegisterField.DISTANCE, "household.distance");

    private final String anchor;
    private final RegisterField field;
    private final String key;

    Spot(String anchor, RegisterField field, String key) {
        this.anchor = anchor;
        this.field = field;
        this.key = key;
    }

    /** Of the section of the household's page. */
    String anchor() {
        return anchor;
    }

    /** Whether it is mended on the page of the year's income. */
    boolean ofIncome() {
        return anchor.equals("income");
    }

    /** Null for income, which is filed by the year. */
    RegisterField field() {
        return field;
    }

    /** Of the entry in the form of a change or of the year's income; null where it is none in particular. */
    String key() {
        return key;
    }
}
