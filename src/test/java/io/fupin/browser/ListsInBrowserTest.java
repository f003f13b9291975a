package io.fupin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.fupin.account.Officer;
import io.fupin.household.quality.QualityWork;
import io.fupin.journey.Gallery;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.Family;
import io.fupin.support.Family.Person;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department hands in its own table, the village explains the hit on its phone, the county accepts it and lays two households side by side. */
class ListsInBrowserTest extends TraceTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private QualityWork register;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aListFromItsFileToItsLastWord() {
        Village village = office.counties().another("220321", "双河", 1).get(0);
        office.counties().incomeLine(village.code().county(), 2016, "3200");
        Trace trace = given.application(village, Family.ofFour()).toTheEnd();
        Trace other = given.application(village, Family.ofFour()).toTheEnd();
        Person wife = trace.family().members().get(1);
        Officer housing = people.holding("DEPARTMENT.housing@" + village.code().county());
        String table = "权利人,证件号码,坐落\r\n" + wife.name() + "," + wife.idNumber() + ",民主路 3 号 2 单元\r\n" + other.family().head() + ","
                + CitizenNumbers.misspelt(other.family().members().get(0).idNumber()) + ",和平街 8 号\r\n";
        try (TestBrowser browser = TestBrowser.start()) {
            try (AtWork department = new AtWork(browser.desk(), port, housing, false)) {
                department.open("/matches").page().locator("#file").setInputFiles(new FilePayload("房产登记.csv", "text/csv",
                        table.getBytes(Charset.forName("GB18030"))));
                department.page().locator("#source").selectOption("不动产");
                department.page().locator("#broughtBy").fill("高敏");
                department.press("下一步：核对列").reads("1 行有错，收不下", "身份证号校验码不正确", "按“商品房/门面房”比对", "收下 1 行");
                Gallery.show(department.page(), "upload-desk");
                Gallery.addToHandbook(department.page(), "county-match-columns");
                assertThat(Looks.faults(department.page(), "upload", Looks.Size.DESK)).isEmpty();
                department.press("收下并比对").isTold("名单已收下，1 行；1 行有错，没有收").reads("命中 1 条", "这里只说条数").doesNotRead(wife.name());
                Gallery.show(department.page(), "matches-desk");
            }
            try (AtWork committee = new AtWork(browser.phone(), port, village.committee(), true)) {
                committee.open("/").reads("部门名单命中本村在册户 1 条").open("/doubts").reads(wife.name(), "商品房/门面房");
                Gallery.show(committee.page(), "doubts-phone");
                Gallery.addToHandbook(committee.page(), "phone-doubts");
                assertThat(Looks.faults(committee.page(), "doubts", Looks.Size.PHONE)).isEmpty();
                committee.follows(wife.name()).reads("民主路 3 号 2 单元", "写明情况");
                Gallery.show(committee.page(), "doubt-phone");
                assertThat(Looks.faults(committee.page(), "doubt", Looks.Size.PHONE)).isEmpty();
                committee.page().locator("#reason-EXPLAIN").fill("女儿名下的回迁房，借她的名登记，看过协议");
                committee.press("写好了").isTold("写明情况").reads("没有等着说明的疑点");
            }
            jdbc.sql("""
                    update household_member t set (name, birth_date) = (select name, birth_date from household_member f where f.register_number = :from
                        and f.position = 2 and f.valid_to is null) where t.register_number = :to and t.position = 2
                    """).param("from", trace.facts().registerNumber()).param("to", other.facts().registerNumber()).update();
            register.drain();
            try (AtWork county = new AtWork(browser.desk(), port, village.county(), false)) {
                county.open("/doubts?state=EXPLAINED").reads("按来源", "不动产", "按地区");
                Gallery.show(county.page(), "doubts-desk");
                Gallery.addToHandbook(county.page(), "county-doubts");
                county.follows(wife.name()).reads("女儿名下的回迁房");
                Gallery.show(county.page(), "doubt-desk");
                assertThat(Looks.faults(county.page(), "doubt", Looks.Size.DESK)).isEmpty();
                county.press("认可").isTold("认可");
                county.open("/households/" + trace.facts().registerNumber()).reads("比对疑点", "已说明");
                Gallery.show(county.page(), "household-doubts-desk");
                county.open("/duplicates").reads("可能是同一个人", trace.facts().registerNumber(), other.facts().registerNumber());
                Gallery.show(county.page(), "duplicates-desk");
                Gallery.addToHandbook(county.page(), "county-duplicates");
                assertThat(Looks.faults(county.page(), "duplicates", Looks.Size.DESK)).isEmpty();
                county.page().locator("input[name=reason]").fill("同名同日，两本户口簿都看过");
                county.press("不是同一人").isTold("这两个人以后不再问").reads("没有");
            }
            try (AtWork township = new AtWork(browser.phone(), port, village.township(), true)) {
                township.open("/duplicates?state=DIFFERENT").reads("同名同日");
                Gallery.show(township.page(), "duplicates-phone");
                assertThat(Looks.faults(township.page(), "duplicates", Looks.Size.PHONE)).isEmpty();
            }
        }
    }
}
