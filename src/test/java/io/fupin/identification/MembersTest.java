package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Family.Person;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody stands on the register twice, nor in two open cases (policy 5.4 DQ-2); those who come back keep their number. */
class MembersTest extends TraceTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noMemberStandsInTheFormTwice() {
        Village village = given.village();
        Family family = Family.ofFour();
        String head = family.members().get(0).idNumber();
        family.add("于广发", "之兄弟姐妹", head);
        Expect.refusalAt("members[4].idNumber", () -> given.application(village, family)).isEqualTo("与第1人“" + family.head() + "”的证件号码相同");
    }

    @Test
    void aNumberThatCannotBeIsSaidAtItsField() {
        Village village = given.village();
        Family misspelt = Family.ofFour().add("刘小妹", "之女", CitizenNumbers.misspelt(CitizenNumbers.next(2009, false)))
                .add("刘老三", "其他", CitizenNumbers.withCheckDigit("22028119700230001"));
        assertThat(Expect.refusal(() -> given.application(village, misspelt))).extracting(error -> error.field() + " " + error.message())
                .containsExactly("members[4].idNumber 身份证号校验码不正确", "members[5].idNumber 身份证号中的出生日期不存在，请对照证件");
        Family unborn = Family.ofFour().add("刘小弟", "之子", CitizenNumbers.withCheckDigit("22028120161011001"));
        Expect.refusalAt("members[4].idNumber", () -> given.application(village, unborn)).isEqualTo("出生日期晚于今天");
    }

    @Test
    void aMemberOfARegisteredHouseholdIsNotTakenAgain() {
        Trace registered = given.application().upTo("assign-helper").helperAssigned();
        Person wife = registered.family().members().get(1);
        Village village = given.village();
        Family family = Family.ofFour().add(wife.name(), "其他", wife.idNumber());
        Expect.refusalAt("members[4].idNumber", () -> given.application(village, family)).startsWith("此人已在").contains(registered.family().head() + "户")
                .contains("在册").endsWith("不能重复申请");
    }

    @Test
    void aMemberOfAnotherOpenCaseIsNotTakenUntilItIsOver() {
        Trace first = given.application();
        Village village = given.village();
        Family family = Family.alone().add("王玉兰", "配偶", first.family().members().get(1).idNumber());
        String shortNumber = first.file().shortNumber();
        Expect.refusalAt("members[1].idNumber", () -> given.application(village, family))
                .isEqualTo("此人已在另一件在办的申请里（" + shortNumber + "），不能重复申请");
        first.withdrawn("分户后再申请");
        given.application(village, family).waitsAt("investigate");
    }

    @Test
    void theVisitIsHeldToTheSame() {
        Trace other = given.application();
        Trace trace = given.application();
        Family taken = Family.ofFour().add("外人", "其他", other.family().members().get(0).idNumber());
        Expect.refusalAt("members[4].idNumber", () -> trace.investigated(visit -> visit.members(taken))).contains(other.file().shortNumber());
        Expect.refusalAt("members", () -> trace.investigated(visit -> visit.members(Family.ofFour().add("二当家", "户主", 1980, true))))
                .isEqualTo("家庭成员中只能有一位户主");
        trace.waitsAt("investigate").investigated().waitsAt("evaluate");
    }

    @Test
    void ofSeveralVillagesThatStartAtTheSameMomentOneIsFirst() throws Exception {
        String son = CitizenNumbers.next(1980, true);
        String wife = CitizenNumbers.next(1981, false);
        List<Callable<Object>> starts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Village village = given.village();
            Family family = i % 2 == 0 ? Family.alone().add("赵四", "之子", son).add("周兰", "之儿媳", wife)
                    : Family.alone().add("周兰", "之儿媳", wife).add("赵四", "之子", son);
            ObjectNode form = given.form(village, family);
            starts.add(() -> started(village, form));
        }
        ExecutorService together = Executors.newFixedThreadPool(starts.size());
        List<Object> results = new ArrayList<>();
        for (Future<Object> start : together.invokeAll(starts)) {
            results.add(start.get());
        }
        together.shutdown();
        assertThat(results).filteredOn(String.class::isInstance).hasSize(1);
        String winner = office.cases().get((String) results.stream().filter(String.class::isInstance).findFirst().orElseThrow()).shortNumber();
        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(7)
                .allSatisfy(refused -> assertThat(((Refusal) refused).errors()).hasSize(2)
                        .allSatisfy(error -> assertThat(error.message()).contains(winner)));
    }

    private Object started(Village village, ObjectNode form) {
        try {
            return office.identification().start(village.committee(), village.code(), form).file().caseNumber();
        } catch (Refusal refused) {
            return refused;
        }
    }

    private String exited(Trace registered) {
        String number = registered.facts().registerNumber();
        jdbc.sql("update household set state = 'EXITED' where register_number = ?").param(number).update();
        return number;
    }

    @Test
    void whoFallsBackKeepsItsNumberAndIsCountedAgain() {
        Trace before = given.application().upTo("assign-helper").helperAssigned();
        String number = exited(before);
        Family family = before.family();
        Trace trace = given.application(before.village(), family.comesBack("返贫", number)).upTo("assign-helper").helperAssigned()
                .hasEnded("已建档立卡");
        assertThat(trace.facts().registerNumber()).isEqualTo(number);
        assertThat(office.register().find(number).orElseThrow().state()).isEqualTo(State.RELAPSED);
        assertThat(office.register().members(number)).extracting(HouseholdMember::name)
                .containsExactlyElementsOf(family.members().stream().map(Person::name).toList());
    }

    @Test
    void whoWasWronglyTakenOffIsPutBack() {
        Trace before = given.application().upTo("assign-helper").helperAssigned();
        String number = exited(before);
        given.application(before.village(), before.family().comesBack("错退恢复", number)).upTo("assign-helper");
        assertThat(office.register().find(number).orElseThrow().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void onlyAnExitedHouseholdOfThisVillageComesBack() {
        Trace registered = given.application().upTo("assign-helper").helperAssigned();
        String number = registered.facts().registerNumber();
        Village village = registered.village();
        Expect.refusalAt("householdNumber", () -> given.application(village, Family.ofFour().comesBack("返贫", number)))
                .isEqualTo("该户现在是“在册”，不是已脱贫户，不能按返贫办理");
        exited(registered);
        Expect.refusalAt("householdNumber", () -> given.application(given.village(), Family.ofFour().comesBack("返贫", number)))
                .isEqualTo("本村户册里没有这个户编号");
        Expect.refusalAt("householdNumber", () -> given.application(village, Family.ofFour().comesBack("返贫", null)));
    }

    @Test
    void whoComesBackBringsNobodyFromAnotherHousehold() {
        Trace before = given.application().upTo("assign-helper").helperAssigned();
        Trace other = given.application().upTo("assign-helper").helperAssigned();
        String number = exited(before);
        Family family = before.family().comesBack("返贫", number).add("外人", "其他", other.family().members().get(2).idNumber());
        Expect.refusalAt("members[4].idNumber", () -> given.application(before.village(), family)).contains(other.family().head() + "户");
    }

    @Test
    void whoWasLeftOutNamesTheFindingAndIsCheckedLikeAnybody() {
        Village village = given.village();
        Trace trace = given.application(village, Family.ofFour().leftOut("2016年县际交叉检查反馈第12项")).waitsAt("investigate");
        assertThat(trace.facts().ground()).isEqualTo("漏评补录");
        Expect.refusalAt("basis", () -> given.application(village, Family.ofFour().leftOut(null)));
        Family twice = Family.ofFour().leftOut("同上").add("外人", "其他", trace.family().members().get(0).idNumber());
        Expect.refusalAt("members[4].idNumber", () -> given.application(village, twice)).contains(trace.file().shortNumber());
    }

    @Test
    void thePublicPageNeverSaysWhoIsOnTheRegister() {
        Trace registered = given.application().upTo("assign-helper").helperAssigned();
        Family family = Family.alone().add("外人", "其他", registered.family().members().get(0).idNumber());
        Trace trace = given.selfApplication(given.village(), family).waitsAt("accept");
        Expect.refusalAt("outcome", trace::accepted).startsWith("不能受理：此人已在").contains(registered.family().head());
        trace.waitsAt("accept").notAccepted("已在册").hasEnded("不予受理");
    }
}
