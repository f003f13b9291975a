package io.fupin.household.quality;

import io.fupin.household.RegisterField;

/** The entry of a file that a finding is about: where it stands on the household's page, and the entry that a change corrects. */
enum Spot {

    ID_NUMBER("members", RegisterField.ID_NUMBER),
    RELATION("members", RegisterField.RELATION),
    EDUCATION("members", RegisterField.EDUCATION),
    HEALTH("members", RegisterField.HEALTH),
    LABOUR_SKILL("members", RegisterField.LABOUR_SKILL),
    WORK_PLACE("members", RegisterField.WORK_PLACE),
    WORK_MONTHS("members", RegisterField.WORK_MONTHS),
    MEDICAL("members", null),
    PHONE("family", RegisterField.PHONE),
    INCOME("income", null),
    SAFE_WATER("living", RegisterField.SAFE_WATER),
    HOUSE_GRADE("living", RegisterField.HOUSE_GRADE),
    RETURNED_FOREST("living", null),
    DISTANCE("living", null);

    private final String anchor;
    private final RegisterField field;

    Spot(String anchor, RegisterField field) {
        this.anchor = anchor;
        this.field = field;
    }

    /** Of the section of the household's page. */
    String anchor() {
        return anchor;
    }

    /** Null for what a visit finds out, not a correction. */
    RegisterField field() {
        return field;
    }
}
