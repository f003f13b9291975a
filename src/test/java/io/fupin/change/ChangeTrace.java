package io.fupin.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.WorkItem;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChanges;
import io.fupin.support.Office;
import io.fupin.support.Village;
import java.util.List;
import java.util.function.UnaryOperator;

/** A change of a registered household on its way. */
final class ChangeTrace {

    private final Office office;
    private final Village village;
    private final String number;

    private ChangeTrace(Office office, Village village, String number) {
        this.office = office;
        this.village = village;
        this.number = number;
    }

    /** What the officer would type for a household: papers there, the household agrees. */
    static ObjectNode form(Office office, Village village, Officer officer, String household, String kind, UnaryOperator<ObjectNode> told) {
        ObjectNode form = JsonNodeFactory.instance.objectNode().put("householdNumber", household).put("kind", kind).put("proof", "户口簿").put("consent", true);
        form.putArray("evidence").add(office.counties().photo(officer));
        return told.apply(form);
    }

    static ChangeTrace reported(Office office, CaseStart start, Village village, Officer officer, ObjectNode form) {
        return new ChangeTrace(office, village, start.start(officer, village.code(), form).file().caseNumber());
    }

    /** As a form names the person at this position. */
    static String person(Office office, String household, int position) {
        HouseholdMember member = office.register().members(household).stream().filter(one -> one.position() == position).findFirst().orElseThrow();
        return member.position() + " " + member.name() + "（" + member.relation() + "）";
    }

    String number() {
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

    ChangeTrace waitsAt(String step) {
        assertThat(task().step()).isEqualTo(step);
        return this;
    }

    ChangeTrace confirmed() {
        act(village.team(), "confirm", "", review());
        return this;
    }

    ChangeTrace townshipApproved() {
        act(village.township(), "approve", "", review());
        return this;
    }

    ChangeTrace countyApproved() {
        act(village.county(), "approve", "", review());
        return this;
    }

    ChangeTrace rejectedBy(Officer officer, String reason) {
        act(officer, "reject", reason, empty());
        return this;
    }

    ChangeTrace returnedBy(Officer officer, String toStep, boolean backToMe, String reason) {
        act(officer, "return", reason, empty().put("returnTo", toStep).put("backToMe", backToMe));
        return this;
    }

    Completion act(Officer officer, String outcome, String opinion, ObjectNode form) {
        return office.desk().complete(task().id(), officer, outcome, opinion, form);
    }

    ChangeTrace hasEnded(String result) {
        assertThat(file().open()).as(number + " is open").isFalse();
        assertThat(file().result()).isEqualTo(result);
        return this;
    }

    static com.fasterxml.jackson.databind.node.ArrayNode papers(String evidence) {
        return JsonNodeFactory.instance.arrayNode().add(evidence);
    }

    static ObjectNode review() {
        return empty().put("checkedBy", "看凭据");
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
