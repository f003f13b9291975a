package io.fupin.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.exchange.TableRows;
import io.fupin.household.Household;
import io.fupin.household.VillageStates;
import io.fupin.plan.PlanDesk;
import io.fupin.region.RegionCode;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.village.VillageExit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two years of a small county as its plan has them: some leave in 2016 against 3,200 yuan, the rest in 2017 against 3,400, and a village in each. */
class ScriptedYearTest extends TraceTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private PlanDesk plans;
    @Autowired
    private VillageExit villageExits;
    @Autowired
    private VillageStates states;
    @LocalServerPort
    private int port;

    @Test
    void twoYearsBringEverybodyOutAsThePlanHasIt() {
        CampaignTrace the = CampaignTrace.in(context);
        List<Village> villages = office.counties().another("650601", "两年", 2);
        Officer county = villages.get(0).county();
        RegionCode area = county.post().region();
        office.counties().incomeLine(area, 2015, "3000");
        office.counties().incomeLine(area, 2016, "3200");
        office.counties().incomeLine(area, 2017, "3400");
        plans.take(county, area, "规划 表2-1", null, null, TableRows.ofText("年度\t人\t村\n2016\t8\t1\n2017\t4\t1\n合计\t12\t2"));
        List<String> households = new ArrayList<>();
        villages.forEach(village -> {
            the.jdbc().sql("insert into poor_village (village, valid_from, level, source) values (?, date '2015-12-31', '省级', '规划表1-2')")
                    .param(village.code().value()).update();
            for (int i = 0; i < 3; i++) {
                households.add(the.poor(village, 2));
            }
        });
        // of the second village two are left for the next year, and so is the village
        Set<String> first = new HashSet<>(households.subList(0, 4));
        Set<String> rest = new HashSet<>(households.subList(4, 6));
        ScriptedYear years = new ScriptedYear(office, the, villageExits, county, 1, stage -> { });

        Campaign of2016 = years.played(2016, villages, form -> form, first, new BigDecimal("3200.01"));
        years.villagesOut(villages.subList(0, 1));
        assertThat(the.campaigns().find(of2016.id()).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(PlanPage.says(port, county, 2016)).isEqualTo("2016年计划退出 8 人、1 村，已退出 4 户 8 人（100.0%），已出列 1 村（100.0%）。");
        assertThat(PlanPage.says(port, county, 2017)).contains("已退出 0 户 0 人").contains("已出列 0 村");

        given.on("2017-10-12T09:00+08:00");
        Campaign of2017 = years.played(2017, villages, form -> form, rest, new BigDecimal("3400.01"));
        years.villagesOut(villages.subList(1, 2));
        assertThat(of2017.standard()).isEqualByComparingTo("3400");
        assertThat(PlanPage.says(port, county, 2016)).isEqualTo("2016年计划退出 8 人、1 村，已退出 4 户 8 人（100.0%），已出列 1 村（100.0%）。");
        assertThat(PlanPage.says(port, county, 2017)).isEqualTo("2017年计划退出 4 人、1 村，已退出 2 户 4 人（100.0%），已出列 1 村（100.0%）。");
        assertThat(households.stream().map(number -> office.register().find(number).orElseThrow().state())).containsOnly(Household.State.EXITED);
        assertThat(villages.stream().map(village -> states.on(village.code(), given.today()).state())).containsOnly(VillageStates.State.EXITED);
    }
}
