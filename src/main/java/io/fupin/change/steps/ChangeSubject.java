package io.fupin.change.steps;

import io.fupin.change.plan.Plan;

/** What lists call a change: 于广发户（死亡）. It is the household that bears the head's name, whoever of it has died. */
public final class ChangeSubject {

    private ChangeSubject() {
    }

    public static String of(Plan plan) {
        return plan.household().headName() + "户（" + plan.kind().title() + "）";
    }
}
