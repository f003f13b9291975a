package io.fupin.plan.intake;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.plan.PlanDesk;
import io.fupin.plan.YearlyTargets.Fault;
import io.fupin.plan.data.PlanRows;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入规划: by the county's office. */
@Component
class PlanIntake implements PlanDesk {

    private static final int LONGEST_TITLE = 100;

    private final PlanReader reader;
    private final PlanRows rows;
    private final AuditLog audit;
    private final Clock clock;

    PlanIntake(PlanReader reader, PlanRows rows, AuditLog audit, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Fault> take(Officer officer, RegionCode county, String title, String fileName, Integer year, List<TableRow> table) {
        if (!officer.is(Role.COUNTY_OFFICE) || !officer.post().region().equals(county)) {
            throw new NotAllowed("规划由县扶贫办导入。");
        }
        if (title == null || title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw Refusal.at("title", "请写明是哪份规划、哪张表，不超过 " + LONGEST_TITLE + " 个字");
        }
        PlanDraft draft = reader.read(table, county, year);
        rows.add(new PlanRows.New(county, title.strip(), fileName, officer, clock.instant()), draft);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "plan.import", county.value(),
                Map.of("rows", draft.lines().size() + draft.ways().size(), "faults", draft.faults().size()));
        return draft.faults().stream().map(found -> new Fault(found.kind(), found.text(), title.strip())).toList();
    }
}
