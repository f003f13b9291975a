package io.fupin.household.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.support.FupinTest;
import io.fupin.support.PdfText;
import io.fupin.support.Surfer;
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
                .isEqualTo(5832);
        assertThat(count("select count(*) from household_member where medical_resident = medical_employee or nationality is null or political_status is null"))
                .isZero();
        assertThat(count("select count(*) from household_member m join household h using (register_number) where m.low_income <> (h.household_type = '低保户')"))
                .isZero();
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
