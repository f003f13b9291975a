package io.fupin.casework.api;

import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import io.fupin.casework.Consultations;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.HandOver;
import io.fupin.casework.TakeBack;
import io.fupin.casework.TaskItem;
import io.fupin.casework.Urging;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 转办, 催办, 协办, 撤回 over the open API. */
@RestController
@RequestMapping("/api/v1")
class VerbsApi {

    private final HandOver handOvers;
    private final Urging urging;
    private final TakeBack takeBacks;
    private final Consultations consultations;

    VerbsApi(HandOver handOvers, Urging urging, TakeBack takeBacks, Consultations consultations) {
        this.handOvers = handOvers;
        this.urging = urging;
        this.takeBacks = takeBacks;
        this.consultations = consultations;
    }

    /** @param to id of a person of the same post */
    record HandingOver(Long to, String reason) {
    }

    /** @param words up to 200 characters, may be missing */
    record UrgeWords(String words) {
    }

    record UrgeItem(OffsetDateTime at, String by, String post, String words) {
    }

    record Why(String reason) {
    }

    /** @param post whom to ask: {@code ROLE[.UNIT]@REGION}; @param person id of a person of it, may be missing */
    record Question(String post, Long person, String question) {
    }

    record Answer(String answer) {
    }

    record Colleagues(List<Person> items) {
    }

    /** @param state WAITING, ANSWERED or OVER */
    record ConsultationItem(long id, String caseNumber, String taskId, String step, String subject, String askedBy, String askedPost,
                            OffsetDateTime askedAt, String post, String person, String question, OffsetDateTime answeredAt, String answeredBy,
                            String answer, String state) {

        static ConsultationItem of(Consultation one) {
            return new ConsultationItem(one.id(), one.caseNumber(), one.workItem(), one.stepName(), one.subject(), one.askedName(), one.askedPost(),
                    TaskItem.time(one.askedAt()), one.post().key(), one.person(), one.question(), TaskItem.time(one.answeredAt()),
                    one.answeredName(), one.answer(), one.answeredAt() != null ? "ANSWERED" : one.over() ? "OVER" : "WAITING");
        }
    }

    record ConsultationItems(List<ConsultationItem> items) {
    }

    @GetMapping("/tasks/{id}/colleagues")
    Colleagues colleagues(Officer officer, @PathVariable String id) {
        return new Colleagues(handOvers.colleagues(id, officer));
    }

    @PostMapping("/tasks/{id}/hand-over")
    TaskItem handOver(Officer officer, @PathVariable String id, @RequestBody HandingOver body) {
        return TaskItem.of(handOvers.handOver(id, officer, body.to(), body.reason()));
    }

    @PostMapping("/tasks/{id}/urge")
    @ResponseStatus(HttpStatus.CREATED)
    UrgeItem urge(Officer officer, @PathVariable String id, @RequestBody(required = false) UrgeWords body) {
        Urging.Urge urge = urging.urge(id, officer, body == null ? null : body.words());
        return new UrgeItem(TaskItem.time(urge.at()), urge.byName(), urge.byPost(), urge.words());
    }

    @PostMapping("/tasks/{id}/take-back")
    TaskItem takeBack(Officer officer, @PathVariable String id, @RequestBody(required = false) Why body) {
        return TaskItem.of(takeBacks.takeBack(id, officer, body == null ? null : body.reason()));
    }

    @PostMapping("/tasks/{id}/consultations")
    @ResponseStatus(HttpStatus.CREATED)
    ConsultationItem ask(Officer officer, @PathVariable String id, @RequestBody Question body) {
        return ConsultationItem.of(consultations.ask(id, officer, body.post(), body.person(), body.question()));
    }

    @GetMapping("/consultations")
    ConsultationItems waiting(Officer officer) {
        return new ConsultationItems(consultations.waiting(officer).stream().map(ConsultationItem::of).toList());
    }

    @GetMapping("/consultations/{id}")
    ConsultationItem consultation(Officer officer, @PathVariable long id) {
        return ConsultationItem.of(consultations.get(id, officer));
    }

    @PostMapping("/consultations/{id}/answer")
    ConsultationItem answer(Officer officer, @PathVariable long id, @RequestBody Answer body) {
        return ConsultationItem.of(consultations.answer(id, officer, body.answer()));
    }

    @PostMapping("/consultations/{id}/cancellation")
    ConsultationItem cancel(Officer officer, @PathVariable long id) {
        consultations.cancel(id, officer);
        return ConsultationItem.of(consultations.get(id, officer));
    }
}
