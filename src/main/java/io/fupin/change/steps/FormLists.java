package io.fupin.change.steps;

import io.fupin.account.Officer;
import io.fupin.change.plan.PersonChoice;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterField;
import io.fupin.household.SeenEntries;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form of a change is filled in from: who belongs to the household, and what stands there now. */
@Component
public class FormLists {

    private static final Map<String, RegisterField> BEFORE = new LinkedHashMap<>();

    static {
        BEFORE.put("name", RegisterField.NAME);
        BEFORE.put("idNumber", RegisterField.ID_NUMBER);
        BEFORE.put("sex", RegisterField.SEX);
        BEFORE.put("birthDate", RegisterField.BIRTH_DATE);
        BEFORE.put("relation", RegisterField.RELATION);
        BEFORE.put("labourSkill", RegisterField.LABOUR_SKILL);
        BEFORE.put("education", RegisterField.EDUCATION);
        BEFORE.put("schooling", RegisterField.SCHOOLING);
        BEFORE.put("health", RegisterField.HEALTH);
        BEFORE.put("disability", RegisterField.DISABILITY);
        BEFORE.put("workPlace", RegisterField.WORK_PLACE);
        BEFORE.put("workMonths", RegisterField.WORK_MONTHS);
        BEFORE.put("phone", RegisterField.PHONE);
        BEFORE.put("groupName", RegisterField.GROUP);
        BEFORE.put("bankName", RegisterField.BANK_NAME);
        BEFORE.put("bankCard", RegisterField.BANK_CARD);
        BEFORE.put("road", RegisterField.ROAD);
        BEFORE.put("fuel", RegisterField.FUEL);
        BEFORE.put("safeWater", RegisterField.SAFE_WATER);
        BEFORE.put("houseGrade", RegisterField.HOUSE_GRADE);
        BEFORE.put("houseArea", RegisterField.HOUSE_AREA);
        BEFORE.put("type", RegisterField.TYPE);
        BEFORE.put("mainCause", RegisterField.MAIN_CAUSE);
        BEFORE.put("otherCauses", RegisterField.OTHER_CAUSES);
        BEFORE.put("residentMedical", RegisterField.RESIDENT_MEDICAL);
        BEFORE.put("employeeMedical", RegisterField.EMPLOYEE_MEDICAL);
        BEFORE.put("seriousIllness", RegisterField.SERIOUS_ILLNESS);
        BEFORE.put("commercial", RegisterField.COMMERCIAL);
        BEFORE.put("residentPension", RegisterField.RESIDENT_PENSION);
        BEFORE.put("employeePension", RegisterField.EMPLOYEE_PENSION);
        BEFORE.put("lowIncome", RegisterField.LOW_INCOME);
        BEFORE.put("destitute", RegisterField.DESTITUTE);
        BEFORE.put("distance", RegisterField.DISTANCE);
        BEFORE.put("arable", RegisterField.ARABLE);
        BEFORE.put("forest", RegisterField.FOREST);
        BEFORE.put("returnedForest", RegisterField.RETURNED_FOREST);
        BEFORE.put("orchard", RegisterField.ORCHARD);
        BEFORE.put("grassland", RegisterField.GRASSLAND);
        BEFORE.put("waterArea", RegisterField.WATER_AREA);
        BEFORE.put("productionPower", RegisterField.PRODUCTION_POWER);
        BEFORE.put("householdPower", RegisterField.HOUSEHOLD_POWER);
        BEFORE.put("broadcast", RegisterField.BROADCAST);
        BEFORE.put("toilet", RegisterField.TOILET);
        BEFORE.put("cooperative", RegisterField.COOPERATIVE);
        BEFORE.put("leadingEnterprise", RegisterField.LEADING_ENTERPRISE);
        BEFORE.put("entrepreneur", RegisterField.ENTREPRENEUR);
    }

    private final PersonChoice people;
    private final HouseholdRegister register;
    private final RegisterChanges changes;
    private final SeenEntries seen;
    private final PolicyParameters parameters;
    private final Clock clock;

    FormLists(PersonChoice people, HouseholdRegister register, RegisterChanges changes, SeenEntries seen, PolicyParameters parameters, Clock clock) {
        this.people = people;
        this.register = register;
        this.changes = changes;
        this.seen = seen;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** An unknown household has nobody in it. */
    public Map<String, List<String>> of(String registerNumber) {
        return register.find(registerNumber).map(household -> Map.of(PersonChoice.LIST, people.of(registerNumber), PersonChoice.CHANGED, people.of(registerNumber), "povertyCauses",
                        parameters.list("poverty-cause-codes", household.village(), LocalDate.now(clock))))
                .orElseGet(() -> Map.of(PersonChoice.LIST, List.of(), PersonChoice.CHANGED, List.of(), "povertyCauses", List.of()));
    }

    /**
     * What stands there now, beside what is typed: 现在：普通劳动力. Masked as on the household's page.
     *
     * @param member as {@link PersonChoice} offers him; null for nobody yet
     */
    public Map<String, String> before(String registerNumber, String member, Officer officer) {
        Map<RegisterField, String> entries = new java.util.EnumMap<>(RegisterField.class);
        entries.putAll(changes.entries(registerNumber));
        boolean chosen = member != null && member.matches("\\d+ .*");
        if (chosen) {
            entries.putAll(changes.entriesOfPersons(registerNumber).getOrDefault(Integer.valueOf(member.substring(0, member.indexOf(' '))), Map.of()));
        }
        Map<String, String> words = new LinkedHashMap<>();
        BEFORE.forEach((key, field) -> {
            if (!field.ofPerson() || chosen) {
                String value = seen.of(field.sight(), entries.getOrDefault(field, ""), registerNumber, officer);
                words.put(key, "现在：" + (value.isEmpty() ? "没有记录" : value));
            } else {
                words.put(key, "");
            }
        });
        return words;
    }
}
