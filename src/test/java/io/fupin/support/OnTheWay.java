package io.fupin.support;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case of a procedure that is laid before the meeting, on its way; steps as in {@link Trace}, with what is told of this procedure. */
public abstract class OnTheWay<T extends OnTheWay<T>> {

    protected final Office office;
    protected final Village village;
    private final String number;

    protected OnTheWay(Office office, Village village, String number) {
        this.office = office;
        this.village = village;
        this.number = number;
    }

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }

    public String number() {
        return number;
    }

    public CaseFile file() {
        return office.cases().get(number);
    }

    public LocalDate today() {
        return LocalDate.now(office.clock());
    }

    public WorkItem task() {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number).hasSize(1);
        return open.get(0);
    }

    public T waitsAt(String step) {
        assertThat(task().step()).isEqualTo(step);
        return self();
    }

    public T waits() {
        assertThat(office.items().of(number)).noneMatch(WorkItem::open);
        return self();
    }

    public T isIn(String phase) {
        assertThat(file().phase()).isEqualTo(phase);
        return self();
    }

    public T hasEnded(String result) {
        assertThat(file().open()).as(number + " is open").isFalse();
        assertThat(file().result()).isEqualTo(result);
        return self();
    }

    public List<Event> told(Kind kind) {
        return office.timeline().of(number).stream().filter(event -> event.kind() == kind).toList();
    }

    public T evaluated(int yes, int no) {
        Trace together = new Trace(office, village, List.of(), List.of(number));
        together.met(together.meeting().present(yes + no).ballot(number, yes, no, 0));
        return self();
    }

    public T evaluated() {
        return evaluated(20, 1);
    }

    public T confirmed() {
        return act(village.team(), "confirm", "会议如实召开", empty().put("confirmedOn", today().toString()));
    }

    public T posted(Officer officer, NoticeKind kind) {
        new Trace(office, village, List.of(), List.of(number)).posted(officer, kind);
        return self();
    }

    public T periodOver() {
        Instant end = office.notices().find(office.notices().openEntry(number).orElseThrow().notice()).orElseThrow().endsAt();
        office.procedureClock().advance(Duration.between(office.clock().instant(), end.plus(Duration.ofHours(9))));
        return self();
    }

    public T announced(NoticeKind kind) {
        office.noticeDesk().post(village.county(), kind, village.code(), List.of(number),
                empty().put("announcedOn", today().toString()).put("documentNumber", "蛟扶公〔2017〕9002号"));
        return self();
    }

    /** The record of a spot check where the case was drawn over this notice, else nothing. */
    public ObjectNode record(NoticeKind kind, String key, String day, String persons, Officer officer) {
        return office.notices().drawn(number, kind) ? written(key, day, persons, officer) : empty();
    }

    public ObjectNode written(String key, String day, String persons, Officer officer) {
        ObjectNode form = empty();
        ObjectNode record = form.putObject(key).put(day, today().toString()).put("finding", "与申报一致");
        record.putArray(persons).add(officer.name());
        record.putArray("evidence").add(office.counties().photo(officer));
        return form;
    }

    public T rejectedBy(Officer officer, String reason) {
        return act(officer, "reject", reason, empty());
    }

    public T returnedBy(Officer officer, String toStep, boolean backToMe, String reason) {
        return act(officer, "return", reason, empty().put("returnTo", toStep).put("backToMe", backToMe));
    }

    public T act(Officer officer, String outcome, String opinion, ObjectNode form) {
        complete(officer, outcome, opinion, form);
        return self();
    }

    public Completion complete(Officer officer, String outcome, String opinion, ObjectNode form) {
        return office.desk().complete(task().id(), officer, outcome, opinion, form);
    }

    /** Somebody of the public objects to the case. */
    public ObjectionTrace objectedTo(String grounds) {
        ObjectNode form = empty().put("about", "listed").put("village", village.code().value()).put("caseNumber", number)
                .put("householdName", file().subject()).put("grounds", grounds);
        return ObjectionTrace.of(office, office.objections().file(null, form).number());
    }

    public static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
