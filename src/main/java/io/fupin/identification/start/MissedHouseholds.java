package io.fupin.identification.start;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.notice.LeftOut;
import io.fupin.notice.LeftOut.Missed;
import io.fupin.region.RegionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 漏评补录 names the finding that it rests on (processes.md 1). Where that is an objection, the number in the application's words is looked
 * up, and the case is linked with it; so is an assessment's ({@link AssessedHouseholds}). Other findings, such as a notice of rectification, stay words.
 */
@Component
public class MissedHouseholds {

    private static final String GROUND = "漏评补录";
    private static final String FIELD = "basis";
    private static final Pattern OBJECTION = Pattern.compile("异\\d{4}-\\d{4,}|YY-\\d{6}-\\d{4}-\\d{4,}");

    private final LeftOut leftOut;
    private final AssessedHouseholds assessed;

    MissedHouseholds(LeftOut leftOut, AssessedHouseholds assessed) {
        this.leftOut = leftOut;
        this.assessed = assessed;
    }

    /**
     * What the application opens with for a household that an objection or an assessment found; empty when there is nothing to start.
     *
     * @param objectionNumber or reference of an assessment's finding
     */
    Map<String, Object> application(String objectionNumber, RegionCode village) {
        return leftOut.find(objectionNumber).filter(missed -> missed.village().equals(village) && missed.startedCase() == null)
                .map(MissedHouseholds::application).orElseGet(() -> assessed.application(objectionNumber, village));
    }

    private static Map<String, Object> application(Missed missed) {
        Map<String, Object> form = new HashMap<>();
        form.put("ground", GROUND);
        form.put(FIELD, "异议核查认定漏评（" + CaseNumbers.shortForm(missed.objectionNumber()) + "）");
        form.put("members", List.of(Map.of("name", missed.householdName())));
        if (missed.groupName() != null) {
            form.put("groupName", missed.groupName());
        }
        return form;
    }

    /** An objection that is named must have found so, in this village, and not have led to a case before. */
    Optional<FieldError> check(ApplicationForm form, RegionCode village) {
        for (String number : named(form, village)) {
            Optional<Missed> missed = leftOut.find(number).filter(found -> found.village().equals(village));
            if (missed.isEmpty()) {
                return Optional.of(new FieldError(FIELD, CaseNumbers.shortForm(number) + " 没有认定本村有漏评的户，请核对编号"));
            }
            if (missed.get().startedCase() != null) {
                return Optional.of(new FieldError(FIELD, "按 " + CaseNumbers.shortForm(number) + " 已经立案："
                        + CaseNumbers.shortForm(missed.get().startedCase())));
            }
        }
        return assessed.check(form, village);
    }

    /**
     * Links the case with what it rests on; within the transaction that starts it or takes it up.
     *
     * @throws Refusal when somebody else was first
     */
    public void link(ApplicationForm form, CaseFile file) {
        for (String number : named(form, file.village())) {
            if (!leftOut.started(number, file)) {
                throw Refusal.at(FIELD, "按 " + CaseNumbers.shortForm(number) + " 刚刚已经立案，请刷新后再看");
            }
        }
        assessed.link(form, file);
    }

    private static List<String> named(ApplicationForm form, RegionCode village) {
        return !GROUND.equals(form.ground()) || form.basis() == null ? List.of() : OBJECTION.matcher(form.basis()).results()
                .flatMap(found -> CaseNumbers.fullForm(found.group(), village.value()).stream()).distinct().toList();
    }
}
