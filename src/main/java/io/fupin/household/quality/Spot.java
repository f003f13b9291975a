package io.fupin.household.quality;

import io.fupin.household.Corrections;

/** The entry of a file that a finding is about: where it stands on the household's page, and whether the page of corrections takes it. */
enum Spot {

    ID_NUMBER("members", Corrections.Field.ID_NUMBER),
    RELATION("members", null),
    EDUCATION("members", Corrections.Field.EDUCATION),
    HEALTH("members", Corrections.Field.HEALTH),
    LABOUR_SKILL("members", Corrections.Field.LABOUR_SKILL),
    WORK_PLACE("members", null),
    WORK_MONTHS("members", null),
    MEDICAL("members", null),
    PHONE("family", null),
    INCOME("income", null),
    SAFE_WATER("living", null),
    HOUSE_GRADE("living", null),
    RETURNED_FOREST("living", null),
    DISTANCE("living", null);

    private final String anchor;
    private final Corrections.Field field;

    Spot(String anchor, Corrections.Field field) {
        this.anchor = anchor;
        this.field = field;
    }

    /** Of the section of the household's page. */
    String anchor() {
        return anchor;
    }

    /** Null for what cannot be corrected there. */
    Corrections.Field field() {
        return field;
    }
}
