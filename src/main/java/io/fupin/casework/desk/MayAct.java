package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.People.Person;
import io.fupin.account.Role;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.WorkItemRows;
import io.fupin.engine.ProcedureModels;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * May this person act on this task? The post must be the one it is routed to, nobody else may hold it, and four eyes are counted by
 * person (processes.md, conventions; S2 「谁检查、谁把关、谁负责」). Whoever once handed in a step counts, also when it was returned, taken back
 * or done by somebody who stood in for him: the second pair of eyes is one that has had no hand in it.
 */
@Component
class MayAct {

    private static final Map<String, String> TAKEN_AWAY = Map.of("TAKEN_BACK", "撤回", "RETURNED", "退回", "WITHDRAWN", "撤回申请", "TERMINATED", "终止");

    /** Steps of the village's team that the 包村干部, and nobody else of the township, takes where there is none. */
    private static final Set<String> OF_THE_CADRE = Set.of("confirm-evaluation", "confirm-sorting");

    private final WorkItemRows items;
    private final ProcedureModels models;
    private final People people;
    private final JdbcClient jdbc;

    MayAct(WorkItemRows items, ProcedureModels models, People people, JdbcClient jdbc) {
        this.items = items;
        this.models = models;
        this.people = people;
        this.jdbc = jdbc;
    }

    static boolean sees(WorkItem item, Officer officer) {
        return CaseSight.sees(officer, item.process(), item.village()) || officer.post().equals(item.post());
    }

    /** @throws Cases.NotFound when the officer may not see it */
    WorkItem visible(String taskId, Officer officer) {
        return items.find(taskId).filter(item -> sees(item, officer)).orElseThrow(MayAct::notFound);
    }

    static Cases.NotFound notFound() {
        return new Cases.NotFound("没有这件事项，或者它不在您的辖区。");
    }

    /** Throws what stands against it, if anything. */
    void require(WorkItem item, CaseFile file, Officer officer) {
        requireFree(item, officer);
        hindrance(item, file, officer).ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
    }

    /** The same for many, with one statement; what is thrown names the case. */
    void require(Collection<WorkItem> many, Map<String, CaseFile> files, Officer officer) {
        Map<String, String> hands = hands(many, files, officer);
        for (WorkItem item : many) {
            CaseFile file = files.get(item.caseNumber());
            String who = file.shortNumber() + " " + file.subject() + "：";
            try {
                requireFree(item, officer);
            } catch (AlreadyDone done) {
                throw new AlreadyDone(who + done.getMessage(), done.by(), done.at());
            }
            ofPost(item, officer).or(() -> Optional.ofNullable(hands.get(item.caseNumber()))).ifPresent(reason -> {
                throw new NotAllowed(who + reason);
            });
        }
    }

    /** The task is there for this officer, open, and in nobody else's hands. */
    private void requireFree(WorkItem item, Officer officer) {
        if (!sees(item, officer)) {
            throw notFound();
        }
        // The right first: whoever may not act is not told how the task stands.
        if (!officer.post().equals(item.post())) {
            throw new NotAllowed(notTheirs(item));
        }
        if (!item.open()) {
            throw alreadyDone(item);
        }
        if (item.assignee() != null && !officer.actsFor(item.assignee())) {
            throw new AlreadyDone("这件事项已由 " + item.assigneeName() + " 签收。", item.assigneeName(), item.claimedAt());
        }
    }

    private static String notTheirs(WorkItem item) {
        return "这一步由" + item.role().title() + "办理，您的岗位只能查看。";
    }

    AlreadyDone alreadyDone(WorkItem item) {
        if (item.takenBackAt() != null) {
            return new AlreadyDone("这次提交已由 " + item.completedName() + " 撤回，请从待办重新进入。", item.completedName(), item.takenBackAt());
        }
        if (WorkItem.LEFT.equals(item.outcome())) {
            return taken(item);
        }
        return new AlreadyDone("这件事项已由 " + item.completedName() + " 办结。", item.completedName(), item.completedAt());
    }

    /** Who took the case away from this step, and when; a rule or a timer has no name. */
    private AlreadyDone taken(WorkItem item) {
        return jdbc.sql("""
                        select person_name, kind, at from case_event where case_number = :number and at <= :left and kind in (:kinds) order by id desc limit 1
                        """)
                .param("number", item.caseNumber()).param("left", Timestamp.from(item.completedAt())).param("kinds", TAKEN_AWAY.keySet())
                .query((row, n) -> new AlreadyDone("案件已由 " + row.getString("person_name") + " " + TAKEN_AWAY.get(row.getString("kind")) + "，离开了“"
                        + item.stepName() + "”这一步，请从待办重新进入。", row.getString("person_name"), row.getTimestamp("at").toInstant()))
                .optional().filter(one -> one.by() != null)
                .orElseGet(() -> new AlreadyDone("案件已经离开“" + item.stepName() + "”这一步，请从待办重新进入。", null, item.completedAt()));
    }

    /** Why this officer may look but not act, beside who holds the task. */
    Optional<String> hindrance(WorkItem item, CaseFile file, Officer officer) {
        return ofPost(item, officer)
                .or(() -> Optional.ofNullable(hands(List.of(item), Map.of(file.caseNumber(), file), officer).get(file.caseNumber())));
    }

    /** Of these people of the task's post those whom nothing hinders; asked of all of them at once. */
    List<Person> unhindered(WorkItem item, CaseFile file, List<Person> among) {
        if (among.isEmpty()) {
            return among;
        }
        List<String> steps = models.get(file.modelRef()).step(item.step()).fourEyes();
        Set<Long> hindered = Set.copyOf(jdbc.sql("""
                select person_id from case_recusal where case_number = :case and person_id in (:people)
                union
                select hand from case_revision, unnest(array[person_id, on_behalf_of]) hand
                where case_number = :case and step in (:steps) and hand in (:people)
                """)
                .param("case", file.caseNumber()).param("people", among.stream().map(Person::id).toList())
                .param("steps", steps.isEmpty() ? Set.of("-") : steps).query(Long.class).list());
        return among.stream().filter(person -> !hindered.contains(person.id()))
                .filter(person -> ofPost(item, new Officer(person.id(), person.username(), person.name(), item.post(), List.of(item.post()))).isEmpty())
                .toList();
    }

    private Optional<String> ofPost(WorkItem item, Officer officer) {
        if (!officer.post().equals(item.post())) {
            return Optional.of(notTheirs(item));
        }
        if (item.role() == Role.TOWNSHIP_OFFICE && OF_THE_CADRE.contains(item.step())
                && people.villageCadre(item.village()).filter(cadre -> cadre.id() == officer.personId()).isEmpty()) {
            return Optional.of("本村没有驻村工作队，" + item.stepName() + "由包村干部办理。");
        }
        return Optional.empty();
    }

    /** By case, what this person's own hand in it forbids. */
    private Map<String, String> hands(Collection<WorkItem> many, Map<String, CaseFile> files, Officer officer) {
        Map<String, List<String>> notBy = many.stream().collect(Collectors.toMap(WorkItem::caseNumber,
                item -> models.get(files.get(item.caseNumber()).modelRef()).step(item.step()).fourEyes(), (one, same) -> one));
        Set<String> steps = notBy.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, String> reasons = new HashMap<>();
        jdbc.sql("""
                select case_number, 'recused' as why, relation as said from case_recusal where case_number in (:cases) and person_id = :person
                union all
                select case_number, 'eyes', step from case_revision
                where case_number in (:cases) and (person_id = :person or on_behalf_of = :person) and step in (:steps)
                """)
                .param("cases", notBy.keySet()).param("person", officer.personId()).param("steps", steps.isEmpty() ? Set.of("-") : steps)
                .query(row -> {
                    String number = row.getString("case_number");
                    String said = row.getString("said");
                    if ("recused".equals(row.getString("why"))) {
                        reasons.put(number, "您已声明与该户有亲属关系（" + said + "），须回避。");
                    } else if (notBy.get(number).contains(said)) {
                        reasons.putIfAbsent(number, "您办理过本案的“" + nameOf(files.get(number), said) + "”，这一步须由另一人办理。");
                    }
                });
        return reasons;
    }

    private String nameOf(CaseFile file, String step) {
        return "start".equals(step) ? "申请" : models.get(file.modelRef()).step(step).name();
    }
}
