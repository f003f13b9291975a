package io.fupin.relapse.panel;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseSight;
import io.fupin.form.FieldError;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.relapse.data.MonitoredRows;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures that follow after the first: written down by the village and the township. */
@Component
public class WatchedMeasures {

    private static final Set<Role> WRITE = EnumSet.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE);
    private static final int LONGEST = 200;

    private final MonitoredRows rows;
    private final PolicyParameters parameters;
    private final AuditLog audit;
    private final Clock clock;

    WatchedMeasures(MonitoredRows rows, PolicyParameters parameters, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean mayAdd(Officer officer) {
        return WRITE.contains(officer.post().role());
    }

    /** @throws Problem 404 for what the officer does not see */
    public Monitored seen(Officer officer, String number) {
        return rows.find(number).filter(one -> CaseSight.sees(officer, one.village())).orElseThrow(() -> Problem.notFound("没有这个监测编号，或者它不归您看。"));
    }

    /** @throws Problem 422 with every field that is wrong; 403 for a post that writes none; 409 for a household that is watched no longer */
    @Transactional
    public void add(Officer officer, String number, String kind, String detail, String since) {
        Monitored one = seen(officer, number);
        if (!mayAdd(officer)) {
            throw Problem.forbidden("措施由村和乡镇记。");
        }
        if (one.clearedOn() != null) {
            throw Problem.conflict("这一户在" + one.clearedOn() + "已经标注风险消除。");
        }
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        List<String> kinds = parameters.list("measure-kinds", one.village(), today);
        if (kind == null || !kinds.contains(kind)) {
            errors.add(new FieldError("kind", "请选种类：" + String.join("、", kinds)));
        }
        if (detail == null || detail.isBlank() || detail.strip().length() > LONGEST) {
            errors.add(new FieldError("detail", detail == null || detail.isBlank() ? "内容没有填" : "内容最多 " + LONGEST + " 字"));
        }
        LocalDate day = day(since);
        if (day == null || day.isBefore(one.since()) || day.isAfter(today.plusYears(1))) {
            errors.add(new FieldError("since", "从哪天起应在 " + one.since() + "（纳入监测）到一年以后之间"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        rows.addMeasure(number, kind, detail.strip(), day, officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "monitoring.measure", number, Map.of("kind", kind));
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
