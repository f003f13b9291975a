package io.fupin.exit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Office;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An exit or a removal on its way; steps as in {@link Trace}, with what is told of this procedure. */
abstract class OnTheWay<T extends OnTheWay<T>> {

    final Office office;
    final Village village;
    private final String number;

    OnTheWay(Office office, Village village, String number) {
        this.office = office;
        this.village = village;
        this.number = number;
    }

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }

    String number() {
        return number;
    }

    CaseFile file() {
        return office.cases().get(number);
    }

    LocalDate today() {
        return LocalDate.now(office.clock());
    }

    WorkItem task() {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number).hasSize(1);
        return open.get(0);
    }

    T waitsAt(String step) {
        assertThat(task().step()).isEqualTo(step);
        return self();
    }

    T waits() {
        assertThat(office.items().of(number)).noneMatch(WorkItem::open);
        return self();
    }

    T isIn(String phase) {
        assertThat(file().phase()).isEqualTo(phase);
        return self();
    }

    T hasEnded(String result) {
        assertThat(file().open()).as(number + " is open").isFalse();
        assertThat(file().result()).isEqualTo(result);
        return self();
    }

    List<Event> told(Kind kind) {
        return office.timeline().of(number).stream().filter(event -> event.kind() == kind).toList();
    }

    T evaluated(int yes, int no) {
        Trace together = new Trace(office, village, List.of(), List.of(number));
        together.met(together.meeting().present(yes + no).ballot(number, yes, no, 0));
        return self();
    }

    T evaluated() {
        return evaluated(20, 1);
    }

    T confirmed() {
        return act(village.team(), "confirm", "会议如实召开", empty().put("confirmedOn", today().toString()));
    }

    T posted(Officer officer, NoticeKind kind) {
        new Trace(office, village, List.of(), List.of(number)).posted(officer, kind);
        return self();
    }

    T periodOver() {
        Instant end = office.notices().find(office.notices().openEntry(number).orElseThrow().notice()).orElseThrow().endsAt();
        office.procedureClock().advance(Duration.between(office.clock().instant(), end.plus(Duration.ofHours(9))));
        return self();
    }

    T announced(NoticeKind kind) {
        office.noticeDesk().post(village.county(), kind, village.code(), List.of(number),
                empty().put("announcedOn", today().toString()).put("documentNumber", "蛟扶公〔2017〕9002号"));
        return self();
    }

    /** The record of a spot check where the case was drawn over this notice, else nothing. */
    ObjectNode record(NoticeKind kind, String key, String day, String persons, Officer officer) {
        return office.notices().drawn(number, kind) ? written(key, day, persons, officer) : empty();
    }

    ObjectNode written(String key, String day, String persons, Officer officer) {
        ObjectNode form = empty();
        ObjectNode record = form.putObject(key).put(day, today().toString()).put("finding", "与申报一致");
        record.putArray(persons).add(officer.name());
        record.putArray("evidence").add(office.counties().photo(officer));
        return form;
    }

    T rejectedBy(Officer officer, String reason) {
        return act(officer, "reject", reason, empty());
    }

    T returnedBy(Officer officer, String toStep, boolean backToMe, String reason) {
        return act(officer, "return", reason, empty().put("returnTo", toStep).put("backToMe", backToMe));
    }

    T act(Officer officer, String outcome, String opinion, ObjectNode form) {
        complete(officer, outcome, opinion, form);
        return self();
    }

    Completion complete(Officer officer, String outcome, String opinion, ObjectNode form) {
        return office.desk().complete(task().id(), officer, outcome, opinion, form);
    }

    /** Somebody of the public objects to the case. */
    ObjectionTrace objectedTo(String grounds) {
        ObjectNode form = empty().put("about", "listed").put("village", village.code().value()).put("caseNumber", number)
                .put("householdName", file().subject()).put("grounds", grounds);
        return ObjectionTrace.of(office, office.objections().file(null, form).number());
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
