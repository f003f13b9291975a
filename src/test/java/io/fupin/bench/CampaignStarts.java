package io.fupin.bench;

import static io.fupin.bench.Figures.median;
import static io.fupin.bench.Figures.millis;
import static io.fupin.bench.Figures.percentile;
import static io.fupin.bench.Figures.seconds;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.VillageVerification;
import io.fupin.campaign.data.Campaign;
import io.fupin.inbox.Box;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxQuery;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.support.Counties;
import io.fupin.support.TestPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Villages that a campaign starts in a second, with their boards, cases, timelines and inbox, beside the bare engine that is asked to start
 * the same model one by one from four threads.
 */
final class CampaignStarts {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int TOWNS = 5;
    /** Of a town: with {@link #TOWNS} and five rounds, 20,000 in all. */
    private static final int VILLAGES = 800;
    private static final int FIRST_YEAR = 2016;
    private static final int PAGE = 20;

    private final Fupin fupin;
    private final StockEngine stock;

    CampaignStarts(Fupin fupin, StockEngine stock) {
        this.fupin = fupin;
        this.stock = stock;
    }

    List<BenchResult> measure() throws InterruptedException {
        List<Double> ratios = new ArrayList<>();
        List<Double> our = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        CampaignTrace the = CampaignTrace.in(fupin.application());
        List<RegionCode> villages = layOut();
        Officer county = fupin.bean(Counties.class).somebody(Role.COUNTY_OFFICE, villages.get(0).county());
        int total = TOWNS * VILLAGES;
        try (FourHands hands = new FourHands()) {
            // The first round of both is not counted: until then their machine code is not made.
            for (int round = -1; round < ROUNDS; round++) {
                int year = FIRST_YEAR + 1 + round;
                fupin.bean(Counties.class).incomeLine(county.post().region(), year, "3200");
                long began = System.nanoTime();
                Campaign campaign = the.launched(county, year, form -> form);
                the.worker().drain();
                double ourRate = total / seconds(System.nanoTime() - began);
                verify(the, campaign, total);
                began = System.nanoTime();
                startStock(hands, villages, round);
                double stockRate = total / seconds(System.nanoTime() - began);
                System.out.printf("bench: villages/s, round %d: ours %.0f, stock engine %.0f%n", round, ourRate, stockRate);
                if (round >= 0) {
                    our.add(ourRate);
                    theirs.add(stockRate);
                    ratios.add(ourRate / stockRate);
                }
            }
        }
        List<Double> pages = whileOneStarts(the, county, villages, FIRST_YEAR + ROUNDS + 1);
        return List.of(BenchResult.lower("inbox-page-while-campaign-starts", percentile(pages, 0.95), "ms", null, 20.0,
                "%d pages, p95, read at a desk with ten posts while %d villages start".formatted(pages.size(), total)),
                BenchResult.higher("campaign-start-ratio", median(ratios), "×", 1.0, 2.0, "%d rounds of %d villages".formatted(ROUNDS, total)),
                BenchResult.higher("campaign-start", median(our), "villages/s", median(theirs), null, "behind the ratio; peer: the stock engine, 4 threads"));
    }

    /** One more campaign starts; somebody with ten posts looks at his list all the while, twenty times a second. */
    private List<Double> whileOneStarts(CampaignTrace the, Officer county, List<RegionCode> villages, int year) throws InterruptedException {
        Officer reader = fupin.bean(TestPeople.class).holding(villages.stream().limit(10).map(village -> Role.VILLAGE_COMMITTEE + "@" + village)
                .toArray(String[]::new));
        InboxQuery query = InboxQuery.of(reader, Box.TODO).under(reader.posts());
        Inbox inbox = fupin.bean(Inbox.class);
        fupin.bean(Counties.class).incomeLine(county.post().region(), year, "3200");
        the.launched(county, year, form -> form);
        AtomicBoolean over = new AtomicBoolean();
        Thread starting = new Thread(() -> {
            the.worker().drain();
            over.set(true);
        }, "starting");
        starting.start();
        List<Double> pages = new ArrayList<>();
        while (!over.get()) {
            long began = System.nanoTime();
            inbox.page(query, null, PAGE);
            inbox.facets(query);
            pages.add(millis(System.nanoTime() - began));
            Thread.sleep(50);
        }
        starting.join();
        return pages;
    }

    /** A county with a household in every village. */
    private List<RegionCode> layOut() {
        StringBuilder csv = new StringBuilder("code,name,level,parent\n680000000000,量省,PROVINCE,\n680100000000,量市,CITY,\n680101000000,量县,COUNTY,\n");
        List<RegionCode> villages = new ArrayList<>();
        for (int town = 0; town < TOWNS; town++) {
            String prefix = "680101" + (100 + town);
            csv.append(prefix).append("000,量").append(town).append("镇,TOWNSHIP,\n");
            for (int village = 0; village < VILLAGES; village++) {
                RegionCode code = RegionCode.of(prefix + (200 + village));
                csv.append(code).append(",量").append(villages.size()).append("村,VILLAGE,\n");
                villages.add(code);
            }
        }
        RegionImport.Result laid = fupin.bean(RegionImport.class).importRegions(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        if (!laid.accepted()) {
            throw new WrongAnswer(laid.errors().toString());
        }
        fupin.bean(JdbcClient.class).sql("""
                insert into household (register_number, village, township, county, group_name, head_name, persons, ground, state, registered_on, facts_since)
                select 'L' || v, v, substring(v, 1, 9) || '000', substring(v, 1, 6) || '000000', '1组', '户主', 3, '新识别', 'REGISTERED', date '2014-05-01',
                    date '2014-05-01'
                from unnest(:villages) as v
                """).param("villages", villages.stream().map(RegionCode::value).toArray(String[]::new)).update();
        return villages;
    }

    private void verify(CampaignTrace the, Campaign campaign, int total) {
        if (the.villages().progress(campaign.id()).started() != total) {
            throw new WrongAnswer("not every village of the campaign was started: " + the.villages().progress(campaign.id()));
        }
        int open = fupin.bean(JdbcClient.class).sql("""
                select count(*) from work_item w join campaign_village v on v.case_number = w.case_number
                where v.campaign_id = ? and w.completed_at is null and w.step = 'sort'
                """).param(campaign.id()).query(Integer.class).single();
        if (open != total) {
            throw new WrongAnswer(open + " villages of " + total + " have their task");
        }
    }

    private void startStock(FourHands hands, List<RegionCode> villages, int round) throws InterruptedException {
        RuntimeService runtime = stock.bean(RuntimeService.class);
        hands.each(IntStream.range(0, villages.size()).boxed().toList(), index -> runtime.startProcessInstanceByKey(VillageVerification.PROCESS,
                "stock-" + round + "-" + index, Map.of("village", villages.get(index).value(), "township", villages.get(index).township().value(), "county",
                        villages.get(index).county().value(), "confirmGroup", "VILLAGE_TEAM@" + villages.get(index))).getId());
        long running = runtime.createProcessInstanceQuery().processDefinitionKey(VillageVerification.PROCESS).count();
        if (running != (long) villages.size() * (round + 2)) {
            throw new WrongAnswer("the stock engine runs " + running + " villages");
        }
    }
}
