package io.fupin.change.plan;

import io.fupin.change.plan.ChangeForm.HouseholdForm;
import io.fupin.change.plan.ChangeForm.PersonForm;
import io.fupin.household.RegisterField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entries of a form that go onto the register as they are typed; null for those that stay. */
final class EntriesOfForms {

    private EntriesOfForms() {
    }

    /** 医保、养老、低保 of one person. */
    static Map<RegisterField, String> cover(PersonForm form) {
        Map<RegisterField, String> entries = new LinkedHashMap<>();
        entries.put(RegisterField.RESIDENT_MEDICAL, form.residentMedical());
        entries.put(RegisterField.EMPLOYEE_MEDICAL, form.employeeMedical());
        entries.put(RegisterField.SERIOUS_ILLNESS, form.seriousIllness());
        entries.put(RegisterField.COMMERCIAL, form.commercial());
        entries.put(RegisterField.RESIDENT_PENSION, form.residentPension());
        entries.put(RegisterField.EMPLOYEE_PENSION, form.employeePension());
        entries.put(RegisterField.LOW_INCOME, form.lowIncome());
        entries.put(RegisterField.DESTITUTE, form.destitute());
        return entries;
    }

    /** House, road, land and what the house is connected to. */
    static Map<RegisterField, String> living(HouseholdForm form) {
        Map<RegisterField, String> entries = new LinkedHashMap<>();
        entries.put(RegisterField.HOUSE_AREA, plain(form.houseArea()));
        entries.put(RegisterField.DISTANCE, plain(form.distance()));
        entries.put(RegisterField.ARABLE, plain(form.arable()));
        entries.put(RegisterField.FOREST, plain(form.forest()));
        entries.put(RegisterField.RETURNED_FOREST, plain(form.returnedForest()));
        entries.put(RegisterField.ORCHARD, plain(form.orchard()));
        entries.put(RegisterField.GRASSLAND, plain(form.grassland()));
        entries.put(RegisterField.WATER_AREA, plain(form.waterArea()));
        entries.put(RegisterField.PRODUCTION_POWER, form.productionPower());
        entries.put(RegisterField.HOUSEHOLD_POWER, form.householdPower());
        entries.put(RegisterField.BROADCAST, form.broadcast());
        entries.put(RegisterField.TOILET, form.toilet());
        entries.put(RegisterField.COOPERATIVE, form.cooperative());
        entries.put(RegisterField.LEADING_ENTERPRISE, form.leadingEnterprise());
        entries.put(RegisterField.ENTREPRENEUR, form.entrepreneur());
        return entries;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
