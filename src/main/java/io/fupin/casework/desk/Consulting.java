package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.People.Person;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.Consultations;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.ConsultationRows;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Consulting implements Consultations {

    private static final int LONGEST = 500;

    private final ConsultationRows rows;
    private final Cases cases;
    private final MayAct mayAct;
    private final People people;
    private final PostNames names;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    Consulting(ConsultationRows rows, Cases cases, MayAct mayAct, People people, PostNames names, Timeline timeline, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.mayAct = mayAct;
        this.people = people;
        this.names = names;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Post> posts(WorkItem item, Officer officer) {
        List<Post> line = new ArrayList<>(List.of(Post.of(Role.VILLAGE_COMMITTEE, item.village()), Post.of(Role.VILLAGE_TEAM, item.village()),
                Post.of(Role.TOWNSHIP_OFFICE, item.village().township()), Post.of(Role.COUNTY_OFFICE, item.village().county())));
        line.removeIf(post -> post.equals(officer.post())
                || !CaseSight.sees(new Officer(0, "", "", post, List.of(post)), item.process(), item.village()));
        names.units(Role.DEPARTMENT).keySet().forEach(unit -> line.add(new Post(Role.DEPARTMENT, unit, item.village().county())));
        return line;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> colleagues(Officer officer) {
        return people.holding(officer.post()).stream().filter(person -> person.id() != officer.personId()).toList();
    }

    @Override
    public Consultation ask(String taskId, Officer officer, String toPost, Long toPerson, String question) {
        CaseFile file = cases.lock(mayAct.visible(taskId, officer).caseNumber());
        WorkItem item = mayAct.visible(taskId, officer);
        mayAct.require(item, file, officer);
        if (question == null || question.isBlank()) {
            throw Refusal.at("question", "请写明想听什么意见");
        }
        String asked = Words.limited("question", question, LONGEST);
        Post post = post(item, officer, toPost);
        Person person = toPerson == null ? null : people.holding(post).stream().filter(one -> one.id() == toPerson).findFirst()
                .orElseThrow(() -> Refusal.at("to", "请选择在岗的同事"));
        if (person != null && person.id() == officer.personId()) {
            throw Refusal.at("to", "不能请自己协办");
        }
        if (rows.waitsFor(taskId, post, toPerson)) {
            throw Refusal.at("to", "已经请过，对方还没有答复");
        }
        Instant now = clock.instant();
        long id = rows.add(item, officer, post, person, asked, now);
        String whom = person == null ? names.of(post) : person.name();
        timeline.add(event(file, item, officer, now, Kind.ASKED, "请 " + whom + " 协办：" + asked));
        audit.record(actor(officer), "task.consult", item.caseNumber(), Map.of("step", item.step(), "to", whom));
        return rows.find(id).orElseThrow();
    }

    private Post post(WorkItem item, Officer officer, String key) {
        if (officer.post().key().equals(key)) {
            return officer.post();
        }
        return posts(item, officer).stream().filter(one -> one.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.at("to", "请选择协办的岗位"));
    }

    @Override
    public Consultation answer(long id, Officer officer, String answer) {
        Consultation consultation = rows.lock(id).filter(one -> addressed(one, officer)).orElseThrow(Consulting::missing);
        requireWaiting(consultation);
        if (answer == null || answer.isBlank()) {
            throw Refusal.at("answer", "请写明意见");
        }
        String said = Words.limited("answer", answer, LONGEST);
        CaseFile file = cases.lock(consultation.caseNumber());
        Instant now = clock.instant();
        rows.answer(id, officer, said, now);
        Consultation answered = rows.find(id).orElseThrow();
        timeline.add(new Event(file.caseNumber(), now, Kind.ANSWERED, null, consultation.stepName(), file.phase(), consultation.workItem(), null,
                null, officer.personId(), officer.name(), officer.post().key(), null, "协办意见：" + said));
        audit.record(actor(officer), "task.consulted", file.caseNumber(), Map.of());
        return answered;
    }

    @Override
    public void cancel(long id, Officer officer) {
        Consultation consultation = rows.lock(id).filter(one -> one.askedBy() == officer.personId()).orElseThrow(Consulting::missing);
        requireWaiting(consultation);
        rows.cancel(id, clock.instant());
    }

    private static void requireWaiting(Consultation consultation) {
        if (consultation.answeredAt() != null) {
            throw new AlreadyDone(consultation.answeredName() + " 已经答复。", consultation.answeredName(), consultation.answeredAt());
        }
        if (consultation.over()) {
            throw new AlreadyDone("这一步已经办结或不再需要协办。", null, null);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Consultation get(long id, Officer officer) {
        return rows.find(id).filter(one -> addressed(one, officer) || one.askedBy() == officer.personId()
                || CaseSight.sees(officer, cases.get(one.caseNumber()))).orElseThrow(Consulting::missing);
    }

    private static boolean addressed(Consultation consultation, Officer officer) {
        return consultation.post().equals(officer.post()) && consultation.askedBy() != officer.personId()
                && (consultation.personId() == null || officer.actsFor(consultation.personId()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consultation> waiting(Officer officer) {
        return rows.waiting(officer, 200);
    }

    @Override
    @Transactional(readOnly = true)
    public int countWaiting(Officer officer) {
        return rows.countWaiting(officer);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consultation> of(String caseNumber) {
        return rows.of(caseNumber);
    }

    private static Event event(CaseFile file, WorkItem item, Officer officer, Instant at, Kind kind, String text) {
        return new Event(file.caseNumber(), at, kind, item.step(), item.stepName(), item.phase(), item.id(), null, null, officer.personId(),
                officer.name(), officer.post().key(), null, text);
    }

    private static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }

    private static Cases.NotFound missing() {
        return new Cases.NotFound("没有这件协办，或者不是请您协办的。");
    }
}
