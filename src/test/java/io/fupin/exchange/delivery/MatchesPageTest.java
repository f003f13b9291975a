package io.fupin.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.exchange.Matches;
import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Family;
import io.fupin.support.Family.Person;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Each test in a county of its own: lists reach every case of theirs. */
class MatchesPageTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;
    @Autowired
    private PolicyAdministration policy;
    @Autowired
    private Matches matches;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Village village(String county) {
        Village village = office.counties().another(county, "比对" + county, 1).get(0);
        policy.set(new NewSetting("income-line", village.code().county(), null, 2016, "3200", "测试", "测试"));
        return village;
    }

    private Officer department(Village village, String unit) {
        return people.holding("DEPARTMENT." + unit + "@" + village.code().county());
    }

    private Map<String, String> typed(String unit, String rows) {
        return Map.of("unit", unit, "deliveredOn", given.today().toString(), "rows", rows);
    }

    /** Hands a list in and confirms its columns as they were recognised. */
    private Page taken(Browser browser, Map<String, String> typed) {
        Page columns = browser.post("/matches", typed).expect(302);
        browser.open(columns.location()).expect(200).shows("哪一列是什么", "收下并比对");
        return browser.post(columns.location(), Map.of()).expect(302);
    }

    private static String line(Person person, String category) {
        return person.name() + "\t" + person.idNumber() + "\t" + category + "\t名下一处\n";
    }

    @Test
    void aPastedListIsComparedAndItsHitsAreShownToTheCounty() {
        Village village = village("220291");
        Trace trace = given.application(village, Family.ofFour()).upTo("evaluate");
        Person wife = trace.family().members().get(1);
        Page answer = taken(as(village.county()), typed("housing", "姓名\t身份证号\t类别\t说明\n" + line(wife, "商品房/门面房")));
        Page result = as(village.county()).open(answer.location()).expect(200).shows("住建局的名单", "1 行，命中 1 条");
        as(village.county()).open(result.find("href=\"(/doubts\\?delivery=\\d+)\"").orElseThrow()).expect(200).shows(trace.family().head(), wife.name(),
                "商品房/门面房", "名下一处");
        trace.waitsAt("investigate");
        as(village.county()).open("/matches").expect(200).shows("住建局", "送过的名单");
        as(village.committee()).open("/cases/" + trace.number()).expect(200).shows("住建局的名单新命中").hides("housing的名单");
    }

    @Test
    void aDepartmentHandsInItsOwnAndLearnsNoMoreThanTheNumber() {
        Village village = village("220292");
        Trace trace = given.application(village, Family.ofFour());
        Person head = trace.family().members().get(0);
        Officer housing = department(village, "housing");
        as(housing).open("/matches").expect(200).shows("住建局").hides("教育局");
        Page answer = taken(as(housing), typed("housing", line(head, "商品房/门面房")));
        as(housing).open(answer.location()).expect(200).shows("命中 1 条", "这里只说条数").hides(head.name());
        as(housing).post("/matches", typed("education", line(head, "商品房/门面房"))).expect(403);
        Officer education = department(village, "education");
        as(education).open(answer.location()).expect(404);
        as(education).open("/matches").expect(200).hides("住建局");
        as(department(village("220293"), "housing")).open(answer.location()).expect(404);
        for (Officer other : List.of(village.committee(), village.township(), people.holding("ADMIN@" + village.code().county()))) {
            as(other).open("/matches").expect(403);
            as(other).post("/matches", typed("housing", line(head, "商品房/门面房"))).expect(403);
        }
        as(people.holding("AUDITOR@" + village.code().county())).open("/matches").expect(200).hides("送一份名单").shows("住建局");
    }

    @Test
    void everyBadRowIsNamedByItsLineAndTheOthersAreTaken() {
        Village village = village("220294");
        Person good = Family.alone().members().get(0);
        String bad = "王一\t220281197003150016\t消费型车辆\t\n王二\t220281197003150015\t坐骑\t\n\t2202811970\t消费型车辆\t\n";
        Page columns = as(village.county()).post("/matches", typed("transport", "姓名\t身份证号\t类别\t说明\n" + bad + line(good, "消费型车辆"))).expect(302);
        as(village.county()).open(columns.location()).expect(200).shows("3 行有错，收不下", "身份证号校验码不正确", "类别须是：财政供养人员", "没有姓名；身份证号应为18位，现在是10位",
                "收下 1 行").hides(good.idNumber());
        as(village.county()).open(columns.location() + "/refused.csv?name=0&idNumber=1&category=2&detail=3").expect(200).shows("\"王二\"", "\"问题\"", "坐骑")
                .hides(good.name());
        as(village.secondCounty()).open(columns.location()).expect(404);
        Page answer = as(village.county()).post(columns.location(), Map.of()).expect(302);
        as(village.county()).open(answer.location()).expect(200).shows("1 行，命中 0 条，3 行有错没有收");
        as(village.county()).open(columns.location()).expect(404);
        as(village.county()).post("/matches", typed("", "")).expect(422).shows("请选报送部门", "名单是空的");
        as(village.county()).post("/matches", Map.of("unit", "transport", "deliveredOn", "2016-10-99", "rows", "a\tb\tc")).expect(422).shows("报送日期须填");
        Page kept = as(village.county()).post("/matches", Map.of("unit", "transport", "deliveredOn", "2016-10-11", "rows", "a\tb\t坐骑")).expect(422).shows("不晚于今天");
        assertThat(kept.find("(?s)<textarea[^>]*name=\"rows\"[^>]*>(.*?)</textarea>")).hasValueSatisfying(rows -> assertThat(rows).contains("坐骑"));
    }

    @Test
    void aDepartmentsOwnTableIsReadByItsColumnsWhichAreRemembered() {
        Village village = village("220297");
        Trace trace = given.application(village, Family.ofFour());
        Person head = trace.family().members().get(0);
        String table = "权利人\t号码\t坐落\n" + head.name() + "\t" + head.idNumber() + "\t民主路 3 号\n";
        Map<String, String> list = new HashMap<>(typed("housing", table));
        list.put("source", "不动产");
        list.put("broughtBy", "高敏");
        Browser housing = as(department(village, "housing"));
        Page columns = housing.post("/matches", list).expect(302);
        housing.open(columns.location()).expect(200).shows("先选好姓名和身份证号两列", "按“商品房/门面房”比对").hides("收下并比对");
        housing.post(columns.location(), Map.of()).expect(422);
        Map<String, String> chosen = Map.of("name", "0", "idNumber", "1", "category", "", "detail", "2");
        Page answer = housing.post(columns.location(), chosen).expect(302);
        housing.open(answer.location()).expect(200).shows("命中 1 条", "高敏");
        assertThat(matches.of(trace.number())).singleElement().satisfies(hit -> {
            assertThat(hit.category()).isEqualTo("商品房/门面房");
            assertThat(hit.detail()).isEqualTo("民主路 3 号");
        });
        housing.open(housing.post("/matches", list).expect(302).location()).expect(200).shows("收下并比对");
    }

    @Test
    void theCountySeesWhichSourcesHaveSentNoList() {
        Village village = village("220296");
        office.counties().rule("data-match-sources", village.code().county(), "户籍、税务、车船");
        Person somebody = Family.alone().members().get(0);
        Map<String, String> list = new HashMap<>(typed("transport", line(somebody, "消费型车辆")));
        as(village.county()).open("/matches").expect(200).shows("还差 3 个", "车船 没有送过");
        list.put("source", "海关");
        as(village.county()).post("/matches", list).expect(422).shows("数据来源须是：户籍、税务、车船");
        list.put("source", "车船");
        taken(as(department(village, "transport")), list);
        as(village.county()).open("/matches").expect(200).shows("还差 2 个", "税务 没有送过").hides("车船 没有送过");
        as(department(village, "transport")).open("/matches").expect(200).hides("哪些来源比过了");
    }

    @Test
    void filesAreTakenAsTheyAre() {
        Village village = village("220295");
        Trace trace = given.application(village, Family.ofFour());
        byte[] csv = ("姓名,身份证号,类别,说明\r\n" + line(trace.family().members().get(0), "消费型车辆").replace('\t', ','))
                .getBytes(Charset.forName("GB18030"));
        Page answer = as(village.county()).upload("/matches", typed("transport", ""), "file", "名单.csv", csv).expect(302);
        answer = as(village.county()).post(answer.location(), Map.of()).expect(302);
        as(village.county()).open(answer.location()).expect(200).shows("交通局的名单", "命中 1 条");
        as(village.county()).upload("/matches", typed("transport", ""), "file", "名单.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, 0}).expect(422)
                .shows("文件不是表格");
    }
}
