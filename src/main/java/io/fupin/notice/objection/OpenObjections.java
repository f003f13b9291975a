package io.fupin.notice.objection;

import io.fupin.household.Household;
import io.fupin.household.OpenMatters;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Objections to how a household came onto the register that are still looked into. */
@Component
class OpenObjections implements OpenMatters {

    private final ObjectionRows rows;

    OpenObjections(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> busy(Collection<Household> households) {
        Set<String> disputed = rows.anyOpen(households.stream().map(Household::caseNumber).filter(Objects::nonNull).toList());
        return households.stream().filter(household -> household.caseNumber() != null && disputed.contains(household.caseNumber()))
                .map(Household::registerNumber).collect(Collectors.toSet());
    }

    @Override
    public List<Matter> about(Household household, Collection<String> idHashes) {
        return household == null || household.caseNumber() == null ? List.of() : rows.of(household.caseNumber()).stream().filter(Objection::open)
                .map(objection -> new Matter(objection.number(), "有异议正在核查", null)).toList();
    }
}
