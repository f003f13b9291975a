package io.fupin.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.DecisionFiles.Replay;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.Decisions;
import io.fupin.household.RuralPopulation.Count;
import io.fupin.household.VillageStates.Decision;
import io.fupin.household.VillageStates.State;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.Judged;
import io.fupin.village.items.Item;
import io.fupin.village.panel.VillageSheet;
import io.fupin.village.rules.Incidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Worked examples at the borders of a village's exit (policy 0.4, 2.4, 12.2). */
class VillageExitRulesTest extends VillageTest {

    @Autowired
    private Decisions decisions;
    @Autowired
    private VillageExitRows rows;
    @Autowired
    private VillageSheet sheets;

    private String verdict(int poor, Integer population, String limit, boolean strict) {
        BigDecimal percent = Incidence.percent(poor, population);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("incidenceKnown", percent != null);
        inputs.put("limitKnown", limit != null);
        inputs.put("strict", strict);
        inputs.put("incidence", percent == null ? BigDecimal.ZERO : percent);
        inputs.put("limit", limit == null ? BigDecimal.ZERO : new BigDecimal(limit));
        return (String) decisions.evaluateNewest("incidence-test", inputs).values().get("verdict");
    }

    @Test
    void twoPerCentPassesTheNationalTestAndAMillionthMoreDoesNot() {
        assertThat(verdict(20, 1000, "2", false)).isEqualTo("达标");
        assertThat(verdict(21, 1000, "2", false)).isEqualTo("不达标");
        // 2.0004 %, shown as 2.00 %: compared before rounding
        assertThat(VillageSheet.percent(Incidence.percent(100020, 5000000))).isEqualTo("2.00%");
        assertThat(verdict(100020, 5000000, "2", false)).isEqualTo("不达标");
        // below the average of the province is below, and not at it
        assertThat(verdict(20, 1000, "2.00", true)).isEqualTo("不达标");
        assertThat(verdict(19, 1000, "2.00", true)).isEqualTo("达标");
        assertThat(verdict(0, 1000, "2", false)).isEqualTo("达标");
    }

    @Test
    void whatIsNotKnownIsNoDataAndNeverAPass() {
        assertThat(verdict(0, 0, "2", false)).isEqualTo("没有数据");
        assertThat(verdict(4, 0, "2", false)).isEqualTo("没有数据");
        assertThat(verdict(0, null, "2", false)).isEqualTo("没有数据");
        assertThat(verdict(4, 1000, null, true)).isEqualTo("没有数据");
        assertThat(says("没有数据", "不要求", true, true, 0, 0)).isEqualTo("贫困发生率没有数据，不能判定");
        assertThat(says("达标", "没有数据", true, true, 0, 0)).isEqualTo("全省平均贫困发生率没有数据，不能判定");
        assertThat(says("达标", "达标", true, true, 1, 0)).isEqualTo("八有还有1项没有核");
        assertThat(says("达标", "达标", true, true, 0, 1)).isEqualTo("八有还有1项不达标");
        assertThat(says("达标", "不达标", true, true, 0, 0)).isEqualTo("贫困发生率不低于全省平均");
        assertThat(says("不达标", "达标", true, true, 0, 0)).isEqualTo("贫困发生率高于国家标准");
        assertThat(says("达标", "达标", false, true, 0, 0)).isEqualTo("村级集体经济没有稳定收入");
        assertThat(says("达标", "达标", true, false, 0, 0)).isEqualTo("村级集体经济收入没有达到规定的数");
        assertThat(says("达标", "不要求", true, true, 0, 0)).isEqualTo("贫困发生率、集体经济收入、八有都达标");
    }

    private String says(String national, String local, boolean stable, boolean enough, int open, int lacking) {
        Map<String, Object> values = decisions.evaluateNewest("village-exit-eligibility", Map.of("national", national, "local", local, "stableIncome", stable,
                "incomeEnough", enough, "itemsOpen", open, "itemsShort", lacking)).values();
        assertThat(values.get("eligible")).isEqualTo(values.get("reason").equals("贫困发生率、集体经济收入、八有都达标"));
        return (String) values.get("reason");
    }

    @Test
    void aVillageWithoutAPopulationWaitsForTheFigureAndIsJudgedAgainWithIt() {
        poorVillage();
        VillageExitTrace exit = applied().selfAssessed().townshipApproved(null).allVerified();
        Judged blind = rows.get(exit.number()).judged();
        assertThat(blind.incidence()).isNull();
        assertThat(blind.national()).isEqualTo("没有数据");
        assertThat(blind.eligible()).isFalse();
        assertThat(exit.told(Kind.ASSESSED)).singleElement().satisfies(event -> assertThat(event.text()).contains("没有数据"));
        assertThatThrownBy(exit::countyApproved).isInstanceOf(Refusal.class).hasMessageContaining("没有数据");

        exit.returnedBy("county-check", village.county(), "township-check", false).townshipApproved(0).allVerified();
        assertThat(rows.get(exit.number()).judged().national()).as("0 of 0").isEqualTo("没有数据");
        transaction.executeWithoutResult(status -> population.record(village.code(), new Count(2017, 412, 1180, "派出所 2017 年户籍统计")));
        exit.countyApproved();
        Judged seeing = rows.get(exit.number()).judged();
        assertThat(seeing.eligible()).isTrue();
        assertThat(seeing.incidence()).isEqualByComparingTo("0");
        assertThat(office.decisions().replay(exit.number())).isNotEmpty().allMatch(Replay::same);
    }

    @Test
    void theTwoTestsStandSideBySideAndTheRegisterCounts() {
        village = given.village();
        withPoorHousehold();
        poorVillage(village);
        provincialAverage("1.50");
        VillageExitTrace exit = applied().selfAssessed().townshipApproved(250).allVerified();
        // four of 250: 1.60 %, within the nation's 2 % and not below the province's 1.50 %
        List<Check> lines = sheets.checks(rows.get(exit.number()));
        assertThat(lines.get(0)).satisfies(line -> {
            assertThat(line.item()).isEqualTo("国家标准");
            assertThat(line.target()).isEqualTo("≤ 2%");
            assertThat(line.found()).isEqualTo("1.60%（4 ÷ 250）");
            assertThat(line.state()).isEqualTo("达标");
        });
        assertThat(lines.get(1)).satisfies(line -> {
            assertThat(line.target()).isEqualTo("低于全省平均 1.5%");
            assertThat(line.state()).isEqualTo("不达标");
        });
        assertThatThrownBy(exit::countyApproved).isInstanceOf(Refusal.class).hasMessageContaining("不低于全省平均");
        provincialAverage("3.00");
        exit.countyApproved().isIn("乡镇公示");
    }

    @Test
    void aDepartmentNeedsItsFigureAndTheMatrixSaysWhoHasWhat() {
        poorVillage();
        VillageExitTrace exit = applied().selfAssessed().townshipApproved();
        Officer transport = departments().get(Item.ROAD);
        assertThatThrownBy(() -> exit.act("check-road", transport, "confirm", "", exit.verification(Item.ROAD, "79.99")))
                .isInstanceOf(Refusal.class).hasMessageContaining("低于目标值");
        assertThatThrownBy(() -> exit.act("check-road", transport, "confirm", "", exit.verification(Item.ROAD, null)))
                .isInstanceOf(Refusal.class).hasMessageContaining("请填核定的数");
        office.desk().claim(exit.task("check-road").id(), transport);
        exit.verified(Item.WATER);
        List<Check> lines = sheets.checks(rows.get(exit.number()));
        assertThat(line(lines, Item.ROAD)).satisfies(line -> {
            assertThat(line.state()).isEqualTo("在核");
            assertThat(line.who()).isEqualTo("蛟河市交通局 " + transport.name());
            assertThat(line.since()).isEqualTo(LocalDate.of(2017, 10, 12));
            assertThat(line.target()).isEqualTo("自然屯通硬化路率 ≥ 80%");
        });
        assertThat(line(lines, Item.WATER)).satisfies(line -> {
            assertThat(line.state()).isEqualTo("达标");
            assertThat(line.found()).startsWith("85%");
            assertThat(line.papers()).isEqualTo(1);
        });
        assertThat(line(lines, Item.CLINIC).state()).isEqualTo("待核");
    }

    private static Check line(List<Check> lines, Item item) {
        return lines.stream().filter(line -> line.item().equals(item.asked())).findFirst().orElseThrow();
    }

    @Test
    void theStateOfAVillageFollowsTheOneInForce() {
        village = given.village();
        String number = given.application(village, io.fupin.support.Family.ofFour()).number();
        LocalDate today = given.today();
        Decision exit = new Decision(village.code(), State.EXITED, today, today.getYear(), number, null);
        assertThatThrownBy(() -> decide(exit)).isInstanceOf(Refusal.class).hasMessageContaining("非贫困村");
        Decision poor = new Decision(village.code(), State.POOR, today, today.getYear(), number, "一高一低一无");
        decide(poor);
        assertThatThrownBy(() -> decide(poor)).isInstanceOf(Refusal.class).hasMessageContaining("贫困村");
        assertThatThrownBy(() -> decide(new Decision(village.code(), State.EXITED, today.plusDays(1), today.getYear(), number, null)))
                .isInstanceOf(Refusal.class).hasMessageContaining("到今天之间");
        decide(exit);
        assertThat(states.history(village.code())).extracting(standing -> standing.state()).containsExactly(State.POOR, State.EXITED);
        assertThat(states.count(village.code(), today).exited()).isOne();
    }

    private void decide(Decision decision) {
        transaction.executeWithoutResult(status -> states.decide(decision));
    }
}
