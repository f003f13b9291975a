package io.fupin.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart;
import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChanges;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A household on the register to which something happens: 1 head, 2 spouse, 3 son at school, 4 the head's mother. */
abstract class ChangeTest extends TraceTest {

    @Autowired
    @Qualifier("changeDesk")
    CaseStart start;
    @Autowired
    RegisterChanges changes;

    Village village;
    String household;

    void registered() {
        registered(given.application().toTheEnd());
        given.on("2016-12-05T09:00+08:00");
    }

    void registered(Trace trace) {
        village = trace.village();
        household = trace.facts().registerNumber();
    }

    Household now() {
        return office.register().find(household).orElseThrow();
    }

    List<HouseholdMember> members() {
        return office.register().members(household);
    }

    String person(int position) {
        return ChangeTrace.person(office, household, position);
    }

    ObjectNode form(String kind, UnaryOperator<ObjectNode> told) {
        return formBy(village.committee(), kind, told);
    }

    ObjectNode formBy(Officer officer, String kind, UnaryOperator<ObjectNode> told) {
        return ChangeTrace.form(office, village, officer, household, kind, told);
    }

    ChangeTrace reported(String kind, UnaryOperator<ObjectNode> told) {
        return ChangeTrace.reported(office, start, village, village.committee(), form(kind, told));
    }

    ChangeTrace reportedBy(Officer officer, String kind, UnaryOperator<ObjectNode> told) {
        return ChangeTrace.reported(office, start, village, officer, formBy(officer, kind, told));
    }

    UnaryOperator<ObjectNode> deathOf(int position) {
        return form -> form.put("member", person(position)).put("happenedOn", "2016-11-28").put("proof", "死亡证明");
    }

    UnaryOperator<ObjectNode> newPhone(String phone) {
        return form -> {
            form.putObject("household").put("phone", phone);
            return form.put("happenedOn", "2016-12-01").put("reason", "换了手机号");
        };
    }

    UnaryOperator<ObjectNode> newName(int position, String name) {
        return form -> {
            form.putObject("person").put("name", name);
            return form.put("member", person(position)).put("reason", "照户口簿改");
        };
    }

    /** Somebody who comes into the household. */
    static ObjectNode newcomer(ObjectNode form, String name, String relation, int born, boolean male) {
        ObjectNode one = form.withArray("members").addObject().put("name", name).put("idType", "居民身份证").put("idNumber", CitizenNumbers.next(born, male))
                .put("relation", relation).put("labourSkill", born > 2000 ? "无劳动力" : "普通劳动力");
        one.put(born > 2010 ? "schooling" : "education", born > 2010 ? "学龄前儿童" : "初中");
        one.putArray("health").add("健康");
        return form;
    }
}
