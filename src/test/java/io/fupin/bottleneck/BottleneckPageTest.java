package io.fupin.bottleneck;

import static io.fupin.bottleneck.WorkRows.at;
import static io.fupin.bottleneck.WorkRows.end;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.kept.StatisticFold;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.region.RegionCode;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Village;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The county sees where it sticks, urges there, and finds the rows behind every number; others see no more than their own. */
class BottleneckPageTest extends BottleneckTest {

    private static final String PROCESS = "household-identification";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private StatisticFold fold;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private void folded() {
        if (jdbc.sql("select not exists (select from stage_statistic_state)").query(Boolean.class).single()) {
            recount.recount();
        }
        while (fold.fold() > 0) {
            // until nothing lies loose
        }
    }

    /** Three townships, all alike in what comes; in the second one the review takes three times as long, and piles up. */
    private List<Village> county() {
        List<Village> villages = office.counties().another("650123", "卡点", 3, 2);
        WorkRows work = new WorkRows(jdbc, PROCESS);
        for (int town = 0; town < 3; town++) {
            RegionCode village = villages.get(2 * town).code();
            Post review = Post.of(Role.TOWNSHIP_OFFICE, village.township());
            for (int i = 0; i < 12; i++) {
                // taken after one working day, or three; done a day later
                Instant created = at("10-%02dT09:00:00".formatted(10 + i % 4));
                Instant claimed = at("10-%02dT09:00:00".formatted(town == 1 ? 19 + i % 3 : 11 + i % 4));
                work.task(village, review, "township-review", created, claimed, end("10-18"), claimed.plusSeconds(86_400), i == 0 ? "return" : "approve");
            }
            for (int i = 0; i < (town == 1 ? 9 : 3); i++) {
                work.task(village, review, "township-review", at("10-24T09:00:00"), null, town == 1 ? end("10-26") : end("11-04"), null, null);
            }
            work.task(village, Post.of(Role.VILLAGE_COMMITTEE, village), "investigate", at("10-27T09:00:00"), null, end("11-10"), null, null);
        }
        RegionCode first = villages.get(0).code();
        work.task(first, Post.of(Role.COUNTY_OFFICE, first.county()), "county-review", at("10-20T09:00:00"), null, end("10-31"), null, null);
        String sent = jdbc.sql("select case_number from work_item where county = ? and outcome = 'return' order by id limit 1").param(first.county().value())
                .query(String.class).single();
        work.returned(sent, "township-review", "investigate", "收入和凭据对不上，请核对", at("10-12T09:00:00"), villages.get(0).township());
        work.again(sent, first, Post.of(Role.TOWNSHIP_OFFICE, first.township()), "township-review", at("10-20T09:00:00"), at("10-20T10:00:00"), end("10-26"),
                at("10-20T15:00:00"), "approve");
        folded();
        return villages;
    }

    @Test
    void aPlantedBottleneckIsTheFirstThingThatThePageNamesAndIsUrgedThere() {
        List<Village> villages = county();
        Officer officer = villages.get(0).county();
        given.on("2016-11-02T09:00:00+08:00");
        as(officer).open("/").expect(200).shows("今天卡在 卡点2镇 · 乡镇审核", "超期 9 ／9 件");

        Page page = as(officer).open("/bottleneck").expect(200);
        page.shows("卡在 乡镇审核 ：在办 15 件，超期 9 件", "拖得最久的是 卡点2镇 · 乡镇审核");
        List<String> names = ranked(page);
        assertThat(names.get(0)).isEqualTo("卡点2镇 · 乡镇审核");
        assertThat(names.get(1)).as("the county's own work stands in the ranking").isEqualTo("卡点县 · 县级复审");
        // Nine tasks due on Wednesday 26 October, now Wednesday nine o'clock: four days and nine hours each.
        page.shows("39.4", "去办理", "收入和凭据对不上");
        assertThat(page.json("diagram-state")).contains("\"userTask_township-review\":{\"grade\":\"is-heat-4\",\"loud\":true,\"strong\":\"超期 9\"");

        String key = page.find("name=\"queue\" value=\"([^\"]+)\"").orElseThrow();
        assertThat(key).isEqualTo(PROCESS + ":township-review:" + villages.get(2).code().township());
        Page urged = as(officer).post("/bottleneck/urges", Map.of("queue", key, "from", "/bottleneck?way=open")).expect(302);
        assertThat(urged.location()).isEqualTo("/bottleneck?way=open");
        assertThat(urged.said().toString()).contains("已催办 9 件");
        assertThat(as(officer).post("/bottleneck/urges", Map.of("queue", key)).said().toString()).contains("9 件今天已经催过");
        String done = jdbc.sql("select id from work_item where township = ? and completed_at is null order by id limit 1")
                .param(villages.get(2).code().township().value()).query(String.class).single();
        jdbc.sql("update work_item set completed_at = due_at + interval '7 days', outcome = 'approve' where id = ?").param(done).update();
        as(officer).open("/bottleneck").expect(200).shows("11-02 催 9 件 已办 1 ，仍在 8");
    }

    /** Whoever clicks a number finds as many rows. @return how many numbers there are */
    private static int numbersWithTheirRows(Browser officer, Page page) {
        List<java.util.regex.MatchResult> numbers = java.util.regex.Pattern.compile("href=\"(/bottleneck/(?:tasks|returns)[^\"]*)\"([^>]*)>(\\d+)(?: 件)?</a>")
                .matcher(page.body()).results().toList();
        numbers.forEach(number -> {
            String rows = officer.open(org.springframework.web.util.HtmlUtils.htmlUnescape(number.group(1))).expect(200).body();
            assertThat(rows.split("<td data-at=\"name\">", -1).length - 1).as(number.group()).isEqualTo(Integer.parseInt(number.group(3)));
        });
        return numbers.size();
    }

    private static List<String> ranked(Page page) {
        return java.util.regex.Pattern.compile("data-at=\"name\"><a [^>]*><b>([^<]+)</b>").matcher(page.body()).results().map(match -> match.group(1)).toList();
    }

    @Test
    void everyNumberLeadsToItsRowsAndNobodySeesBeyondHisArea() {
        List<Village> villages = office.counties().another("650124", "边界", 2, 1);
        WorkRows work = new WorkRows(jdbc, PROCESS);
        for (Village village : villages) {
            Post review = Post.of(Role.TOWNSHIP_OFFICE, village.code().township());
            for (int i = 0; i < 6; i++) {
                work.task(village.code(), review, "township-review", at("10-10T09:00:00"), at("10-11T09:00:00"), end("10-17"), at("10-1%dT09:00:00".formatted(2 + i)),
                        i == 0 ? "return" : "approve");
            }
            work.task(village.code(), review, "township-review", at("10-17T09:00:00"), null, end("10-20"), null, null);
            work.task(village.code(), Post.of(Role.VILLAGE_COMMITTEE, village.code()), "investigate", at("10-17T09:00:00"), null, end("10-19"), null, null);
        }
        folded();
        given.on("2016-10-26T09:00:00+08:00");
        RegionCode county = villages.get(0).code().county();
        Browser officer = as(villages.get(0).county());
        Page page = officer.open("/bottleneck").expect(200);
        for (String step : List.of("township-review", "investigate")) {
            String href = page.find("href=\"(/tasks\\?box=supervised&amp;process=household-identification&amp;step=" + step + "&amp;due=late)\"").orElseThrow();
            officer.open(href).expect(200).shows(step.equals("investigate") ? "入户调查（2）" : "乡镇审核（2）", "超期 2");
        }
        String finished = page.find("href=\"(/bottleneck/tasks\\?what=finished&amp;process=[^\"]*step=township-review[^\"]*)\"").orElseThrow();
        Page rows = officer.open(finished).expect(200).shows("乡镇审核：办结", "退回", "某人");
        assertThat(rows.body().split("<td data-at=\"name\">", -1)).hasSize(13);
        officer.open(finished.replace("what=finished", "what=late")).expect(200).shows("超期办结", "期内没有");
        officer.open(finished.replace("what=finished", "what=entered")).expect(200).shows("到件");
        officer.open(finished + "&after=broken").expect(400);
        officer.open(finished.replace("what=finished", "what=nonsense")).expect(404);

        String inside = villages.get(1).code().township().value();
        for (String address : List.of("/bottleneck", "/bottleneck?way=open", "/bottleneck?way=returned&with=before", "/bottleneck?days=90&a="
                + villages.get(0).code().township() + "&b=" + inside)) {
            assertThat(numbersWithTheirRows(officer, officer.open(address).expect(200))).as(address).isGreaterThan(12);
        }
        officer.open("/bottleneck?region=" + inside + "&days=90&way=waiting").expect(200).shows("边界2镇 瓶颈", "边界2村").hides("边界1村");
        officer.open("/bottleneck?a=" + villages.get(0).code().township() + "&b=" + inside).expect(200).shows("边界1镇 和 边界2镇", "一样");
        officer.open("/bottleneck?with=before&way=returned&days=7").expect(200).shows("比一比", "件数少，不比");
        officer.open("/bottleneck?region=650123000000").expect(404);
        officer.open("/bottleneck?region=" + villages.get(0).code()).expect(404);
        officer.open("/bottleneck?process=nothing&way=x&days=8").expect(200).shows("卡在 入户调查");

        Page town = as(villages.get(0).township()).open("/bottleneck").expect(200).shows("边界1镇 瓶颈", "边界1村 · 入户调查").hides("边界2");
        assertThat(ranked(town)).containsExactly("边界1村 · 入户调查", "边界1镇 · 乡镇审核");
        assertThat(town.body()).as("its own review is done, not urged").contains("去办理 边界1镇 · 乡镇审核").contains("催办 边界1村 · 入户调查");
        as(villages.get(0).township()).post("/bottleneck/urges", Map.of("queue", PROCESS + ":township-review:" + inside)).expect(422);
        as(villages.get(0).township()).post("/bottleneck/urges", Map.of("queue", PROCESS + ":investigate:" + villages.get(0).code())).expect(302);
        as(villages.get(0).committee()).open("/bottleneck").expect(403);
        as(office.counties().somebody(Role.CITY_OFFICE, county.city())).open("/bottleneck").expect(200).shows("边界县 · 乡镇审核");
        as(office.counties().somebody(Role.PROVINCE_OFFICE, county.province())).open("/bottleneck").expect(200);
    }
}
