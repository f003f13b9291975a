package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.household.IncomeTerms;
import io.fupin.region.RegionCode;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.support.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 人均纯收入 against the line, and the year it is taken of (policy 1.2); the line of 蛟河市 is 3000 yuan for 2015 and 3200 for 2016. */
class IncomeTest extends TraceTest {

    @Autowired
    private IncomeTerms terms;

    private Trace visited(UnaryOperator<Visit> told) {
        return given.application().investigated(told).waitsAt("evaluate");
    }

    @Test
    void isComputedFromItsFourKindsLessTheCosts() {
        Trace trace = visited(visit -> visit.with("wageIncome", 6000).with("businessIncome", 4000.5).with("propertyIncome", 300)
                .with("transferIncome", Map.of("familyPlanning", 100, "dibao", 200, "destituteSupport", 0, "pension", 960, "ecological", 50.25,
                        "other", 40)).with("businessExpense", 1650.75));
        assertThat(trace.facts().netIncome()).isEqualByComparingTo("10000.00");
        assertThat(trace.facts().perCapita()).isEqualByComparingTo("2500.00");
        assertThat(trace.facts().incomeLine()).isEqualByComparingTo("3200");
        assertThat(trace.facts().recommendation()).isEqualTo("建议纳入");
    }

    @Test
    void equalToTheLineIsNotAboveIt() {
        Trace trace = visited(visit -> visit.onlyWage("12800"));
        assertThat(trace.facts().perCapita()).isEqualByComparingTo("3200.00");
        assertThat(trace.facts().recommendation()).isEqualTo("建议纳入");
    }

    @Test
    void aCentForTheWholeHouseholdIsAboveIt() {
        Trace trace = visited(visit -> visit.onlyWage("12800.01"));
        assertThat(trace.facts().perCapita()).isEqualByComparingTo("3200.01");
        assertThat(trace.facts().recommendation()).isEqualTo("建议不纳入");
    }

    @Test
    void aboveTheLineWithSomethingLackingIsToBeExplained() {
        assertThat(visited(visit -> visit.onlyWage("12800.01").housing("C")).facts().recommendation()).isEqualTo("需说明");
        assertThat(visited(visit -> visit.onlyWage("12800.01").housing("B").lacking("medicalSecure")).facts().recommendation())
                .isEqualTo("需说明");
        Trace trace = visited(visit -> visit.onlyWage("12800").housing("D"));
        assertThat(trace.facts().recommendation()).isEqualTo("建议纳入");
        assertThat(trace.facts().lacking()).isEqualTo("住房安全");
    }

    @Test
    void costsMayExceedWhatCameIn() {
        Trace trace = visited(visit -> visit.onlyWage("0").with("businessIncome", 2000).with("businessExpense", 5000));
        assertThat(trace.facts().netIncome()).isEqualByComparingTo("-3000.00");
        assertThat(trace.facts().perCapita()).isEqualByComparingTo("-750.00");
        assertThat(trace.facts().recommendation()).isEqualTo("建议纳入");
    }

    @Test
    void whatCameInIsNeverNegative() {
        Trace trace = given.application();
        Expect.refusalAt("wageIncome", () -> trace.investigated(visit -> visit.with("wageIncome", -1))).isEqualTo("不能是负数");
        Expect.refusalAt("transferIncome.pension", () -> trace.investigated(visit -> visit.with("transferIncome", Map.of("pension", -0.01))))
                .isEqualTo("不能是负数");
        trace.waitsAt("investigate");
    }

    @Test
    void theYearIsTheLastOneThatWasOverOnTheDayOfTheVisit() {
        given.on("2016-09-18T10:00+08:00");
        Trace september = visited(visit -> visit);
        assertThat(september.facts().incomeYear()).isEqualTo(2015);
        assertThat(september.facts().incomeLine()).isEqualByComparingTo("3000");

        given.on("2016-09-30T10:00+08:00");
        assertThat(visited(visit -> visit).facts().incomeYear()).isEqualTo(2015);
        given.on("2016-10-01T10:00+08:00");
        Trace october = visited(visit -> visit);
        assertThat(october.facts().incomeYear()).isEqualTo(2016);
        assertThat(october.facts().incomeLine()).isEqualByComparingTo("3200");
    }

    @Test
    void anotherYearIsRefusedWithTheYearThatIsMeant() {
        Trace trace = given.application();
        Expect.refusalAt("incomeYear", () -> trace.investigated(visit -> visit.incomeYear(2015)))
                .isEqualTo("2016-10-10入户，看的是2016年度的收入（2015年10月1日至2016年9月30日）");
        Expect.refusalAt("incomeYear", () -> trace.investigated(visit -> visit.on(LocalDate.of(2016, 9, 18)).incomeYear(2016)))
                .contains("看的是2015年度的收入");
        trace.waitsAt("investigate");
    }

    /** A province that counts the calendar year, and calls it otherwise than 蛟河市 does. */
    @Test
    void aPlaceNamesItsIncomeAndCountsItsOwnYear() {
        Village village = office.counties().another("330271", "历年", 1).get(0);
        RegionCode province = RegionCode.of("330000000000");
        office.counties().rule("income-year-start", province, "01-01");
        office.counties().rule("income-year-end", province, "12-31");
        office.counties().incomeLine(village.code().county(), 2015, "2855");
        office.counties().incomeLine(village.code().county(), 2016, "2952");
        Trace trace = given.application(village, Family.ofFour());
        Expect.refusalAt("incomeYear", () -> trace.investigated(visit -> visit.incomeYear(2016)))
                .isEqualTo("2016-10-10入户，看的是2015年度的收入（2015年1月1日至2015年12月31日）");
        trace.investigated(visit -> visit.incomeYear(2015));
        assertThat(trace.facts().incomeYear()).isEqualTo(2015);
        assertThat(office.decisions().of(trace.number()).get(0).parameters()).containsEntry("income-concept", "人均纯收入");
        assertThat(terms.of(village.code(), given.today()).yearOf(LocalDate.of(2016, 12, 31))).isEqualTo(2015);
        assertThat(terms.of(village.code(), given.today()).yearOf(LocalDate.of(2017, 1, 1))).isEqualTo(2016);

        Trace jiaohe = visited(visit -> visit);
        assertThat(office.decisions().of(jiaohe.number()).get(0).parameters()).containsEntry("income-concept", "人均可支配收入");
        assertThat(terms.of(jiaohe.village().code(), given.today()).period(2016)).isEqualTo("2015年10月1日至2016年9月30日");
    }

    @Test
    void withoutALineOfTheYearNothingIsJudged() {
        Village village = office.counties().another("210423", "清原", 1).get(0);
        Trace trace = given.on("2017-10-09T09:00+08:00").application(village, Family.ofFour());
        Expect.refusalAt("incomeYear", () -> trace.investigated(visit -> visit)).isEqualTo("县里还没有录入2017年的收入标准，请县扶贫办先录入");
        trace.waitsAt("investigate");
    }

    @Test
    void theRecommendationIsFrozenWithWhatItSaw() {
        Trace trace = visited(visit -> visit.onlyWage("12800.01"));
        Frozen file = office.decisions().of(trace.number()).get(0);
        assertThat(file.decision()).isEqualTo("identification-recommendation");
        assertThat(file.inputs()).containsEntry("unexplainedHit", false).containsEntry("lacking", 0)
                .hasEntrySatisfying("perCapitaIncome", income -> assertThat(new BigDecimal(income.toString())).isEqualByComparingTo("3200.01"));
        assertThat(file.outputs()).containsEntry("recommendation", "建议不纳入").containsKey("reason");
        assertThat(file.parameters()).containsEntry("income-line", "2016年 3200.00元");
        assertThat(file.ruleText()).contains("identification-recommendation");
    }

    @Test
    void theDayAndTheVisitorsAreRight() {
        Trace trace = given.application();
        assertThat(Expect.refusal(() -> trace.investigated(visit -> visit.on(given.today().plusDays(1))))).extracting("message")
                .contains("入户日期晚于今天");
        Expect.refusalAt("investigators[1]", () -> trace.investigated(visit -> visit.with("investigators", new String[] {"周会计", "周会计"})))
                .contains("重复");
        Expect.refusalAt("investigators", () -> trace.investigated(visit -> visit.with("investigators", new String[] {"周会计"})));
        Expect.refusalAt("otherCauses", () -> trace.investigated(visit -> visit.with("otherCauses", new String[] {"因病"}))).contains("因病");
        Expect.refusalAt("otherCauses", () -> trace.investigated(visit -> visit.with("otherCauses", new String[] {"因学", "缺劳力", "缺资金"})))
                .isEqualTo("其他致贫原因最多选2项");
        trace.waitsAt("investigate");
    }
}
