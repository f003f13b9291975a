package io.fupin.identification.start;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.form.FieldError;
import io.fupin.household.HouseholdRegister;
import io.fupin.identification.data.AssessedRows;
import io.fupin.identification.data.AssessedRows.Assessed;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Households that a published assessment found: a missed one is applied for with the ground 漏评补录, whose words name the finding, a wrongly
 * exited one comes back by 错退恢复, which names its register number. Either way the case is linked with what was found.
 */
@Component
class AssessedHouseholds {

    private static final String MISSED = "漏评补录";
    private static final String WRONG_EXIT = "错退恢复";
    private static final String FIELD = "basis";
    private static final Pattern FINDING = Pattern.compile("(评\\d{4}-\\d{4,}|PG-\\d{6}-\\d{4}-\\d{4,})[ .](F-\\d{2,})");

    private final AssessedRows rows;
    private final BroughtBack broughtBack;
    private final HouseholdRegister register;
    private final Timeline timeline;
    private final Clock clock;

    AssessedHouseholds(AssessedRows rows, BroughtBack broughtBack, HouseholdRegister register, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.broughtBack = broughtBack;
        this.register = register;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the application opens with; empty when there is nothing to start. */
    Map<String, Object> application(String reference, RegionCode village) {
        return rows.find(reference).filter(one -> one.village().equals(village) && one.startedCase() == null)
                .map(one -> one.wrongExit() ? wrongExit(one) : missed(one)).orElse(Map.of());
    }

    private Map<String, Object> wrongExit(Assessed one) {
        Map<String, Object> form = new HashMap<>(register.find(one.registerNumber()).map(household -> broughtBack.application(household, member -> Map.of()))
                .orElse(Map.of()));
        form.put("ground", WRONG_EXIT);
        return form;
    }

    private static Map<String, Object> missed(Assessed one) {
        Map<String, Object> form = new HashMap<>();
        form.put("ground", MISSED);
        form.put(FIELD, "第三方评估认定漏评（" + one.spoken() + "）");
        form.put("members", List.of(Map.of("name", one.headName())));
        if (one.groupName() != null) {
            form.put("groupName", one.groupName());
        }
        return form;
    }

    /** A finding that is named must be there, in this village, and not have led to a case before. */
    Optional<FieldError> check(ApplicationForm form, RegionCode village) {
        for (String reference : named(form, village)) {
            Optional<Assessed> found = rows.find(reference).filter(one -> one.village().equals(village) && !one.wrongExit());
            if (found.isEmpty()) {
                return Optional.of(new FieldError(FIELD, "第三方评估没有认定本村有这一条漏评，请核对编号"));
            }
            if (found.get().startedCase() != null) {
                return Optional.of(new FieldError(FIELD, "按 " + found.get().spoken() + " 已经立案：" + CaseNumbers.shortForm(found.get().startedCase())));
            }
        }
        return Optional.empty();
    }

    /** Within the transaction that starts the case. @throws Refusal when somebody else was first */
    void link(ApplicationForm form, CaseFile file) {
        List<Assessed> rested = WRONG_EXIT.equals(form.ground()) ? rows.wrongExits(form.householdNumber())
                : named(form, file.village()).stream().flatMap(reference -> rows.find(reference).stream()).toList();
        rested.forEach(one -> {
            if (!rows.started(one.reference(), file.caseNumber())) {
                throw Refusal.at(FIELD, "按 " + one.spoken() + " 刚刚已经立案，请刷新后再看");
            }
            timeline.add(Event.happened(file, clock.instant(), Kind.MATCHED, "第三方评估认定" + one.kind() + "（" + one.spoken() + "），据此立案"));
        });
    }

    private static List<String> named(ApplicationForm form, RegionCode village) {
        return !MISSED.equals(form.ground()) || form.basis() == null ? List.of() : FINDING.matcher(form.basis()).results()
                .flatMap(found -> CaseNumbers.fullForm(found.group(1), village.value()).stream().map(number -> number + "." + found.group(2))).distinct().toList();
    }
}
