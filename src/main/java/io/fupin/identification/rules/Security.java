package io.fupin.identification.rules;

import io.fupin.identification.forms.InvestigationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 两不愁三保障 and drinking water (policy 1.2): which of them a household lacks. */
public final class Security {

    /** C and D fail 住房安全, B counts as safe (policy 5.3). */
    private static final Set<String> UNSAFE = Set.of("C", "D");

    private Security() {
    }

    /** What is lacking, in the order of the form. */
    public static List<String> lacking(InvestigationForm form) {
        List<String> lacking = new ArrayList<>();
        add(lacking, form.foodSecure(), "吃");
        add(lacking, form.clothingSecure(), "穿");
        add(lacking, form.educationSecure(), "义务教育");
        add(lacking, form.medicalSecure(), "基本医疗");
        if (UNSAFE.contains(form.housingGrade())) {
            lacking.add("住房安全");
        }
        add(lacking, form.waterSecure(), "饮水");
        return lacking;
    }

    private static void add(List<String> lacking, Boolean secure, String name) {
        if (!Boolean.TRUE.equals(secure)) {
            lacking.add(name);
        }
    }
}
