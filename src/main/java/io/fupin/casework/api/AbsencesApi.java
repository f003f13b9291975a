package io.fupin.casework.api;

import io.fupin.account.Absences;
import io.fupin.account.Absences.Absence;
import io.fupin.account.Absences.Refused;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.Subordinates;
import io.fupin.account.Subordinates.Subordinate;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.OneByOne;
import io.fupin.casework.TaskItem;
import io.fupin.casework.WorkItems;
import io.fupin.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 代理 over the open API, and what somebody who is ill had taken, given to others. */
@RestController
@RequestMapping("/api/v1")
class AbsencesApi {

    private static final int MOST = 200;

    private final Absences absences;
    private final Subordinates subordinates;
    private final WorkItems items;
    private final OneByOne desk;

    AbsencesApi(Absences absences, Subordinates subordinates, WorkItems items, OneByOne desk) {
        this.absences = absences;
        this.subordinates = subordinates;
        this.items = items;
        this.desk = desk;
    }

    /** @param ended whether it was called off before its last day */
    record AbsenceItem(long id, long personId, String person, long deputyId, String deputy, LocalDate firstDay, LocalDate lastDay, String reason,
                       boolean ended) {

        static AbsenceItem of(Absence one) {
            return new AbsenceItem(one.id(), one.personId(), one.personName(), one.deputyId(), one.deputyName(), one.firstDay(), one.lastDay(),
                    one.reason(), one.ended());
        }
    }

    record AbsenceItems(List<AbsenceItem> items) {
    }

    /** @param personId who is away; missing: oneself */
    record Going(Long personId, Long deputyId, LocalDate firstDay, LocalDate lastDay, String reason) {
    }

    /** @param posts {@code ROLE[.UNIT]@REGION}; @param away registered as absent today */
    record SubordinateItem(long id, String name, List<String> posts, boolean away) {

        static SubordinateItem of(Subordinate one) {
            return new SubordinateItem(one.id(), one.name(), one.posts().stream().map(Post::key).toList(), one.away());
        }
    }

    record SubordinateItems(List<SubordinateItem> items) {
    }

    record HeldTasks(List<TaskItem> items) {
    }

    /** @param items task ids, up to 200; @param to id of a person of their post */
    record HandingOverMany(List<String> items, Long to, String reason) {
    }

    /** @param status as the single call would have answered; @param detail why nothing was changed; null when it was handed over */
    record HandedOver(String id, int status, String detail) {
    }

    record HandedOverMany(List<HandedOver> items) {
    }

    /** One's own, those in which one stands in, and for an office those of the people below it. */
    @GetMapping("/absences")
    AbsenceItems list(Officer officer) {
        return new AbsenceItems(Stream.of(absences.of(officer.personId()), absences.ofColleagues(officer).stream()
                        .filter(one -> one.deputyId() == officer.personId()).toList(), subordinates.absences(officer)).flatMap(List::stream)
                .distinct().map(AbsenceItem::of).toList());
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceItem set(Officer officer, @RequestBody Going body) {
        try {
            return AbsenceItem.of(absences.set(officer, body.personId() == null ? officer.personId() : body.personId(), body.deputyId(),
                    body.firstDay(), body.lastDay(), body.reason()));
        } catch (Refused refused) {
            throw refused.field().equals("personId") ? Problem.forbidden(refused.getMessage() + "。") : Problem.invalid(refused.field(), refused.getMessage());
        }
    }

    @PostMapping("/absences/{id}/end")
    AbsenceItem end(Officer officer, @PathVariable long id) {
        try {
            Absence ended = absences.end(officer, id);
            return AbsenceItem.of(absences.of(ended.personId()).stream().filter(one -> one.id() == id).findFirst().orElseThrow());
        } catch (Refused refused) {
            throw Problem.notFound("没有这条代理，或者不由您取消。");
        }
    }

    @GetMapping("/absences/people")
    SubordinateItems people(Officer officer, @RequestParam String q) {
        return new SubordinateItems(subordinates.search(officer, q, MOST).stream().map(SubordinateItem::of).toList());
    }

    @GetMapping("/absences/people/{id}/tasks")
    HeldTasks held(Officer officer, @PathVariable long id) {
        subordinates.find(officer, id).orElseThrow(() -> Problem.notFound("没有这个人，或者他不归您这一级管。"));
        return new HeldTasks(items.heldBy(id, MOST).stream().filter(item -> officer.covers(item.village())).map(TaskItem::of).toList());
    }

    /** By the county office: what somebody had taken, to one colleague, each task for itself. */
    @PostMapping("/tasks/hand-overs")
    HandedOverMany handOver(Officer officer, @RequestBody HandingOverMany body) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("生病时改派由县扶贫办办理。");
        }
        List<String> ids = body.items() == null ? List.of() : body.items();
        if (ids.isEmpty() || ids.size() > MOST || ids.stream().distinct().count() < ids.size() || ids.contains(null)) {
            throw Problem.invalid("items", "一次改派 1 至 " + MOST + " 件，每件写一次");
        }
        return new HandedOverMany(ids.stream().map(id -> {
            Problem refused = desk.handOver(officer, id, body.to(), body.reason());
            return refused == null ? new HandedOver(id, 200, null) : new HandedOver(id, refused.status().value(), refused.getMessage());
        }).toList());
    }
}
