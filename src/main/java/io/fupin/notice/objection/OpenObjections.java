package io.fupin.notice.objection;

import io.fupin.household.Household;
import io.fupin.household.OpenMatters;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Objections to how a household came onto the register that are still looked into. */
@Component
class OpenObjections implements OpenMatters {

    private final ObjectionRows rows;

    OpenObjections(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Matter> about(Household household, Collection<String> idHashes) {
        return household == null || household.caseNumber() == null ? List.of() : rows.of(household.caseNumber()).stream().filter(Objection::open)
                .map(objection -> new Matter(objection.number(), "有异议正在核查", null)).toList();
    }
}
