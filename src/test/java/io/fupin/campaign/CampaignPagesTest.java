package io.fupin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.inbox.HomeSource;
import io.fupin.support.Api;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** A campaign as programs read and lead it, what its pages cost, and what its people find at home. */
class CampaignPagesTest extends TraceTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private List<HomeSource> homes;

    private CampaignTrace the;
    private List<Village> villages;
    private Village first;
    private Officer county;

    @BeforeEach
    void aCounty() {
        the = CampaignTrace.in(context);
        villages = office.counties().another("6503%02d".formatted(COUNT.getAndIncrement()), "看表", 12);
        first = villages.get(0);
        county = first.county();
        office.counties().incomeLine(county.post().region(), 2015, "3000");
        office.counties().incomeLine(county.post().region(), 2016, "3200");
    }

    private Api as(Officer officer) {
        return Api.of(application, officer);
    }

    private List<String> asked(Officer officer) {
        return homes.stream().flatMap(home -> home.asked(officer).stream()).filter(one -> one.title().startsWith("年度核查"))
                .map(HomeSource.Asked::text).toList();
    }

    @Test
    void programsReadTheBoardsSortHouseholdsAndLeadTheCampaign() {
        String poor = the.poor(first, 3);
        the.poor(villages.get(1), 2);
        Campaign campaign = the.launchedAndStarted(county);
        String path = "/api/v1/campaigns/" + campaign.id();
        Api office = as(county);
        assertThat(office.get("/api/v1/campaigns").expect(200).at("/items/0/id").asLong()).isEqualTo(campaign.id());
        JsonNode page = office.get(path + "/villages?size=1").expect(200);
        assertThat(page.at("/items/0/phase").asText()).isEqualTo("入户分类");
        assertThat(office.get(path + "/villages?size=1&after=" + page.get("next").asText()).expect(200).get("next").isNull()).isTrue();
        office.get(path + "/villages?after=nonsense").expect(400);

        Api village = as(first.committee());
        String sheet = path + "/households/" + poor;
        assertThat(village.put(sheet, Map.of("sorting", "再看看")).refusedAt()).contains("sorting", "ground", "visitedOn", "visitors");
        Map<String, Object> sorted = Map.of("sorting", "自然增减", "ground", "添了一口人", "visitedOn", given.today().toString(), "visitors", "孙丽娟",
                "visit", Map.of("wage", 6400, "items", Map.of("吃", true)));
        assertThat(village.put(sheet, sorted).expect(200).get("sorting").asText()).isEqualTo("自然增减");
        as(villages.get(1).committee()).put(sheet, sorted).expect(404);
        JsonNode board = village.get(path + "/villages/" + first.code() + "/households").expect(200).at("/items/0");
        assertThat(board.get("ground").asText()).isEqualTo("添了一口人");
        assertThat(board.at("/visit/wage").asInt()).isEqualTo(6400);
        JsonNode whole = office.get(path).expect(200);
        assertThat(whole.at("/sorted/自然增减/persons").asInt()).isEqualTo(3);
        assertThat(whole.at("/unsorted/households").asInt()).isEqualTo(1);
        assertThat(whole.at("/progress/started").asInt()).isEqualTo(2);

        JsonNode item = village.get(path + "/villages/" + first.code() + "/items").expect(200).at("/items/0");
        assertThat(village.post("/api/v1/campaigns/items/" + item.get("id").asLong() + "/closing", Map.of("proof", "")).refusedAt()).containsExactly("proof");
        assertThat(village.post("/api/v1/campaigns/items/" + item.get("id").asLong() + "/closing", Map.of("proof", "10月12日落实")).expect(200)
                .get("closedBy").asText()).isEqualTo(first.committee().name());

        office.post(path + "/pause", Map.of("reason", "等上级通知")).expect(200);
        the.poor(villages.get(2), 1);
        assertThat(office.post(path + "/villages", Map.of("village", villages.get(2).code().value(), "reason", "新进册")).expect(201).get("state").asText())
                .isEqualTo("待启动");
        assertThat(office.post(path + "/extension", Map.of("reason", "大雪")).refusedAt()).containsExactly("visitEnd");
        office.post(path + "/resume", Map.of()).expect(200);
        assertThat(office.post(path + "/stop", Map.of("reason", "上级改了办法")).expect(200).get("state").asText()).isEqualTo("已停止");
        the.worker().drain();
        assertThat(the.now(campaign).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void programsTakeAPlanOverAndLayItBesideWhatHasComeOfIt() {
        Api office = as(county);
        JsonNode faults = office.post("/api/v1/plan", Map.of("title", "规划 表2-1", "rows", "年度\t人\t村\n2016\t6000\t15\n2017\t5600\t10\n合计\t11609\t25"))
                .expect(201).get("faults");
        assertThat(faults.get(0).get("kind").asText()).isEqualTo("有人没有列入年度");
        JsonNode plan = office.get("/api/v1/plan?year=2016").expect(200);
        assertThat(plan.at("/total/persons/planned").asInt()).isEqualTo(6000);
        assertThat(plan.at("/total/persons/actual").asInt()).isZero();
        assertThat(plan.at("/faults").size()).isEqualTo(1);
        assertThat(office.post("/api/v1/plan", Map.of("title", "规划", "rows", "甲\t乙")).expect(422).get("detail").asText()).isNotBlank();
        office.get("/api/v1/plan?year=3016").expect(422);
    }

    /** One statement more for every household of a village would be a thousand on a bad day. */
    @Test
    void aPageCostsTheSameForManyHouseholdsAsForFew() {
        String poor = the.poor(first, 3);
        Campaign campaign = the.launchedAndStarted(county);
        the.sort(campaign, first, poor, Sorting.HELP);
        String whole = "/campaigns/" + campaign.id();
        Map<String, Officer> pages = new LinkedHashMap<>();
        pages.put(whole, county);
        pages.put(whole + "/items", county);
        pages.put(whole + "?region=" + first.code().township(), first.township());
        pages.put(whole + "/villages/" + first.code(), first.committee());
        pages.put(whole + "/items?region=" + first.code(), first.committee());
        pages.put(whole + "/households/" + poor, first.committee());
        pages.put("/plan?year=2016", county);
        pages.put("/plan/exits?year=2016", county);
        pages.put("/api/v1" + whole + "/villages/" + first.code() + "/households", first.committee());
        Map<String, Integer> few = cost(pages);
        for (int i = 0; i < 4; i++) {
            the.poor(first, 2);
            the.sort(campaign, first, the.poor(first, 2), i % 2 == 0 ? Sorting.CHANGE : Sorting.HELP);
        }
        villages.subList(1, 6).forEach(village -> {
            the.poor(village, 1);
            the.desk().addVillage(county, campaign.id(), village.code().value(), "新进册");
        });
        the.worker().drain();
        String village = the.caseOf(campaign, first);
        the.board().of(campaign.id(), first.code()).stream().filter(entry -> entry.sorting() == null)
                .forEach(entry -> the.sort(campaign, first, entry.registerNumber(), Sorting.CHANGE));
        assertThat(village).isNotNull();
        Map<String, Integer> many = cost(pages);
        SoftAssertions softly = new SoftAssertions();
        few.forEach((page, statements) -> softly.assertThat(many.get(page)).as(page).isLessThanOrEqualTo(statements).isLessThanOrEqualTo(22));
        softly.assertAll();
    }

    private Map<String, Integer> cost(Map<String, Officer> pages) {
        Map<String, Integer> cost = new LinkedHashMap<>();
        pages.forEach((page, officer) -> {
            Api api = as(officer);
            api.get(page);
            cost.put(page, office.statements().during(() -> assertThat(api.get(page).status()).as(page).isEqualTo(200)).count());
        });
        return cost;
    }

    @Test
    void theCountyFindsAtHomeHowFarItIsAndTheVillageWhatWaitsForIt() {
        String poor = the.poor(first, 3);
        the.poor(villages.get(1), 2);
        Campaign campaign = the.launchedAndStarted(county);
        assertThat(asked(county)).containsExactly("2 个村，已汇总 0 个");
        assertThat(asked(first.committee())).isEmpty();
        String village = the.caseOf(campaign, first);
        the.sort(campaign, first, poor, Sorting.CHANGE);
        the.handedIn(village, first);
        the.confirmed(village, first);
        the.worker().drain();
        assertThat(asked(first.committee())).containsExactly("1 户等村里申报");
        the.desk().pause(county, campaign.id(), "等上级通知");
        assertThat(asked(county)).containsExactly("已暂停；2 个村，已汇总 0 个");
    }
}
