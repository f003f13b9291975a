package io.fupin.village.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.village.VillageExit;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.items.ItemRules;
import io.fupin.village.steps.SelfAssessHandler.SelfAssessment;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 八有自评: what the village has, item by item, and its own income; departments verify it. */
@Component
class SelfAssessHandler implements UserTaskHandler<SelfAssessment> {

    static final String STEP = "self-assess";

    private final VillageExitRows rows;
    private final ItemRules items;
    private final Revisions revisions;
    private final Clock clock;

    SelfAssessHandler(VillageExitRows rows, ItemRules items, Revisions revisions, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** {@code village-self-assessment}. */
    record SelfAssessment(LocalDate discussedOn, List<String> minutesEvidence, BigDecimal collectiveIncome, String collectiveStable,
                          String collectiveSource, List<Had> items) {
    }

    record Had(String item, String current, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return VillageExit.PROCESS + "." + STEP;
    }

    @Override
    public Class<SelfAssessment> formType() {
        return SelfAssessment.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("items", items.asked(file.village()).stream().map(asked -> Map.of("item", asked.item().asked())).toList());
        revisions.latest(file.caseNumber(), STEP).ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, SelfAssessment form, Decision decision) {
        if (form.discussedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("discussedOn", "开会日期晚于今天");
        }
        List<String> written = form.items() == null ? List.of() : form.items().stream().map(Had::item).toList();
        List<String> missing = items.asked(file.village()).stream().map(asked -> asked.item().asked()).filter(item -> !written.contains(item)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.at("items", "还没有写：" + String.join("、", missing));
        }
        rows.assessed(file.caseNumber(), form.collectiveIncome(), "稳定".equals(form.collectiveStable()));
        return Routing.none();
    }
}
