package io.fupin.countyexit.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.countyexit.CountyExit;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.countyexit.data.CountyExitRows.Indicator;
import io.fupin.countyexit.steps.IndicatorsHandler.Indicators;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 填报指标: the base of the incidence, and what the province asks for beside it ({@code county-exit-items}). */
@Component
class IndicatorsHandler implements UserTaskHandler<Indicators> {

    static final String STEP = "fill-indicators";

    private final CountyExitRows rows;
    private final Revisions revisions;
    private final PolicyParameters parameters;
    private final Clock clock;

    IndicatorsHandler(CountyExitRows rows, Revisions revisions, PolicyParameters parameters, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** {@code county-indicators}. */
    record Indicators(Integer ruralPopulation, String populationSource, List<String> populationEvidence, List<Line> items) {
    }

    record Line(String item, String target, BigDecimal figure, String source, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return CountyExit.PROCESS + "." + STEP;
    }

    @Override
    public Class<Indicators> formType() {
        return Indicators.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("items", asked(file).entrySet().stream().map(one -> Map.of("item", one.getKey(), "target", "≥ " + one.getValue().toPlainString() + "%")).toList());
        revisions.latest(file.caseNumber(), STEP).ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    /** What the province asks for, in its order: 自来水 → 90. */
    private Map<String, BigDecimal> asked(CaseFile file) {
        Map<String, BigDecimal> asked = new LinkedHashMap<>();
        parameters.list("county-exit-items", file.county(), LocalDate.now(clock)).stream().map(one -> one.split("=", 2)).filter(one -> one.length == 2)
                .forEach(one -> asked.put(one[0].strip(), new BigDecimal(one[1].strip())));
        return asked;
    }

    @Override
    public Routing apply(CaseFile file, Indicators form, Decision decision) {
        List<Line> written = form.items() == null ? List.of() : form.items();
        List<Indicator> indicators = new ArrayList<>();
        asked(file).forEach((item, least) -> {
            Line line = written.stream().filter(one -> item.equals(one.item())).findFirst()
                    .orElseThrow(() -> Refusal.at("items", "还没有填：" + item));
            indicators.add(new Indicator(item, least, line.figure(), line.source(), line.evidence().size()));
        });
        rows.filled(file.caseNumber(), form.ruralPopulation(), form.populationSource().strip(), indicators);
        return Routing.none();
    }
}
