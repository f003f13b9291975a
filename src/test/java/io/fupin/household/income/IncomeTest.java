package io.fupin.household.income;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.household.quality.QualityWork;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A household's income of a year: filed by the village, mended by the township, told apart from what was filed before. */
class IncomeTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QualityWork quality;
    private Trace trace;
    private Village village;
    private String number;

    @BeforeEach
    void aRegisteredHousehold() {
        trace = given.application().toTheEnd();
        village = trace.village();
        number = trace.facts().registerNumber();
    }

    private Browser.Page file(Officer officer, int year, String... fieldsAndValues) {
        Map<String, String> fields = new HashMap<>(Map.of("year", String.valueOf(year)));
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        return Browser.of(application, officer).post("/households/" + number + "/income", fields);
    }

    private Browser.Page page(Officer officer, String query) {
        return Browser.of(application, officer).open("/households/" + number + "/income" + query);
    }

    private List<BigDecimal> perCapita(int year) {
        return jdbc.sql("select per_capita from household_income where register_number = ? and year = ? order by filed_on").params(number, year)
                .query(BigDecimal.class).list();
    }

    @Test
    void theVillageFilesAYearAndTheTownshipMendsItAfterTheEntryIsOver() {
        page(village.committee(), "").expect(200).shows("2016 年收入", "还没有登记", "工资性收入", "计划生育金");
        file(village.committee(), 2017, "wage", "100").expect(422).shows("2017 收入年度还没有结束");
        file(village.committee(), 2016, "wage", "三千", "pension", "-1").expect(422).shows("工资性收入请填数字");
        file(village.committee(), 2016, "wage", "3000", "pension", "-1").expect(422).shows("养老保险金应在 0 到");
        file(village.committee(), 2016, "wage", "200", "business", "5000", "pension", "60").expect(422)
                .shows("2016年工资性收入 200 元", "没有支出", "不少于 88 元", "核对过，确实是这样");
        assertThat(perCapita(2016)).as("nothing was written").isEmpty();
        file(village.committee(), 2016, "wage", "8,000", "business", "5000.5", "businessExpense", "1000", "assetDividend", "300", "otherProperty", "200", "pension", "1200")
                .expect(302);
        // 8000 + 5000.5 + 300 + 200 + 1200 - 1000 = 13700.5, four persons, rounded up to the cent
        assertThat(perCapita(2016)).containsExactly(new BigDecimal("3425.13"));
        file(village.committee(), 2016, "wage", "8000").expect(422).shows("请写明为什么改");
        page(village.committee(), "?year=2016").shows("13,700.50", village.committee().name() + "登记");
        Browser.of(application, village.committee()).open("/households/" + number).shows("2016 年收入", "登记、更正", "资产收益扶贫分红");

        given.on("2016-12-05T09:00+08:00");
        file(village.committee(), 2016, "wage", "9000", "reason", "漏了").expect(409).shows("更正由乡镇办理");
        page(village.committee(), "?year=2016").shows("只能看", "请告诉乡镇扶贫办");
        file(village.township(), 2016, "wage", "9000", "reason", "年底核实，工资多一千，没有种地").expect(302);
        assertThat(perCapita(2016)).as("what was filed before stays on file").containsExactly(new BigDecimal("3425.13"), new BigDecimal("2250.00"));
        page(village.township(), "?year=2016").shows("以前登记的", "3,425.13", "2,250.00");
        Browser.of(application, village.township()).open("/households/" + number).shows("2016年工资性收入", "8000", "9000", "年底核实");
        Browser.of(application, village.township()).open("/households/" + number + "?on=2016-11-30").shows("3,425");

        page(given.village().committee(), "").expect(404);
        Officer leaders = office.counties().somebody(Role.COUNTY_LEADERS, village.code().county());
        page(leaders, "?year=2016").expect(200).shows("您的岗位只能看");
        file(leaders, 2016, "wage", "1").expect(403);
    }

    @Test
    void whatIsBeingDecidedIsNotChangedUnderneathAndAProgramFilesLikeAPerson() {
        Api program = Api.of(application, village.committee());
        String address = "/api/v1/households/" + number + "/incomes";
        assertThat(program.put(address + "/2016", Map.of("amounts", Map.of("wages", 1))).expect(422).path("errors").get(0).path("field").asText()).isEqualTo("amounts.wages");
        JsonNode filed = program.put(address + "/2016", Map.of("amounts", Map.of("wage", 12000))).expect(200);
        assertThat(filed.path("perCapita").decimalValue()).isEqualByComparingTo("3000");
        JsonNode items = program.get(address).expect(200).path("items");
        assertThat(items.get(0).path("amounts").path("wage").decimalValue()).isEqualByComparingTo("12000");
        assertThat(items.get(0).path("filedBy").asText()).isEqualTo(village.committee().name());

        trace.objectedTo("他家有门面房");
        assertThat(program.put(address + "/2016", Map.of("amounts", Map.of("wage", 13000), "reason", "多了")).expect(409).path("detail").asText()).contains("异议", "办结以后再登记");
    }

    @Test
    void theQualityListLeadsToTheEntryAndIsClearedByFilingItAnew() {
        file(village.committee(), 2016, "wage", "8000", "pension", "60", "confirmed", "true").expect(302);
        quality.drain();
        Browser.Page list = Browser.of(application, village.committee()).open("/quality").shows("2016年养老保险金 60 元");
        assertThat(list.find("href=\"([^\"]*/income#[a-z]+)\"")).contains("/households/" + number + "/income#pension");
        file(village.committee(), 2016, "wage", "8000", "pension", "960", "reason", "把月数当成年数了").expect(302);
        quality.drain();
        Browser.of(application, village.committee()).open("/quality").hides("养老保险金 60 元");
    }
}
