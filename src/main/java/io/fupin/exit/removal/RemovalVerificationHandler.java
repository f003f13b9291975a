package io.fupin.exit.removal;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.exit.data.RemovalRows;
import io.fupin.exit.removal.RemovalVerificationHandler.RemovalVisit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 入户核实: what was found out is told the household, and the household is heard. */
@Component
class RemovalVerificationHandler implements UserTaskHandler<RemovalVisit> {

    private final RemovalRows rows;
    private final Revisions revisions;
    private final Clock clock;

    RemovalVerificationHandler(RemovalRows rows, Revisions revisions, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** {@code removal-verification}. */
    record RemovalVisit(LocalDate visitedOn, List<String> investigators, String findings, List<String> evidence, String statement,
                        List<String> statementSignature, String groundHolds) {
    }

    @Override
    public String taskKey() {
        return HouseholdRemoval.PROCESS + ".verify";
    }

    @Override
    public Class<RemovalVisit> formType() {
        return RemovalVisit.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("visitedOn", LocalDate.now(clock).toString());
        form.put("investigators", List.of(officer.name()));
        revisions.latest(file.caseNumber(), "verify").ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, RemovalVisit form, Decision decision) {
        if (form.visitedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("visitedOn", "入户日期晚于今天");
        }
        if (new HashSet<>(form.investigators()).size() < 2) {
            throw Refusal.at("investigators", "入户核实须两人以上，且不能是同一个人");
        }
        boolean holds = "属实".equals(form.groundHolds());
        rows.verified(file.caseNumber(), holds);
        return Routing.of(Map.of("groundHolds", holds));
    }
}
