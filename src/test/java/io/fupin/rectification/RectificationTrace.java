package io.fupin.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.WorkItem;
import io.fupin.support.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** An item on its way. */
public final class RectificationTrace {

    private final Office office;
    private final String number;

    public RectificationTrace(Office office, String number) {
        this.office = office;
        this.number = number;
    }

    public String number() {
        return number;
    }

    CaseFile file() {
        return office.cases().get(number);
    }

    WorkItem task() {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number).hasSize(1);
        return open.get(0);
    }

    public RectificationTrace waitsAt(String step) {
        assertThat(task().step()).isEqualTo(step);
        return this;
    }

    public RectificationTrace hasEnded(String result) {
        assertThat(file().open()).isFalse();
        assertThat(file().result()).isEqualTo(result);
        return this;
    }

    RectificationTrace days(int days) {
        office.procedureClock().advance(Duration.ofDays(days));
        return this;
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    RectificationTrace act(Officer officer, String outcome, String opinion, ObjectNode form) {
        office.desk().complete(task().id(), officer, outcome, opinion, form);
        return this;
    }

    public RectificationTrace named(Officer officer, String unit, String person, LocalDate deadline) {
        return act(officer, "submit", "", empty().put("unit", unit).put("ownerName", person).put("ownerTitle", "主任").put("deadline", deadline.toString()));
    }

    ObjectNode fix(Officer officer) {
        ObjectNode form = empty().put("measures", "更换冻裂的管道 200 米，加装保温").put("fixedOn", today().toString());
        form.putArray("evidence").add(office.counties().photo(officer));
        return form;
    }

    public RectificationTrace fixed(Officer officer) {
        return act(officer, "submit", "", fix(officer));
    }

    private ObjectNode recheck(Officer officer) {
        ObjectNode form = empty().put("checkedOn", today().toString()).put("reason", "到村里看了水");
        form.putArray("checkers").add(officer.name());
        return form;
    }

    public RectificationTrace passed(Officer officer) {
        return act(officer, "approve", "", recheck(officer));
    }

    public RectificationTrace failed(Officer officer, LocalDate deadline) {
        return act(officer, "refuse", "", recheck(officer).put("reason", "两户还没有通水").put("deadline", deadline.toString()));
    }

    RectificationTrace supervised(Officer officer, LocalDate deadline) {
        ObjectNode form = empty().put("talkedOn", today().toString()).put("demand", "一周内通水").put("deadline", deadline.toString());
        form.putArray("talkedWith").add("王立军");
        return act(officer, "submit", "", form);
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
