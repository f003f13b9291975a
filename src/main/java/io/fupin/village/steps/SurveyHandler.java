package io.fupin.village.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.policy.PolicyParameters;
import io.fupin.village.VillageIdentification;
import io.fupin.village.data.VillageIdentificationRows;
import io.fupin.village.steps.SurveyHandler.Survey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 填报村情: the figures of the year before, and the factors that are recorded beside the three conditions (ID-3). */
@Component
class SurveyHandler implements UserTaskHandler<Survey> {

    static final String STEP = "village-survey";

    private final VillageIdentificationRows rows;
    private final Revisions revisions;
    private final PolicyParameters parameters;
    private final Clock clock;

    SurveyHandler(VillageIdentificationRows rows, Revisions revisions, PolicyParameters parameters, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** {@code village-survey}. */
    record Survey(LocalDate discussedOn, List<String> minutesEvidence, BigDecimal perCapitaIncome, BigDecimal collectiveIncome, String figureSource,
                  List<String> figureEvidence, List<Factor> factors) {
    }

    record Factor(String factor, String state) {
    }

    @Override
    public String taskKey() {
        return VillageIdentification.PROCESS + "." + STEP;
    }

    @Override
    public Class<Survey> formType() {
        return Survey.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("factors", factors(file).stream().map(factor -> Map.of("factor", factor)).toList());
        revisions.latest(file.caseNumber(), STEP).ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    private List<String> factors(CaseFile file) {
        return parameters.list("village-identification-factors", file.village(), LocalDate.now(clock));
    }

    @Override
    public Routing apply(CaseFile file, Survey form, Decision decision) {
        if (form.discussedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("discussedOn", "开会日期晚于今天");
        }
        List<String> written = form.factors() == null ? List.of() : form.factors().stream().map(Factor::factor).toList();
        List<String> missing = factors(file).stream().filter(factor -> !written.contains(factor)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.at("factors", "还没有写：" + String.join("、", missing));
        }
        rows.surveyed(file.caseNumber(), form.perCapitaIncome(), form.collectiveIncome());
        return Routing.none();
    }
}
