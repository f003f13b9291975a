package io.fupin.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.WorkItem;
import io.fupin.notice.Objection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** An objection on its way. */
public final class ObjectionTrace {

    private final Office office;
    private final String number;
    private final String receipt;

    private ObjectionTrace(Office office, String number, String receipt) {
        this.office = office;
        this.number = number;
        this.receipt = receipt;
    }

    /** By the public. */
    static ObjectionTrace filed(Office office, ObjectNode form) {
        var filed = office.objections().file(null, form);
        return new ObjectionTrace(office, filed.number(), filed.receipt());
    }

    /** One that was filed elsewhere. */
    public static ObjectionTrace of(Office office, String number) {
        return new ObjectionTrace(office, number, null);
    }

    public String number() {
        return number;
    }

    public String receipt() {
        return receipt;
    }

    public Objection objection() {
        return office.objections().find(number).orElseThrow();
    }

    public ObjectionTrace accepted() {
        act("accept", empty());
        return this;
    }

    public ObjectionTrace notAccepted(String reason) {
        act("refuse", empty().put("reason", reason));
        return this;
    }

    public ObjectionTrace mergedInto(ObjectionTrace other) {
        act("merge", empty().put("mergedInto", other.number()));
        return this;
    }

    /** @param finding 成立, 部分成立 or 不成立 */
    public ObjectionTrace found(String finding) {
        act("submit", finding(finding, false));
        return this;
    }

    public ObjectionTrace partlyFound(boolean changesInput) {
        act("submit", finding("部分成立", changesInput));
        return this;
    }

    private ObjectNode finding(String finding, boolean changesInput) {
        ObjectNode form = empty().put("finding", finding).put("findings", "入户、查账，" + finding);
        if (changesInput) {
            form.put("changesInput", true);
        }
        form.putArray("evidence").add(office.counties().photo(officer()));
        return form;
    }

    public ObjectionTrace replied() {
        act("submit", empty().put("reply", "已经核查，答复如下").put("deliveredOn", today().toString()).put("deliveryMethod", "电话"));
        return this;
    }

    public ObjectionTrace appealed(String grounds) {
        office.objections().appeal(number, office.counties().at(objection().handlingPost()), grounds);
        return this;
    }

    /** By the level above, with the task that the appeal made. */
    public ObjectionTrace appealDecided(String finding) {
        act("submit", finding(finding, false).put("reply", "复核答复"));
        return this;
    }

    /** The morning after the last day of the appeal. */
    public ObjectionTrace appealPeriodOver() {
        Duration toMorning = Duration.between(office.clock().instant(),
                objection().appealUntil().plusDays(1).atTime(LocalTime.of(9, 0)).atZone(office.clock().getZone()).toInstant());
        office.procedureClock().advance(toMorning);
        return this;
    }

    public ObjectionTrace waitsAt(String step) {
        assertThat(task().step()).isEqualTo(step);
        return this;
    }

    public ObjectionTrace hasEnded(String result) {
        CaseFile file = office.cases().get(number);
        assertThat(file.open()).as(number + " is open").isFalse();
        assertThat(file.result()).isEqualTo(result);
        return this;
    }

    public WorkItem task() {
        List<WorkItem> open = office.items().of(number).stream().filter(WorkItem::open).toList();
        assertThat(open).as("open tasks of " + number).hasSize(1);
        return open.get(0);
    }

    /** Whoever the open task is routed to. */
    public Officer officer() {
        return office.counties().at(task().post());
    }

    public Completion act(String outcome, ObjectNode form) {
        return office.desk().complete(task().id(), officer(), outcome, "", form);
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
