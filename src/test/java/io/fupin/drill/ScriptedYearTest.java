package io.fupin.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.exchange.TableRows;
import io.fupin.household.Exits;
import io.fupin.household.Exits.Count;
import io.fupin.household.Household;
import io.fupin.plan.PlanDesk;
import io.fupin.plan.YearlyTargets;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two years of a small county as its plan has them: some leave in 2016 against 3,200 yuan, the rest in 2017 against 3,400. */
class ScriptedYearTest extends TraceTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private PlanDesk plans;
    @Autowired
    private YearlyTargets targets;
    @Autowired
    private Exits exits;

    @Test
    void twoYearsBringEverybodyOutAsThePlanHasIt() {
        CampaignTrace the = CampaignTrace.in(context);
        List<Village> villages = office.counties().another("650601", "两年", 2);
        Officer county = villages.get(0).county();
        RegionCode area = county.post().region();
        office.counties().incomeLine(area, 2015, "3000");
        office.counties().incomeLine(area, 2016, "3200");
        office.counties().incomeLine(area, 2017, "3400");
        plans.take(county, area, "规划 表2-1", null, null, TableRows.ofText("年度\t人\n2016\t8\n2017\t4\n合计\t12"));
        Map<Village, List<String>> households = new LinkedHashMap<>();
        Set<String> first = new HashSet<>();
        Set<String> rest = new HashSet<>();
        for (Village village : villages) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                own.add(the.poor(village, 2));
            }
            households.put(village, own);
            first.addAll(own.subList(0, 2));
            rest.add(own.get(2));
        }
        ScriptedYear years = new ScriptedYear(office, the, county);

        Campaign of2016 = years.played(2016, households, first, "6400.01");
        assertThat(the.campaigns().find(of2016.id()).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(exits.of(area, 2016, given.today(), RegionLevel.COUNTY)).containsEntry(area, new Count(4, 8));
        assertThat(targets.of(area, 2016)).hasValueSatisfying(planned -> assertThat(planned.persons()).isEqualTo(8));

        given.on("2017-10-12T09:00+08:00");
        Campaign of2017 = years.played(2017, households, rest, "6800.01");
        assertThat(of2017.standard()).isEqualByComparingTo("3400");
        assertThat(exits.byYear(area, given.today())).containsEntry(2016, new Count(4, 8)).containsEntry(2017, new Count(2, 4));
        assertThat(households.values().stream().flatMap(List::stream).map(number -> office.register().find(number).orElseThrow().state()))
                .containsOnly(Household.State.EXITED);
    }
}
