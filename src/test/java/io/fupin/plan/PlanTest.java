package io.fupin.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.TableRows;
import io.fupin.household.Exits;
import io.fupin.household.MeasureTally;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import io.fupin.household.HouseholdStates.Exit;
import io.fupin.plan.YearlyTargets.Fault;
import io.fupin.plan.YearlyTargets.FaultKind;
import io.fupin.plan.YearlyTargets.PlannedVillage;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.support.Family;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seeds' own tables (policy 10): taken over as they stand, with what does not add up in them said and never mended. */
class PlanTest extends TraceTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1);

    @Autowired
    private PlanDesk desk;
    @Autowired
    private YearlyTargets targets;
    @Autowired
    private Exits exits;
    @Autowired
    private HouseholdStates states;
    @Autowired
    private MeasureTally measures;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Regions regions;

    private Village village;
    private RegionCode county;

    @BeforeEach
    void aCounty() {
        village = office.counties().another("6401%02d".formatted(COUNT.getAndIncrement()), "规划", 6).get(0);
        county = village.code().county();
        office.counties().incomeLine(county, 2015, "3000");
        office.counties().incomeLine(county, 2016, "3200");
    }

    private List<Fault> take(String rows) {
        return desk.take(village.county(), county, "规划 表2-1", null, null, TableRows.ofText(rows));
    }

    private String nameOf(int index) {
        return regions.within(county, RegionLevel.VILLAGE).get(index).name();
    }

    @Test
    void jiaohesTableOfTwoYearsAddsUp() {
        assertThat(take("年度\t人\t村\n2016年\t6,000\t15\n2017\t5609\t10\n合计\t11609\t25")).isEmpty();
        assertThat(targets.of(county, 2016)).contains(new Target(county, 2016, null, 6000, 15));
        assertThat(targets.years(county)).extracting(Target::persons).containsExactly(6000, 5609);
        assertThat(targets.of(village.code().township(), 2016)).isEmpty();
    }

    @Test
    void zhongzhansPlanLeavesPersonsOverAndNamesVillagesTwice() {
        String rows = "年度\t人\t退出村\n2016\t630\t%1$s、%2$s\n2017\t1100\t%3$s\n2018\t550\t%4$s、%3$s\n2019\t446\t%5$s\n2020\t186（剩余）\t全部退出\n合计\t3074\t9"
                .formatted(nameOf(0), nameOf(1), nameOf(2), nameOf(3), nameOf(4));
        List<Fault> faults = take(rows);
        assertThat(faults).extracting(Fault::kind).containsExactlyInAnyOrder(FaultKind.LEFT_OVER, FaultKind.VILLAGE_TWICE, FaultKind.VILLAGES_UNNAMED,
                FaultKind.VILLAGES_UNNAMED);
        assertThat(faults).extracting(Fault::text).anySatisfy(text -> assertThat(text).contains("3,074").contains("2,912").contains("还有 162 人"))
                .anySatisfy(text -> assertThat(text).contains("“" + nameOf(2) + "”列了 2 次：2017年（第3行）、2018年（第4行）"))
                .anySatisfy(text -> assertThat(text).contains("写明共 9 个村，列了名的 5 个").contains("4 个没有年度"))
                .anySatisfy(text -> assertThat(text).contains("2020年写了退出村，没有写村名"));
        // as it stands: the figure of the year is not lowered, the second naming is no target of its own
        assertThat(targets.of(county, 2018)).hasValueSatisfying(year -> assertThat(year.villages()).isEqualTo(2));
        assertThat(targets.villages(county, 2018)).extracting(PlannedVillage::again).containsExactly(false, true);
        assertThat(targets.faults(county)).isEqualTo(faults);
    }

    @Test
    void theWaysOfTableThreeMissTheirTotalByThreePersonTimes() {
        List<Fault> faults = take("途径\t人次\n产业\t4415\n生态\t0\n教育\t89\n健康\t1159\n兜底\t5943\n一事一议\t0\n合计\t11609");
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.SUM);
            assertThat(fault.text()).isEqualTo("各途径相加 11,606 人次，写明的合计 11,609 人次，少 3 人次");
        });
    }

    @Test
    void waysStandBesideTheMeasuresOnFileInPersonTimes() {
        String number = registered();
        take("途径\t人次\n产业\t8\n健康\t5\n合计\t13");
        int before = measures.personTimes(county).getOrDefault("发展生产", 0);
        jdbc.sql("insert into household_measure (register_number, kind, detail, since) values (?, '发展生产', '养牛', date '2016-10-10')").param(number).update();
        int persons = office.register().find(number).orElseThrow().persons();
        assertThat(measures.personTimes(county)).containsEntry("发展生产", before + persons);
    }

    @Test
    void townshipsThatDoNotMakeUpTheCountyAreAFaultAndALaterTableReplacesThem() {
        String town = regions.get(village.code().township()).name();
        assertThat(take("年度\t乡镇\t户\t人\n2016\t合计\t100\t300\n2016\t" + town + "\t90\t280")).extracting(Fault::text)
                .containsExactlyInAnyOrder("2016年各乡镇相加 90 户，全县写的是 100 户，少 10 户", "2016年各乡镇相加 280 人，全县写的是 300 人，少 20 人");
        assertThat(targets.below(county, RegionLevel.TOWNSHIP, 2016)).containsExactly(new Target(village.code().township(), 2016, 90, 280, null));
        assertThat(take("年度\t乡镇\t户\t人\n2016\t合计\t90\t280\n2016\t" + town + "\t90\t280")).isEmpty();
        assertThat(targets.faults(county)).isEmpty();
        assertThat(targets.of(county, 2016)).hasValueSatisfying(whole -> assertThat(whole.persons()).isEqualTo(280));
    }

    @Test
    void whatCannotBeReadIsRefusedLineByLineAndNothingIsKept() {
        assertThatThrownBy(() -> take("年度\t乡镇\t人\n2016\t没有这个镇\t三百\n明年\t\t20")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.errors()).extracting(error -> error.message())
                        .contains("第2行：人数要写不小于0的整数，现在是“三百”", "第3行：年度写成 2016 这样，现在是“明年”"));
        assertThatThrownBy(() -> take("甲\t乙\n1\t2")).hasMessageContaining("没有认出表头");
        assertThatThrownBy(() -> desk.take(village.township(), county, "规划", null, null, TableRows.ofText("年度\t人\n2016\t1")))
                .isInstanceOf(NotAllowed.class);
        assertThat(targets.years(county)).isEmpty();
    }

    @Test
    void whatHasLeftIsCountedInTheYearOfItsPlanAndOnTheDayAsked() {
        String first = registered();
        String case1 = office.register().find(first).orElseThrow().caseNumber();
        assertThat(exits.of(county, 2016, given.today(), RegionLevel.TOWNSHIP)).isEmpty();
        states.decide(new Decision(first, State.EXITED, given.today(), case1, new Exit(2016, new BigDecimal("3200")), null));
        int persons = office.register().find(first).orElseThrow().persons();
        assertThat(exits.of(county, 2016, given.today(), RegionLevel.VILLAGE)).containsEntry(village.code(), new Exits.Count(1, persons));
        assertThat(exits.of(county, 2016, given.today().minusDays(1), RegionLevel.VILLAGE)).isEmpty();
        assertThat(exits.of(county, 2017, given.today(), RegionLevel.VILLAGE)).isEmpty();
        assertThat(exits.behind(village.code(), 2016, given.today(), null, 10)).extracting(Exits.Exited::registerNumber).containsExactly(first);
        // an exit that was wrong is none
        states.decide(new Decision(first, State.REGISTERED, given.today(), case1, null, "错退恢复"));
        assertThat(exits.byYear(county, given.today())).isEmpty();
    }

    private String registered() {
        return given.application(village, Family.ofFour()).toTheEnd().facts().registerNumber();
    }
}
