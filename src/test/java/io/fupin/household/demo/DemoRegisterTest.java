package io.fupin.household.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.household.quality.QualityWork;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.support.FupinTest;
import io.fupin.support.PdfText;
import io.fupin.support.Surfer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demo county's register shows the plan's tables of the end of 2015, and every number leads to as many households. */
@FupinTest
@ActiveProfiles({"test", "demo"})
class DemoRegisterTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QualityWork quality;
    @Autowired
    private Regions regions;

    @Test
    void theRegisterHoldsThePlansHouseholdsAndTheirNeighbours() {
        assertThat(count("select count(*) from household_period where valid_from <= date '2015-12-31' and valid_to is null")).isEqualTo(5832);
        assertThat(count("select count(*) from household_member")).isEqualTo(11609);
        assertThat(count("select sum(persons) from ordinary_household")).isEqualTo(259_391);
        assertThat(count("select count(distinct village) from ordinary_household")).isEqualTo(256);
        assertThat(count("select sum(persons) from rural_population where year = 2015")).isEqualTo(271_000);
        assertThat(count("select count(*) from household where source <> 'DEMO'")).isZero();
        assertThat(count("select count(*) from household h join household_income i using (register_number) where i.per_capita <> h.per_capita "
                + "or ceil(100 * i.net / i.persons) / 100 <> i.per_capita")).as("every income adds up").isZero();
    }

    @Test
    void everyHouseholdIsReachedAndEverybodyIsInsuredOnce() {
        assertThat(count("select count(distinct register_number) from household_contact where phone_sealed is not null and bank_card_sealed is not null"))
                .as("two of them are doubts that were planted").isEqualTo(5830);
        assertThat(count("select count(*) from household_member where medical_resident = medical_employee or nationality is null or political_status is null"))
                .as("again two planted ones").isEqualTo(2);
        assertThat(count("select count(*) from household_member m join household h using (register_number) where m.low_income <> (h.household_type = '低保户')"))
                .isZero();
    }

    @Test
    void everyHouseholdHasAHelperWithinTheLimitsOfHisRank() {
        assertThat(count("select count(distinct register_number) from household_helper where until is null")).isEqualTo(5832);
        assertThat(jdbc.sql("""
                select rank, max(households) from (select rank, count(*) as households from household_helper where until is null group by rank, phone_hash) loads
                group by rank order by rank""").query((row, index) -> row.getString(1) + row.getInt(2)).list()).containsExactlyInAnyOrder("科级3", "一般2");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Test
    void thePagesShowExactlyThePlansFigures() {
        Surfer county = Surfer.signedIn(port, "county-220281000000", "Fupin@2026");
        String areas = county.get("/reports/register?table=areas&day=2015-12-31").body();
        assertThat(row(areas, "庆岭镇")).startsWith("582 1,538");
        assertThat(row(areas, "河北街")).startsWith("0 0");
        assertThat(row(areas, "合计")).isEqualTo("5,832 11,609 100.00% 271,000 4.28%");
        assertThat(areas).contains("载明贫困发生率 3.88%").contains("两数不符");
        assertThat(row(county.get("/reports/register?table=poor-villages&day=2015-12-31").body(), "合计")).startsWith("1,121 2,412");
        String causes = county.get("/reports/register?table=causes&day=2015-12-31").body();
        assertThat(row(causes, "因病")).startsWith("4,045 8,133");
        assertThat(row(causes, "因灾")).startsWith("8 16");
        assertThat(row(causes, "其他")).startsWith("152 452");
        String types = county.get("/reports/register?table=types&day=2015-12-31").body();
        assertThat(row(types, "低保户")).startsWith("3,560 7,260");
        assertThat(row(types, "五保户")).startsWith("566 687");
        assertThat(row(types, "一般户")).startsWith("1,706 3,662");
        assertThat(row(county.get("/reports/register?table=areas&day=2015-10-31").body(), "合计")).as("before anybody was registered").startsWith("0 0");
    }

    /** Row by row, each table against a count of its own. */
    @Test
    void everyRowIsTheCountOfItsHouseholds() {
        Surfer county = Surfer.signedIn(port, "county-220281000000", "Fupin@2026");
        String counted = ", count(*) as households, sum(persons) as persons from household_period where valid_from <= date '2015-12-31' and valid_to is null "
                + "and state in ('REGISTERED', 'RELAPSED') ";
        Map<String, String> tables = Map.of("areas", "select township as label" + counted + "group by 1", "causes", "select main_cause as label" + counted + "group by 1",
                "types", "select household_type as label" + counted + "group by 1", "poor-villages",
                "select village as label" + counted + "and village in (select village from poor_village) group by 1");
        tables.forEach((table, sql) -> {
            String page = county.get("/reports/register?day=2015-12-31&table=" + table).body();
            List<Map<String, Object>> rows = jdbc.sql(sql).query().listOfRows();
            assertThat(rows).isNotEmpty().allSatisfy(counts -> {
                String label = counts.get("label").toString();
                String name = !label.matches("\\d{12}") ? label : table.equals("areas") ? regions.get(RegionCode.of(label)).name()
                        : regions.fullName(RegionCode.of(label));
                assertThat(row(page, name)).as(name).startsWith("%,d %,d ".formatted(counts.get("households"), counts.get("persons")));
            });
        });
    }

    /** A marked handful to look at; nothing that would have to be mended. */
    @Test
    void itsPeoplePassTheRulesSaveAMarkedHandfulOfDoubts() {
        quality.drain();
        String open = "select count(*) from quality_finding where settled_on is null and confirmed_at is null";
        assertThat(count(open + " and severity = 'ERROR'")).isZero();
        assertThat(count(open)).isEqualTo(14);
        assertThat(jdbc.sql("select rule from quality_finding where settled_on is null group by rule having count(*) = 2 order by rule").query(String.class).list())
                .containsExactly("DQ-10", "DQ-11", "DQ-14", "DQ-15", "DQ-16", "DQ-17", "DQ-18");
        assertThat(count("select count(distinct f.register_number) from quality_finding f join household_state s using (register_number) "
                + "where s.note like '演示数据，人员虚构；故意留了一处疑点%'")).isEqualTo(14);
        Surfer county = Surfer.signedIn(port, "county-220281000000", "Fupin@2026");
        assertThat(text(county.get("/quality").body())).contains("各村要改的").contains("全部规则（14）");
    }

    /** Without them there is no incidence, no 漏评 and no stratum of 一般户. */
    @Test
    void ordinaryHouseholdsAreCountedListedAndFound() {
        Surfer county = Surfer.signedIn(port, "county-220281000000", "Fupin@2026");
        int households = count("select count(*) from ordinary_household");
        String all = county.get("/ordinary-households").body();
        assertThat(text(all)).contains("%,d 户 259,391 人".formatted(households));
        String next = all.replaceAll("(?s).*href=\"(/ordinary-households\\?after=\\d+)\".*", "$1");
        assertThat(county.get(next).body().split("data-at=\"name\"", -1)).hasSize(51);
        Surfer village = Surfer.signedIn(port, "village-220281103213", "Fupin@2026");
        String own = " from ordinary_household where village = '220281103213'";
        String page = text(village.get("/ordinary-households").body());
        assertThat(page).contains("青背村一般户").contains("%,d 户 %,d 人".formatted(count("select count(*)" + own), count("select sum(persons)" + own)));
        String name = jdbc.sql("select head_name" + own + " order by id limit 1").query(String.class).single();
        assertThat(text(village.get("/ordinary-households?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)).body()))
                .contains("%,d 户".formatted(count("select count(*)" + own + " and strpos(head_name, '" + name + "') > 0")));
        assertThat(village.get("/ordinary-households?region=220281103202").statusCode()).isEqualTo(404);
        assertThat(text(county.get("/reports/population").body())).contains("2015 年").contains("合计 %,d 271,000 11,609 259,391 0".formatted(households + 5832));
        assertThat(text(village.get("/reports/population").body())).contains("人员均为虚构");
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").replace(" 户", " 户");
    }

    /** Each figure beside the count that it is; 河北街 has nobody and therefore no shares. */
    @Test
    void tableTwoTwoIsCountedAndStandsBesideThePlansFigures() {
        Surfer county = Surfer.signedIn(port, "county-220281000000", "Fupin@2026");
        String page = county.get("/reports/indicators?day=2015-12-31").body();
        String poor = " from household_period where valid_from <= date '2015-12-31' and valid_to is null";
        int persons = count("select sum(persons)" + poor);
        assertThat(persons).isEqualTo(11_609);
        assertThat(indicator(page, "贫困发生率")).isEqualTo("11,609 ÷ 271,000 人 4.28% 3.88% 0% 0%");
        assertThat(indicator(page, "建档立卡贫困人口")).isEqualTo("11,609 人 11,609 人 0 人 0 人");
        assertThat(count("select count(*) from household_living where house_grade in ('C', 'D')")).isEqualTo(93);
        assertThat(indicator(page, "贫困户危房改造数")).isEqualTo("93 户 93 户 0 户 0 户");
        assertThat(indicator(page, "人均教育、卫生、社保和就业三项支出相当于全省平均水平")).isEqualTo("2015 年，财政局提供 83% 83% 85% 90%");
        int insured = count("select count(*) from household_member where medical_resident and valid_to is null");
        assertThat(indicator(page, "贫困户参加新型合作医疗人数比例")).isEqualTo("%,d ÷ 11,609 人 95.20%% 95.2%% 98%% 98%%".formatted(insured));
        int water = count("select count(*) from household_living where safe_water");
        assertThat(indicator(page, "解决农村安全饮水农户比例")).isEqualTo("%,d ÷ 5,832 户 56.31%% 56.31%% 64.46%% 73.81%%".formatted(water));
        assertThat(indicator(page, "通沥青（水泥）路行政村率")).isEqualTo("2015 年，交通运输局提供 100% 100% 100% 100%");
        assertThat(indicator(page, "产业项目覆盖贫困户比例")).startsWith("0 ÷ 5,832 户 0.00% ≥90%");
        assertThat(indicator(page, "产业项目收益率")).startsWith("没有数据 ≥12%");
        assertThat(page).contains("载明 3.88%，按档案算是 4.28%").contains("4.9%").contains("低 0.62 个百分点");
        assertThat(page.split("两数不符", -1)).as("all others agree").hasSize(2);
        assertThat(PdfText.of(county.file("/reports/indicators.pdf?day=2015-12-31"))).contains("表2-2").contains("4.28%").doesNotContain("null");
        String nobody = county.get("/reports/indicators?day=2015-12-31&region=220281006000").body();
        assertThat(indicator(nobody, "建档立卡贫困人口")).isEqualTo("0 人");
        assertThat(indicator(nobody, "产业项目覆盖贫困户比例")).isEqualTo("没有数据 ≥90%");
    }

    /** What stands in the row behind its name. */
    private static String indicator(String page, String name) {
        Matcher row = Pattern.compile("<tr>\\s*<td[^>]*>\\d+　" + Pattern.quote(name) + "(.*?)</tr>", Pattern.DOTALL).matcher(page);
        assertThat(row.find()).as(name).isTrue();
        return row.group(1).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }

    @Test
    void theTableIsPrinted() {
        String paper = PdfText.of(Surfer.signedIn(port, "county-220281000000", "Fupin@2026").file("/reports/register.pdf?day=2015-12-31"));
        assertThat(paper).contains("蛟河市贫困户分布").contains("表1-1").contains("2015年12月31日在册").doesNotContain("null");
    }

    @Test
    void aTownshipSeesItsOwnAndEveryNumberLeadsToItsHouseholds() {
        Surfer township = Surfer.signedIn(port, "township-220281103000", "Fupin@2026");
        String areas = township.get("/reports/register?day=2015-12-31").body();
        assertThat(row(areas, "合计")).startsWith("271 567");
        assertThat(township.get("/reports/register?region=220281000000").statusCode()).isEqualTo(404);
        String behind = township.get("/reports/register/households?table=causes&region=220281103000&day=2015-12-31&label=%E5%9B%A0%E5%AD%A6").body();
        int listed = behind.split("data-row", -1).length - 1;
        String cell = row(township.get("/reports/register?table=causes&day=2015-12-31").body(), "因学");
        assertThat(cell).startsWith(listed + " ");
    }

    /** The cells of a row behind its name. */
    private static String row(String page, String name) {
        Matcher row = Pattern.compile("<tr[^>]*>\\s*<td>(?:<b>)?" + name + "(?:</b>)?</td>(.*?)</tr>", Pattern.DOTALL).matcher(page);
        assertThat(row.find()).as(name).isTrue();
        return row.group(1).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
    }
}
