package io.fupin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.policy.PolicyAdministration.Setting;
import io.fupin.policy.PolicyParameters.Fraction;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@FupinTest
class PolicyParametersTest {

    private static final LocalDate DAY = LocalDate.of(2016, 10, 10);
    private static final RegionCode JILIN = RegionCode.of("220000000000");

    @Autowired
    private PolicyParameters parameters;
    @Autowired
    private PolicyAdministration administration;
    @Autowired
    private RegionImport imports;

    @BeforeEach
    void jiaohe() {
        Jiaohe.importInto(imports);
    }

    /** 《蛟河市“十三五”脱贫攻坚规划》 */
    @ParameterizedTest
    @CsvSource({"2015,3000", "2016,3200", "2017,3400", "2018,3600", "2019,3800", "2020,4000"})
    void knowsTheIncomeLinesOfJiaohe(int year, BigDecimal line) {
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, year)).contains(line);
        assertThat(parameters.incomeLine(Jiaohe.QINGBEI, year)).contains(line);
    }

    @Test
    void neverBorrowsALineFromAnotherYearOrCounty() {
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, 2014)).isEmpty();
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, 2021)).isEmpty();
        assertThat(parameters.incomeLine(RegionCode.of("659001000000"), 2016)).isEmpty();
    }

    @Test
    void givesTheDefaultsOfTheCatalogueInTheirTypes() {
        assertThat(parameters.integer("identification-village-notice-days", Jiaohe.QINGBEI, DAY)).isEqualTo(7);
        assertThat(parameters.number("identification-township-spot-check", Jiaohe.QINGBEI, DAY)).isEqualByComparingTo("20");
        assertThat(parameters.flag("post-meeting-verification-required", Jiaohe.QINGBEI, DAY)).isTrue();
        assertThat(parameters.fraction("meeting-representatives-quorum", Jiaohe.QINGBEI, DAY)).isEqualTo(new Fraction(2, 3));
        assertThat(parameters.list("red-line-items", Jiaohe.QINGBEI, DAY)).containsExactly("财政供养人员", "商品房/门面房", "消费型车辆", "工商注册企业");
        assertThat(parameters.text("notice-holiday-extension", Jiaohe.QINGBEI, DAY)).isEqualTo("all-rest-days");
        assertThat(parameters.counts("pairing-max-households", Jiaohe.QINGBEI, DAY)).isEqualTo(Map.of("科级", 3, "一般", 2));
    }

    @Test
    void letsTheLowestRegionWin() {
        assertThat(parameters.fraction("meeting-women-present", Jiaohe.QINGBEI, DAY)).isEqualTo(new Fraction(0, 0));
        assertThat(parameters.fraction("meeting-women-present", RegionCode.of("370306104200"), DAY)).isEqualTo(new Fraction(2, 3));
        assertThat(parameters.integer("meeting-agenda-notice-days", RegionCode.of("370306104200"), DAY)).isEqualTo(5);
        assertThat(parameters.list("poverty-cause-codes", Jiaohe.QINGBEI, DAY)).hasSize(10).contains("其他").doesNotContain("缺水");
        assertThat(parameters.list("poverty-cause-codes", RegionCode.of("210423100200"), DAY)).hasSize(12).contains("缺水", "其它");
        assertThat(parameters.text("income-concept", Jiaohe.COUNTY, DAY)).isEqualTo("人均可支配收入");
        assertThat(parameters.text("income-concept", JILIN, DAY)).isEqualTo("人均纯收入");
        assertThat(parameters.text("income-line-source", RegionCode.of("370306104200"), DAY)).isEqualTo("市定");
        assertThat(parameters.text("income-line-source", RegionCode.of("370306100200"), DAY)).isEqualTo("国定");
    }

    @Test
    void letsTheNewestInForceOnTheDayWin() {
        assertThat(parameters.flag("scale-control-enabled", Jiaohe.COUNTY, LocalDate.of(2013, 12, 31))).isFalse();
        assertThat(parameters.flag("scale-control-enabled", Jiaohe.COUNTY, LocalDate.of(2014, 1, 1))).isTrue();
        assertThat(parameters.flag("scale-control-enabled", Jiaohe.COUNTY, LocalDate.of(2014, 12, 31))).isTrue();
        assertThat(parameters.flag("scale-control-enabled", Jiaohe.COUNTY, LocalDate.of(2015, 1, 1))).isFalse();
    }

    @Test
    void stopsWhereNothingWasEntered() {
        RegionCode nowhere = RegionCode.of("530926000000");
        assertThat(parameters.incomeLine(nowhere, 2016)).isEmpty();
    }

    @Test
    void refusesSlipsOfTheCode() {
        assertThatThrownBy(() -> parameters.integer("no-such-key", Jiaohe.COUNTY, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parameters.integer("meeting-majority", Jiaohe.COUNTY, DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parameters.number("income-line", Jiaohe.COUNTY, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void appliesAnEntryFromItsDayOnAndKeepsTheHistory() {
        String key = "objection-recheck-working-days";
        set(key, JILIN, "2016-06-01", "8");
        assertThat(parameters.integer(key, Jiaohe.QINGBEI, LocalDate.of(2016, 5, 31))).isEqualTo(5);
        assertThat(parameters.integer(key, Jiaohe.QINGBEI, LocalDate.of(2016, 6, 1))).isEqualTo(8);
        set(key, Jiaohe.COUNTY, "2016-07-01", "3");
        assertThat(parameters.integer(key, Jiaohe.QINGBEI, LocalDate.of(2016, 6, 30))).isEqualTo(8);
        assertThat(parameters.integer(key, Jiaohe.QINGBEI, DAY)).isEqualTo(3);
        set(key, Jiaohe.COUNTY, "2016-07-01", " 4 ");
        assertThat(parameters.integer(key, Jiaohe.QINGBEI, DAY)).isEqualTo(4);
        assertThat(administration.effective(key, Jiaohe.QINGBEI, DAY).setting()).get()
                .extracting(Setting::region, Setting::value, Setting::setBy, Setting::source)
                .containsExactly(Jiaohe.COUNTY, "4", "王主任（县扶贫办）", "蛟扶办发〔2016〕1号");

        set(key, Jiaohe.COUNTY, "2016-07-01", null);
        assertThat(parameters.integer(key, Jiaohe.QINGBEI, DAY)).isEqualTo(8);
        assertThat(administration.history(key, Jiaohe.COUNTY)).extracting(Setting::value).containsExactly(null, "4", "3");
        assertThatThrownBy(() -> set(key, Jiaohe.COUNTY, "2016-07-01", null)).isInstanceOf(PolicyRefused.class).hasMessage("没有可以撤销的数值");
        set(key, JILIN, "2016-06-01", null);
        assertThat(administration.effective(key, Jiaohe.QINGBEI, DAY)).satisfies(effective -> {
            assertThat(effective.setting()).isEmpty();
            assertThat(effective.value()).contains("5");
        });
    }

    @Test
    void takesAnIncomeLineForOneYear() {
        administration.set(new NewSetting("income-line", Jiaohe.COUNTY, null, 2021, "4,200.50", "县政府文件", "测试"));
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, 2021)).contains(new BigDecimal("4200.5"));
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, 2022)).isEmpty();
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, 2020)).contains(new BigDecimal("4000"));
        administration.set(new NewSetting("income-line", Jiaohe.COUNTY, null, 2021, null, "录错", "测试"));
        assertThat(parameters.incomeLine(Jiaohe.COUNTY, 2021)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "no-such-key,220281000000,2016-01-01,null,1,依据,key,没有这个参数",
            "login-max-failures,220282000000,2016-01-01,null,1,依据,region,没有这个区划",
            "login-max-failures,220281103000,2016-01-01,null,1,依据,region,这个参数不能按乡镇或县单独设定",
            "meeting-majority,220281103213,2016-01-01,null,1/2,依据,region,这个参数不能按村单独设定",
            "poverty-cause-other-max,220281000000,2016-01-01,null,3,依据,region,这个参数不能按乡镇或县单独设定",
            "login-max-failures,220281000000,null,null,1,依据,validFrom,请填从哪一天起施行，1990 年到 2100 年",
            "login-max-failures,220281000000,2016-01-01,2016,1,依据,validFrom,请填从哪一天起施行，1990 年到 2100 年",
            "income-line,220281000000,2016-01-01,null,3000,依据,year,请填年度，1990 到 2100",
            "income-line,220281000000,null,2016,0,依据,value,应在 1 到 100000 之间",
            "income-line,220281000000,null,2016,-5,依据,value,应在 1 到 100000 之间",
            "income-line,220281000000,null,2016,三千,依据,value,应为数字",
            "income-line,220281000000,null,2016,3000,' ',source,请写明依据的文件",
            "income-line,220281000000,null,2016,'',依据,value,请填写数值",
            "login-max-failures,220281000000,2016-01-01,null,2.5,依据,value,应为整数",
            "login-max-failures,220281000000,2016-01-01,null,101,依据,value,应在 1 到 100 之间"})
    void refusesAWrongEntryAtItsField(String key, String region, LocalDate from, Integer year, String value, String source, String field,
                                      String message) {
        NewSetting setting = new NewSetting(key, RegionCode.of(region), from, year, value, source, "测试");
        assertThatThrownBy(() -> administration.set(setting)).isInstanceOfSatisfying(PolicyRefused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused).hasMessage(message);
        });
    }

    private void set(String key, RegionCode region, String from, String value) {
        administration.set(new NewSetting(key, region, LocalDate.parse(from), null, value, "蛟扶办发〔2016〕1号", "王主任（县扶贫办）"));
    }
}
