package io.fupin.change.steps;

import io.fupin.change.plan.Plan;

/** What lists call a change: 于广发（死亡）. */
public final class ChangeSubject {

    private ChangeSubject() {
    }

    public static String of(Plan plan) {
        return plan.household().headName() + "（" + plan.kind().title() + "）";
    }
}
