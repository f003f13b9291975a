package io.fupin.drill;

import io.fupin.bench.BenchReport;
import io.fupin.bench.BenchResult;
import io.fupin.bench.Fupin;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.Progress;
import io.fupin.exchange.TableRows;
import io.fupin.household.Exits;
import io.fupin.household.Exits.Count;
import io.fupin.plan.PlanDesk;
import io.fupin.support.Counties;
import io.fupin.support.Jiaohe;
import io.fupin.support.Office;
import io.fupin.support.Village;
import io.fupin.village.VillageExit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 2016 and 2017 of the demo county with the clock moved, as the plan has them (《蛟河市“十三五”脱贫攻坚规划》 表2-1): of its 11,609 persons in 5,832
 * households 6,000 leave in the first year and 15 of its 25 poor villages, the others in the second. {@code drill.villages} plays only so many
 * townships as make up that many villages, with the plan cut to them.
 */
public final class Drills {

    private static final Path RESULTS = Path.of("target/drills/results.json");
    private static final int LEAST_VILLAGES = Integer.getInteger("drill.villages", Integer.MAX_VALUE);
    /** {@code years} or {@code signals}; empty for all. */
    private static final String ONLY = System.getProperty("drill.only", "");
    private static final int HANDS = Integer.getInteger("drill.hands", 4);

    private final Fupin fupin;
    private final Office office;
    private final ScriptedYear years;
    private final DrilledCounty county;
    private final List<BenchResult> results = new ArrayList<>();

    private Drills(Fupin fupin) {
        this.fupin = fupin;
        this.office = fupin.bean(Office.class);
        Counties counties = fupin.bean(Counties.class);
        JdbcClient jdbc = fupin.bean(JdbcClient.class);
        office.clock().setTo(OffsetDateTime.parse("2016-10-10T09:00+08:00").toInstant());
        county = DrilledCounty.of(jdbc, counties, LEAST_VILLAGES);
        county.giveProjects(jdbc);
        counties.ofYear("provincial-incidence", Jiaohe.COUNTY.province(), 2016, "5.00");
        counties.ofYear("provincial-incidence", Jiaohe.COUNTY.province(), 2017, "3.00");
        fupin.bean(PlanDesk.class).take(first().county(), Jiaohe.COUNTY, "《蛟河市“十三五”脱贫攻坚规划》表2-1", null, null,
                TableRows.ofText("年度\t人\t村\n2016\t%d\t%d\n2017\t%d\t%d\n合计\t%d\t%d".formatted(county.firstPersons(), county.firstOut().size(),
                        county.persons() - county.firstPersons(), county.secondOut().size(), county.persons(),
                        county.firstOut().size() + county.secondOut().size())));
        years = new ScriptedYear(office, CampaignTrace.in(fupin.application()), fupin.bean(VillageExit.class), first().county(), HANDS,
                stage -> System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + stage));
    }

    public static void main(String[] arguments) {
        int code = 1;
        BenchReport report = new BenchReport();
        try {
            if (ONLY.isEmpty() || ONLY.equals("years")) {
                try (Fupin fupin = new Fupin("test", "demo")) {
                    Drills drills = new Drills(fupin);
                    drills.play();
                    report.add(drills.results);
                }
            }
            if (ONLY.isEmpty() || ONLY.equals("signals")) {
                try (Fupin fupin = new Fupin()) {
                    report.add(new SignalDrill(fupin).looked());
                }
            }
            report.write(RESULTS);
            System.out.println(report.table());
            code = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        }
        System.exit(code);
    }

    private Village first() {
        return county.villages().get(0);
    }

    private void play() {
        played(2016, county.firstLeaving(), county.firstOut(), county.firstPersons(), "3200.01");
        office.clock().setTo(OffsetDateTime.parse("2017-10-12T09:00+08:00").toInstant());
        played(2017, county.secondLeaving(), county.secondOut(), county.persons() - county.firstPersons(), "3400.01");
    }

    private void played(int year, Set<String> leaving, List<Village> out, int planned, String perHead) {
        long began = System.nanoTime();
        Campaign campaign = years.played(year, county.villages(), form -> {
            county.townships(fupin.bean(Counties.class)).forEach(form.putArray("townships")::add);
            return form;
        }, leaving, new BigDecimal(perHead));
        Progress progress = fupin.bean(VillageRows.class).progress(campaign.id());
        if (!progress.equals(new Progress(0, 0, county.villages().size(), 0))) {
            throw new IllegalStateException("not each village once: " + progress + " of " + county.villages().size());
        }
        years.villagesOut(out);
        double minutes = (System.nanoTime() - began) / 60e9;
        Exits exits = fupin.bean(Exits.class);
        LocalDate today = LocalDate.now(office.clock());
        Count households = exits.byYear(Jiaohe.COUNTY, today).get(year);
        int villages = exits.villages(Jiaohe.COUNTY, year, today).size();
        String says = PlanPage.says(fupin.port(), first().county(), year);
        String due = "%d年计划退出 %,d 人、%d 村，已退出 %,d 户 %,d 人（100.0%%），已出列 %d 村（100.0%%）。".formatted(year, planned, out.size(), leaving.size(), planned,
                out.size());
        if (!says.equals(due)) {
            throw new IllegalStateException("the plan page says: " + says + "\nand should say: " + due);
        }
        results.add(BenchResult.higher("scripted-year-%d-persons".formatted(year), households.persons(), "persons", null, (double) planned, says));
        results.add(BenchResult.higher("scripted-year-%d-villages".formatted(year), villages, "villages", null, (double) out.size(), "八有逐项核过，公示、审定、公告"));
        results.add(BenchResult.lower("scripted-year-%d-minutes".formatted(year), minutes, "min", null, 12.5,
                "%d households by a case each, %d villages, %d hands".formatted(leaving.size(), county.villages().size(), HANDS)));
    }
}
