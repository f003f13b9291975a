package io.fupin.drill;

import io.fupin.bench.BenchReport;
import io.fupin.bench.BenchResult;
import io.fupin.bench.Fupin;
import io.fupin.campaign.CampaignTrace;
import io.fupin.exchange.TableRows;
import io.fupin.household.Exits;
import io.fupin.plan.PlanDesk;
import io.fupin.plan.YearlyTargets;
import io.fupin.region.RegionCode;
import io.fupin.support.Counties;
import io.fupin.support.Office;
import io.fupin.support.Village;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * 2016 and 2017 of a county of 蛟河市's size with the clock moved: 11,609 persons in 5,832 households of 264 villages, 6,000 persons out in the first
 * year, the others in the second (《蛟河市“十三五”脱贫攻坚规划》 表2-1). {@code drill.villages} plays a part of the county, with the plan cut to it.
 */
public final class Drills {

    private static final Path RESULTS = Path.of("target/drills/results.json");
    private static final int TOWNS = 11;
    private static final int VILLAGES = Integer.getInteger("drill.villages", TOWNS * 24);
    private static final int WHOLE = TOWNS * 24;
    private static final int HOUSEHOLDS = 5_832 * VILLAGES / WHOLE;
    private static final int PERSONS = VILLAGES == WHOLE ? 11_609 : 2 * HOUSEHOLDS;
    private static final int FIRST_YEAR = VILLAGES == WHOLE ? 6_000 : HOUSEHOLDS / 2 * 2;

    private Drills() {
    }

    public static void main(String[] arguments) {
        int code = 1;
        try (Fupin fupin = new Fupin()) {
            BenchReport report = new BenchReport();
            report.add(years(fupin));
            report.write(RESULTS);
            System.out.println(report.table());
            code = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        }
        System.exit(code);
    }

    private static List<BenchResult> years(Fupin fupin) {
        CampaignTrace the = CampaignTrace.in(fupin.bean(ApplicationContext.class));
        Office office = fupin.bean(Office.class);
        office.clock().setTo(OffsetDateTime.parse("2016-10-10T09:00+08:00").toInstant());
        List<Village> villages = fupin.bean(Counties.class).another("650701", "两年", Math.min(TOWNS, VILLAGES), Math.max(1, VILLAGES / TOWNS));
        RegionCode county = villages.get(0).code().county();
        fupin.bean(Counties.class).incomeLine(county, 2015, "3000");
        fupin.bean(Counties.class).incomeLine(county, 2016, "3200");
        fupin.bean(Counties.class).incomeLine(county, 2017, "3400");
        fupin.bean(PlanDesk.class).take(villages.get(0).county(), county, "规划 表2-1", null, null,
                TableRows.ofText("年度\t人\n2016\t%d\n2017\t%d\n合计\t%d".formatted(FIRST_YEAR, PERSONS - FIRST_YEAR, PERSONS)));
        Map<Village, List<String>> households = new LinkedHashMap<>();
        Set<String> first = new HashSet<>();
        Set<String> rest = new HashSet<>();
        int outInFirst = 0;
        // Of two persons each, but as many of one as bring the sum to the plan's.
        int single = 2 * HOUSEHOLDS - PERSONS;
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Village village = villages.get(i % villages.size());
            int persons = i >= HOUSEHOLDS - single ? 1 : 2;
            String number = the.poor(village, persons);
            households.computeIfAbsent(village, any -> new ArrayList<>()).add(number);
            if (outInFirst + persons <= FIRST_YEAR) {
                outInFirst += persons;
                first.add(number);
            } else {
                rest.add(number);
            }
        }
        ScriptedYear years = new ScriptedYear(office, the, villages.get(0).county());
        List<BenchResult> results = new ArrayList<>();
        results.add(played(fupin, years, county, 2016, households, first, "9000", FIRST_YEAR));
        office.clock().setTo(OffsetDateTime.parse("2017-10-12T09:00+08:00").toInstant());
        results.add(played(fupin, years, county, 2017, households, rest, "9500", PERSONS - FIRST_YEAR));
        return results;
    }

    private static BenchResult played(Fupin fupin, ScriptedYear years, RegionCode county, int year, Map<Village, List<String>> households, Set<String> leaving,
                                      String wages, int planned) {
        long began = System.nanoTime();
        years.played(year, households, leaving, wages);
        LocalDate today = LocalDate.now(fupin.bean(Office.class).clock());
        int out = fupin.bean(Exits.class).byYear(county, today).get(year).persons();
        int target = fupin.bean(YearlyTargets.class).of(county, year).orElseThrow().persons();
        if (out != planned || target != planned) {
            throw new IllegalStateException("%d: %d persons are out, the plan page says %d, the script %d".formatted(year, out, target, planned));
        }
        return BenchResult.higher("scripted-year-" + year, out, "persons out", (double) target, (double) planned,
                "%d households by a case each, %d s".formatted(leaving.size(), (System.nanoTime() - began) / 1_000_000_000));
    }
}
