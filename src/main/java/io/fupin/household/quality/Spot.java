package io.fupin.household.quality;

import io.fupin.household.RegisterField;

/** The entry of a file that a finding is about: where it stands on the household's page, and the entry that a change corrects. */
enum Spot {

    ID_NUMBER("members", RegisterField.ID_NUMBER, "person.idNumber"),
    RELATION("members", RegisterField.RELATION, "person.relation"),
    EDUCATION("members", RegisterField.EDUCATION, "person.education"),
    HEALTH("members", RegisterField.HEALTH, "person.health"),
    LABOUR_SKILL("members", RegisterField.LABOUR_SKILL, "person.labourSkill"),
    WORK_PLACE("members", RegisterField.WORK_PLACE, "person.workPlace"),
    WORK_MONTHS("members", RegisterField.WORK_MONTHS, "person.workMonths"),
    MEDICAL("members", null, null),
    PHONE("family", RegisterField.PHONE, "household.phone"),
    INCOME("income", null, null),
    SAFE_WATER("living", RegisterField.SAFE_WATER, "household.safeWater"),
    HOUSE_GRADE("living", RegisterField.HOUSE_GRADE, "household.houseGrade"),
    RETURNED_FOREST("living", null, null),
    DISTANCE("living", null, null);

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

    /** Null for what a visit finds out, not a correction. */
    RegisterField field() {
        return field;
    }

    /** Of the entry in the form of a change; null where there is none. */
    String key() {
        return key;
    }
}
