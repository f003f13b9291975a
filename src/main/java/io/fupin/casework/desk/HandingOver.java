package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.People.Person;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.HandOver;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.WorkItemRows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class HandingOver implements HandOver {

    private final WorkItemRows items;
    private final Cases cases;
    private final MayAct mayAct;
    private final People people;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    HandingOver(WorkItemRows items, Cases cases, MayAct mayAct, People people, Timeline timeline, AuditLog audit, Clock clock) {
        this.items = items;
        this.cases = cases;
        this.mayAct = mayAct;
        this.people = people;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> colleagues(String taskId, Officer officer) {
        WorkItem item = mayAct.visible(taskId, officer);
        if (!mayHandOver(item, officer)) {
            throw new NotAllowed("这件事项不在您手里，不能转办。");
        }
        CaseFile file = cases.get(item.caseNumber());
        return mayAct.unhindered(item, file, people.holding(item.post()).stream()
                .filter(person -> item.assignee() == null || person.id() != item.assignee())
                .filter(person -> item.assignee() != null || person.id() != officer.personId()).toList());
    }

    @Override
    public boolean mayHandOver(WorkItem item, Officer officer) {
        boolean own = officer.post().equals(item.post()) && (item.assignee() == null || officer.actsFor(item.assignee()));
        boolean ofCounty = officer.is(Role.COUNTY_OFFICE) && officer.covers(item.village());
        return item.open() && (own || ofCounty);
    }

    @Override
    public WorkItem handOver(String taskId, Officer officer, Long toPerson, String reason) {
        CaseFile file = cases.lock(mayAct.visible(taskId, officer).caseNumber());
        WorkItem item = mayAct.visible(taskId, officer);
        if (!item.open()) {
            throw mayAct.alreadyDone(item);
        }
        if (!mayHandOver(item, officer)) {
            throw new NotAllowed(item.assignee() != null && officer.post().equals(item.post())
                    ? "这件事项由 " + item.assigneeName() + " 签收，由本人或县扶贫办转办。" : "这件事项不在您手里，不能转办。");
        }
        String why = Words.required("reason", "转办", reason);
        Person to = people.holding(item.post()).stream().filter(person -> toPerson != null && person.id() == toPerson).findFirst()
                .orElseThrow(() -> Refusal.at("to", "请选择同岗位的同事"));
        if (item.assignee() != null && item.assignee() == to.id()) {
            throw Refusal.at("to", "这件事项已经在 " + to.name() + " 手里");
        }
        mayAct.hindrance(item, file, inPost(to, item)).ifPresent(hindrance -> {
            throw Refusal.at("to", to.name() + " 不能办这一步：须另一人办理，或已声明回避");
        });
        Instant now = clock.instant();
        items.assign(taskId, to.id(), to.name(), item.claimedAt() == null ? now : item.claimedAt());
        timeline.add(new Event(item.caseNumber(), now, Kind.HANDED_OVER, item.step(), item.stepName(), item.phase(), item.id(), null, null,
                officer.personId(), officer.name(), officer.post().key(), null, "转给 " + to.name() + "：" + why));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "task.hand-over", item.caseNumber(),
                Map.of("step", item.step(), "to", to.name(), "reason", why));
        return items.find(taskId).orElseThrow();
    }

    private static Officer inPost(Person person, WorkItem item) {
        return new Officer(person.id(), person.username(), person.name(), item.post(), List.of(item.post()));
    }
}
