package io.fupin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.fupin.household.quality.QualityWork;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The county's work list of data quality: one click leads to the very entry, it is mended there, and the finding is gone. */
class QualityInBrowserTest extends TraceTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QualityWork work;

    @Test
    void oneClickToTheEntryAndItIsMended() {
        Trace trace = given.applications(2).toTheEnd().one(0);
        Village village = trace.village();
        List<String> numbers = jdbc.sql("select register_number from household where village = ? order by 1").param(village.code().value()).query(String.class).list();
        jdbc.sql("update household_member set education = null, schooling = null where register_number = ? and position = 2").param(numbers.get(0)).update();
        jdbc.sql("insert into household_living (register_number, valid_from, road_distance) values (?, date '2016-01-01', 7.5)").param(numbers.get(1)).update();
        work.drain();
        String wife = jdbc.sql("select name from household_member where register_number = ? and position = 2 and valid_to is null").param(numbers.get(0))
                .query(String.class).single();
        try (TestBrowser browser = TestBrowser.start()) {
            AtWork county = new AtWork(browser.desk(), port, village.county(), false);
            Page page = county.page();
            county.open("/quality").reads("各村要改的");
            page.locator("#villages a[href*='" + village.code() + "']").click();
            page.waitForURL(url -> url.contains(village.code().value()));
            assertThat(page.locator("main .fp-list").first().locator("> li")).hasCount(2);

            page.locator("main .fp-list li", new Page.LocatorOptions().setHasText(numbers.get(0))).locator("a").first().click();
            assertThat(page.locator(".fp-say")).containsText("都没有填");
            assertThat(page.locator("#position")).hasValue("2");
            assertThat(page.locator("#position option:checked")).containsText(wife);
            assertThat(page.locator("#field")).hasValue("EDUCATION");
            assertThat(page.locator("#value")).isFocused();
            Assertions.assertThat(Accessibility.findings(page)).as("axe").isEmpty();
            page.keyboard().type("初中");
            page.locator("#reason").fill("照户口簿改");
            page.locator("main form button[type=submit]").click();
            county.isTold("已更正：文化程度");
            work.drain();
            county.open("/quality?region=" + village.code());
            assertThat(page.locator("main .fp-list").first().locator("> li")).hasCount(1);
            assertThat(page.locator("main")).not().containsText(numbers.get(0));

            // what the county does not correct there is shown where it stands in the file
            page.locator("main .fp-list li a").first().click();
            page.waitForURL(url -> url.endsWith("/households/" + numbers.get(1) + "#living"));
            assertThat(page.locator("#living")).isInViewport();
        }
    }
}
