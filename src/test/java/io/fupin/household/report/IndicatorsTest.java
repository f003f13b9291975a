package io.fupin.household.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Table 2-2 of a village: each figure is a count of its files on that day, and leads to the households that it counts. */
class IndicatorsTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PolicyAdministration policy;

    private Browser.Page page(Officer officer, String address) {
        return Browser.of(application, officer).open(address);
    }

    @Test
    void figuresAreCountedFromTheFilesOfTheDay() {
        Village village = given.village();
        given.applications(village, 3).toTheEnd();
        List<String> numbers = jdbc.sql("select register_number from household where village = ? order by 1").param(village.code().value()).query(String.class).list();
        living(numbers.get(0), "2016-10-01", "2017-06-30", "D", false, true);
        living(numbers.get(0), "2017-06-30", null, "B", true, true);
        living(numbers.get(1), "2016-10-01", null, "A", true, null);
        jdbc.sql("update household_member set medical_resident = position <> 2 where register_number = ?").param(numbers.get(0)).update();
        long cattle = measure(numbers.get(0), "发展产业", 10_000);
        long mushrooms = measure(numbers.get(1), "发展产业", 6_000);
        measure(numbers.get(2), "教育支持", 3_000);
        result(cattle, numbers.get(0), "2017-05-01", 900);
        result(cattle, numbers.get(0), "2017-11-01", 700);
        result(mushrooms, numbers.get(1), "2018-02-01", 600);
        given.on("2018-03-01T09:00+08:00");

        String here = "/reports/indicators?region=" + village.code();
        page(village.committee(), here + "&day=2017-05-31").expect(200).shows("建档立卡贫困人口 12 人", "贫困户危房改造数 1 户", "1 ÷ 2 户 50.00%", "3 ÷ 4 人 75.00%",
                "900 ÷ 10,000 元 9.00%", "1 ÷ 1 户 100.00%", "贫困发生率 没有数据");
        page(village.committee(), here + "&day=2017-12-31").shows("贫困户危房改造数 0 户", "2 ÷ 2 户 100.00%", "1,600 ÷ 10,000 元 16.00%");
        page(village.committee(), here + "&day=2018-03-01").shows("600 ÷ 6,000 元 10.00%");
        assertThat(jdbc.sql("select count(*) from household_measure m join household using (register_number) where village = ? and kind = '发展产业' and since <= date '2017-05-31'")
                .param(village.code().value()).query(Integer.class).single()).as("the trace gives each of them one").isEqualTo(5);
        page(village.committee(), here + "&day=2017-05-31").shows("3 ÷ 3 户 100.00% ≥90%");

        JsonNode told = Api.of(application, village.township()).get("/api/v1" + here + "&day=2017-05-31").expect(200);
        assertThat(told.at("/items/2/value").asInt()).isEqualTo(1);
        assertThat(told.at("/items/4/part").asInt()).isEqualTo(3);
        assertThat(told.at("/items/3/value").isNull()).as("no data is not 0").isTrue();
        assertThat(told.at("/items/9/least").asInt()).isEqualTo(90);
        JsonNode areas = Api.of(application, village.township()).get("/api/v1/reports/register?region=" + village.code()).expect(200);
        assertThat(areas.at("/total/households").asInt()).isEqualTo(3);
        assertThat(areas.at("/total/incidence").isNull()).isTrue();

        page(village.township(), "/reports/indicators/households?indicator=unsafe-houses&region=" + village.code() + "&day=2017-05-31").expect(200)
                .shows(numbers.get(0)).hides(numbers.get(1), numbers.get(2));
        page(village.township(), "/reports/indicators/households?indicator=safe-water&region=" + village.code() + "&day=2017-05-31")
                .shows(numbers.get(1)).hides(numbers.get(0), numbers.get(2));
        page(village.township(), "/reports/indicators/households?indicator=nothing").expect(404);
        page(given.village().committee(), here).expect(404);
    }

    @Test
    void whatNoFileTellsADepartmentTellsOfTheCounty() {
        Village village = office.counties().another("220697", "指标", 1).get(0);
        String county = "/reports/indicators?region=" + village.code().county() + "&day=2016-10-09";
        page(village.county(), county).expect(200).shows("农户档案里没有：由财政局提供，县里在“政策参数”录入 2016 年的数", "由供电公司提供");
        policy.set(new NewSetting("village-road-share", village.code().county(), null, 2016, "98.5", "交通运输局 2016 年统计", "县扶贫办"));
        page(village.county(), county).shows("2016 年，交通运输局提供 98.5%");
        page(village.township(), "/reports/indicators?region=" + village.code().township() + "&day=2016-10-09").shows("只有全县的数，由交通运输局提供").hides("98.5%");
        assertThat(Api.of(application, village.county()).get("/api/v1" + county).expect(200).at("/items/6/value").decimalValue()).isEqualByComparingTo("98.5");
        page(village.county(), "/reports/indicators/households?indicator=village-roads&region=" + village.code().county()).expect(404);
    }

    private void living(String number, String from, String to, String grade, Boolean water, Boolean cooperative) {
        jdbc.sql("insert into household_living (register_number, valid_from, valid_to, house_grade, safe_water, cooperative) values (?, cast(? as date), cast(? as date), ?, ?, ?)")
                .params(number, from, to, grade, water, cooperative).update();
    }

    private long measure(String number, String kind, int funds) {
        return jdbc.sql("insert into household_measure (register_number, kind, detail, since, funds) values (?, ?, '测试', date '2017-01-01', ?) returning id")
                .params(number, kind, BigDecimal.valueOf(funds)).query(Long.class).single();
    }

    private void result(long measure, String number, String on, int income) {
        jdbc.sql("""
                insert into household_measure_result (measure_id, register_number, on_day, text, income, signature, recorded_by, recorded_at)
                values (?, ?, cast(? as date), '卖牛', ?, 'e', '测试', timestamp '2017-01-01 00:00')
                """).params(measure, number, on, BigDecimal.valueOf(income)).update();
    }
}
