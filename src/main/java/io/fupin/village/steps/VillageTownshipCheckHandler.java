package io.fupin.village.steps;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.village.VillageExit;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.items.Item;
import io.fupin.village.items.ItemRules;
import io.fupin.village.items.ItemRules.Asked;
import io.fupin.village.steps.TownshipVisit.TownshipCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 乡镇核查: the township goes there; when it agrees, each department gets its items, all at once. */
@Component
class VillageTownshipCheckHandler implements UserTaskHandler<TownshipCheck> {

    static final String STEP = "township-check";

    private final TownshipVisit visits;
    private final VillageExitRows rows;
    private final ItemCheckRows checks;
    private final ItemRules items;
    private final Revisions revisions;

    VillageTownshipCheckHandler(TownshipVisit visits, VillageExitRows rows, ItemCheckRows checks, ItemRules items, Revisions revisions) {
        this.visits = visits;
        this.rows = rows;
        this.checks = checks;
        this.items = items;
        this.revisions = revisions;
    }

    @Override
    public String taskKey() {
        return VillageExit.PROCESS + "." + STEP;
    }

    @Override
    public Class<TownshipCheck> formType() {
        return TownshipCheck.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = visits.opening(file, rows.get(file.caseNumber()).exitYear(), officer);
        revisions.latest(file.caseNumber(), STEP).ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, TownshipCheck form, Decision decision) {
        visits.keep(file, rows.get(file.caseNumber()).exitYear(), form, decision);
        Map<String, Object> routing = new HashMap<>();
        boolean approved = "approve".equals(decision.outcome());
        routing.put("approved", approved);
        if (approved) {
            List<Asked> asked = items.asked(file.village());
            checks.ask(file.caseNumber(), asked);
            for (Item item : Item.values()) {
                Asked one = asked.stream().filter(candidate -> candidate.item() == item).findFirst().orElse(null);
                routing.put("ask" + item.variable(), one != null);
                routing.put("group" + item.variable(), one == null ? null : new Post(Role.DEPARTMENT, one.unit(), file.county()).key());
            }
        }
        return Routing.of(routing);
    }
}
