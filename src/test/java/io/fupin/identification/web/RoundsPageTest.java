package io.fupin.identification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.identification.Rounds;
import io.fupin.identification.Rounds.Round;
import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.region.RegionCode;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Family;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Each test in a county of its own. */
class RoundsPageTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Rounds rounds;
    @Autowired
    private TestPeople people;
    @Autowired
    private PolicyAdministration policy;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    /** A county with two villages where no round is open. */
    private List<Village> county(String county) {
        List<Village> villages = office.counties().another(county, "轮" + county, 2);
        Officer opened = villages.get(0).county();
        rounds.close(opened, rounds.open(opened.post().region()).orElseThrow().id());
        return villages;
    }

    private Map<String, String> form(String name, String opensOn, String briefing, String quotas) {
        return Map.of("name", name, "opensOn", opensOn, "briefing", briefing, "quotas", quotas);
    }

    @Test
    void aRoundIsOpenedBriefedAndClosed() {
        Village village = county("220296").get(0);
        Officer county = village.county();
        as(county).open("/rounds").expect(200).shows("开一轮").hides("各村规模");
        assertThat(as(county).post("/rounds", form("2016年第二轮", given.today().toString(), "", "")).expect(302).location()).isEqualTo("/rounds");
        as(county).open("/rounds").expect(200).shows("2016年第二轮", "不控制，只作参考", "没有记录，请补");
        given.application(village, Family.ofFour());
        as(county).open("/rounds").expect(200).shows("案件 1 件");
        long id = rounds.open(village.code().county()).orElseThrow().id();
        as(county).post("/rounds/" + id + "/briefing", Map.of("briefing", " ")).expect(422).shows("请写明哪天、怎么宣传的");
        as(county).post("/rounds/" + id + "/briefing", Map.of("briefing", "9月20日各村广播")).expect(302);
        as(county).open("/rounds").expect(200).shows("9月20日各村广播").hides("没有记录");
        as(county).post("/rounds", form("又一轮", given.today().toString(), "", "")).expect(422).shows("没有再开一轮", "“2016年第二轮”还没有结束");
        assertThat(rounds.open(village.code().county()).orElseThrow().id()).isEqualTo(id);
        as(county).post("/rounds/" + id + "/close", Map.of()).expect(302);
        assertThat(rounds.open(village.code().county())).isEmpty();
        as(county).open("/rounds").expect(200).shows("以前的轮次", "2016年第二轮", "1 件");
    }

    @Test
    void errorsStandAtTheirFieldsWithWhatWasTyped() {
        Officer county = county("220288").get(0).county();
        Page page = as(county).post("/rounds", form("", "2016-10-10", "逐村宣讲", "")).expect(422).shows("请填轮次名称");
        assertThat(page.body()).contains("逐村宣讲");
        as(county).post("/rounds", form("一轮", "2016-13-01", "", "")).expect(422).shows("日期写成");
        as(county).post("/rounds", form("一轮", given.today().plusDays(1).toString(), "", "")).expect(422).shows("不晚于今天");
    }

    @Test
    void quotasArePastedOrUploadedByNameOrCodeAndMeteredByTownship() {
        List<Village> villages = county("220289");
        RegionCode county = villages.get(0).code().county();
        Officer officer = villages.get(0).county();
        policy.set(new NewSetting("scale-control-enabled", county, LocalDate.of(2016, 1, 1), null, "是", "测试", "测试"));
        policy.set(new NewSetting("income-line", county, null, 2016, "3200", "测试", "测试"));
        as(officer).open("/rounds").expect(200).shows("各村规模");
        as(officer).post("/rounds", form("规模轮", given.today().toString(), "宣讲", "")).expect(422).shows("本县已开启规模控制");
        as(officer).post("/rounds", form("规模轮", given.today().toString(), "宣讲", "没有村\t40\n轮2202891村\t四十\n轮2202891村\t3\n轮2202891村\t4"))
                .expect(422).shows("第1行：本县没有“没有村”", "第2行：人数要写不小于0的整数", "写了两次");
        byte[] csv = ("村,人数\n轮2202891村,12\n" + villages.get(1).code() + ",8\n").getBytes(StandardCharsets.UTF_8);
        as(officer).upload("/rounds", form("规模轮", given.today().toString(), "宣讲", ""), "file", "规模.csv", csv).expect(302);
        Round round = rounds.open(county).orElseThrow();
        assertThat(rounds.meter(round.id(), villages.get(0).code()).quota()).isEqualTo(12);
        assertThat(rounds.meter(round.id(), villages.get(1).code()).quota()).isEqualTo(8);
        given.application(villages.get(0), Family.ofFour()).upTo("county-review").countyApproved();
        as(officer).open("/rounds").expect(200).shows("20 人", "轮220289镇 4 20");
    }

    @Test
    void onlyTheCountyOpensAndAnothersRoundIsNotThere() {
        Village village = county("220287").get(0);
        Round round = rounds.openRound(village.county(), village.code().county(), "一轮", given.today(), null, Map.of());
        for (Officer reader : List.of(village.committee(), village.township(), people.holding("COUNTY_LEADERS@" + village.code().county()))) {
            as(reader).open("/rounds").expect(200).shows("一轮").hides("关上这一轮");
            as(reader).post("/rounds", form("又", given.today().toString(), "", "")).expect(403);
            as(reader).post("/rounds/" + round.id() + "/close", Map.of()).expect(403);
        }
        for (String post : List.of("DEPARTMENT.housing@" + village.code().county(), "ADMIN@" + village.code().county())) {
            as(people.holding(post)).open("/rounds").expect(403);
        }
        Officer other = county("220286").get(0).county();
        as(other).post("/rounds/" + round.id() + "/close", Map.of()).expect(404);
        as(other).post("/rounds/" + round.id() + "/briefing", Map.of("briefing", "x")).expect(404);
        assertThat(rounds.open(village.code().county())).isPresent();
    }
}
