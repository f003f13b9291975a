package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.UrgeRows;
import io.fupin.clock.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class UrgingDesk implements Urging {

    private static final Set<Role> ABOVE = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE);

    private final UrgeRows urges;
    private final Cases cases;
    private final MayAct mayAct;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    UrgingDesk(UrgeRows urges, Cases cases, MayAct mayAct, Timeline timeline, AuditLog audit, Clock clock) {
        this.urges = urges;
        this.cases = cases;
        this.mayAct = mayAct;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String hindrance(WorkItem item, CaseFile file, Officer officer) {
        if (!item.open()) {
            return "这件事项已经办结。";
        }
        if (officer.post().equals(item.post())) {
            return "这是您自己岗位的事项。";
        }
        boolean above = ABOVE.contains(officer.post().role()) && officer.covers(item.region());
        boolean starter = file.startedBy() != null && file.startedBy() == officer.personId();
        return above || starter ? null : "催办由上级或发起人提出。";
    }

    @Override
    public Urge urge(String taskId, Officer officer, String words) {
        CaseFile file = cases.lock(mayAct.visible(taskId, officer).caseNumber());
        WorkItem item = mayAct.visible(taskId, officer);
        if (!item.open()) {
            throw mayAct.alreadyDone(item);
        }
        String hindrance = hindrance(item, file, officer);
        if (hindrance != null) {
            throw new NotAllowed(hindrance);
        }
        String said = Words.optional("words", words);
        Instant now = clock.instant();
        Urge urge = new Urge(item.id(), item.caseNumber(), officer.personId(), officer.name(), officer.post().key(), now, said);
        if (!urges.add(urge, LocalDate.ofInstant(now, BusinessClock.ZONE))) {
            throw Refusal.at("words", "您今天已经催过这一件，明天才能再催");
        }
        timeline.add(new Event(item.caseNumber(), now, Kind.URGED, item.step(), item.stepName(), item.phase(), item.id(), null, null,
                officer.personId(), officer.name(), officer.post().key(), null, "催办“" + item.stepName() + "”" + (said == null ? "" : "：" + said)));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "task.urge", item.caseNumber(),
                Map.of("step", item.step()));
        return urge;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Urge> of(String caseNumber) {
        return urges.of(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Urge> last(Collection<String> taskIds) {
        return urges.last(taskIds);
    }
}
