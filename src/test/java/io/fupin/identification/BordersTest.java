package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.form.FieldError;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rules at their borders, with the figures of the law and of 蛟河市's plan, where no other test stands there. */
class BordersTest extends TraceTest {

    @Autowired
    private JdbcTemplate jdbc;

    /** The line of 2016 is 3200; a line has at most two decimals, and a share of a cent is above it. */
    @ParameterizedTest
    @CsvSource({"3200.00, 3200.00, 建议纳入", "3200.01, 3200.01, 建议不纳入", "3199.99, 3199.99, 建议纳入", "0, 0.00, 建议纳入"})
    void aHouseholdOfOne(String wage, String perCapita, String recommendation) {
        Trace trace = given.application(given.village(), Family.alone()).investigated(visit -> visit.onlyWage(wage));
        assertThat(trace.facts().perCapita()).isEqualByComparingTo(perCapita);
        assertThat(trace.facts().recommendation()).isEqualTo(recommendation);
    }

    /** 9600.01 yuan for three are 3200.0033… each: above the line by a third of a cent, and above it is what is said. */
    @Test
    void aShareOfACentIsAboveTheLine() {
        Family three = Family.alone().add("周兰", "配偶", 1957, false).add("赵小四", "之子", 2004, true);
        Trace trace = given.application(given.village(), three).investigated(visit -> visit.onlyWage("9600.01"));
        assertThat(trace.facts().perCapita()).isEqualByComparingTo("3200.01");
        assertThat(trace.facts().recommendation()).isEqualTo("建议不纳入");
        Trace exactly = given.application(given.village(), Family.alone().add("周兰", "配偶", 1957, false).add("赵小四", "之子", 2004, true))
                .investigated(visit -> visit.onlyWage("9600.00"));
        assertThat(exactly.facts().perCapita()).isEqualByComparingTo("3200.00");
        assertThat(exactly.facts().recommendation()).isEqualTo("建议纳入");
    }

    @Test
    void aLossOfTheFarmIsTakenOffWhatTheOthersEarn() {
        Trace trace = given.application(given.village(), Family.alone())
                .investigated(visit -> visit.onlyWage("4200.01").with("businessIncome", 3000).with("businessExpense", 4000));
        assertThat(trace.facts().perCapita()).isEqualByComparingTo("3200.01");
        assertThat(trace.facts().recommendation()).isEqualTo("建议不纳入");
        Trace less = given.application(given.village(), Family.alone())
                .investigated(visit -> visit.onlyWage("4200").with("businessIncome", 3000).with("businessExpense", 4000));
        assertThat(less.facts().perCapita()).isEqualByComparingTo("3200");
        assertThat(less.facts().recommendation()).isEqualTo("建议纳入");
    }

    @Test
    void threeDecimalsAreNoSumOfMoney() {
        Trace trace = given.application();
        Expect.refusalAt("wageIncome", () -> trace.investigated(visit -> visit.with("wageIncome", new BigDecimal("100.001"))));
    }

    /**
     * 入户调查 has ten working days. 1 to 7 October 2016 were off, Saturday the 8th and Sunday the 9th were worked; the reminder comes a working
     * day before, and the last day lasts until its end.
     */
    @ParameterizedTest
    @CsvSource({
            "2016-09-30T17:00+08:00, 2016-10-18T16:00:00Z, 2016-10-19T16:00:00Z",
            "2016-10-03T10:00+08:00, 2016-10-18T16:00:00Z, 2016-10-19T16:00:00Z",
            "2016-10-08T10:00+08:00, 2016-10-19T16:00:00Z, 2016-10-20T16:00:00Z",
            "2016-10-10T09:00+08:00, 2016-10-21T16:00:00Z, 2016-10-24T16:00:00Z"})
    void limitsRunOverTheNationalHolidays(String started, Instant remind, Instant due) {
        given.on(started);
        Trace trace = given.application();
        Map<String, Object> task = jdbc.queryForMap("select remind_at, due_at from work_item where id = ?", trace.task().id());
        assertThat(((java.sql.Timestamp) task.get("remind_at")).toInstant()).isEqualTo(remind);
        assertThat(((java.sql.Timestamp) task.get("due_at")).toInstant()).isEqualTo(due);
    }

    private List<FieldError> refused(Consumer<ObjectNode> change) {
        Village village = given.village();
        ObjectNode form = given.form(village, Family.ofFour());
        change.accept(form);
        return Expect.refusal(() -> office.identification().start(village.committee(), village.code(), form));
    }

    private static ObjectNode member(ObjectNode form, int index) {
        return (ObjectNode) form.path("members").get(index);
    }

    /** DQ-4, 5, 7, 8 of policy 5.4. */
    @Test
    void membersThatContradictThemselvesAreSaidAtTheirField() {
        assertThat(refused(form -> member(form, 0).put("schooling", "七年级"))).extracting(FieldError::field, FieldError::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("members[0].education", "文化程度和在校生状况只填一项"));
        assertThat(refused(form -> member(form, 0).remove("education"))).extracting(FieldError::message)
                .containsExactly("请填文化程度；在上学的改填在校生状况");
        assertThat(refused(form -> member(form, 1).putArray("health").add("健康").add("残疾"))).extracting(FieldError::field)
                .containsExactly("members[1].health");
        assertThat(refused(form -> member(form, 1).putArray("health"))).extracting(FieldError::field).containsExactly("members[1].health");
        assertThat(refused(form -> member(form, 1).put("labourSkill", "大力士"))).extracting(FieldError::field).containsExactly("members[1].labourSkill");
        assertThat(refused(form -> member(form, 2).put("relation", "配偶"))).extracting(FieldError::message).containsExactly("家庭成员中不能有两位配偶");
        assertThat(refused(form -> member(form, 0).put("relation", "之父"))).extracting(FieldError::message).containsExactly("家庭成员中须有一位户主");
        assertThat(refused(form -> form.put("appliedOn", given.today().plusDays(1).toString()))).extracting(FieldError::field).containsExactly("appliedOn");
        assertThat(refused(form -> form.put("consent", false))).extracting(FieldError::field).containsExactly("consent");
        assertThat(refused(form -> form.putArray("members"))).extracting(FieldError::field).contains("members");
    }

    /** People without a number choose another kind of document, and say sex and birth themselves (policy 5.5). */
    @Test
    void whoHasNoNumberSaysWhoHeIs() {
        assertThat(refused(form -> member(form, 3).put("idType", "其他").remove("idNumber"))).extracting(FieldError::field)
                .contains("members[3].sex", "members[3].birthDate");
        assertThat(refused(form -> {
            member(form, 3).put("idType", "其他").put("sex", "女").put("birthDate", given.today().plusDays(1).toString());
            member(form, 3).remove("idNumber");
        })).extracting(FieldError::message).contains("出生日期晚于今天");
    }
}
