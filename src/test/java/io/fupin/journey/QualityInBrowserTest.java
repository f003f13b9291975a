package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import io.fupin.account.Officer;
import io.fupin.browser.AtWork;
import io.fupin.browser.TestBrowser;
import io.fupin.casework.WorkItem;
import io.fupin.household.quality.QualityWork;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village's work list of data quality: one click leads to the very entry, it is mended there, and the finding is gone. */
class QualityInBrowserTest extends TraceTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QualityWork work;

    @Test
    void oneClickToTheEntryAndItIsMended() {
        Village village = given.village();
        given.applications(village, 2).toTheEnd();
        List<String> numbers = jdbc.sql("select register_number from household where village = ? order by 1").param(village.code().value()).query(String.class).list();
        jdbc.sql("update household_member set education = null, schooling = null where register_number = ? and position = 2").param(numbers.get(0)).update();
        jdbc.sql("insert into household_living (register_number, valid_from, road_distance) values (?, date '2016-01-01', 7.5)").param(numbers.get(1)).update();
        work.drain();
        String wife = jdbc.sql("select name from household_member where register_number = ? and position = 2 and valid_to is null").param(numbers.get(0))
                .query(String.class).single();
        try (TestBrowser browser = TestBrowser.start()) {
            AtWork at = new AtWork(browser.desk(), port, village.committee(), false);
            Page page = at.page();
            at.open("/quality");
            assertThat(page.locator("main .fp-list").first().locator("> li")).hasCount(2);
            page.locator("main .fp-list li", new Page.LocatorOptions().setHasText(numbers.get(0))).locator("a").first().click();

            FormFields form = new FormFields(page);
            assertThat(form.at("person.education").locator("select")).isFocused();
            assertThat(form.at("householdNumber").locator("input")).hasValue(numbers.get(0));
            assertThat(form.at("member").locator("option:checked")).containsText(wife);
            form.select("person.education", "初中").type("reason", "照户口簿改").select("proof", "户口簿").photos("evidence", Scenes.sheet("户口簿")).tick("consent");
            page.locator("main form[method=post] .btn-primary[type=submit]").last().click();
            page.waitForURL(url -> url.contains("/cases/") && !url.contains("/new"));
            approved(village, numbers.get(0));
            work.drain();
            at.open("/quality");
            assertThat(page.locator("main .fp-list").first().locator("> li")).hasCount(1);
            assertThat(page.locator("main")).not().containsText(numbers.get(0));

            // the road of the other one: the same form, at the entry of the house
            page.locator("main .fp-list li a").first().click();
            assertThat(form.at("household.distance").locator("input")).isFocused();
            assertThat(form.at("householdNumber").locator("input")).hasValue(numbers.get(1));
        }
    }

    private void approved(Village village, String household) {
        String number = jdbc.sql("select case_number from household_change where register_number = ?").param(household).query(String.class).single();
        for (WorkItem item : office.items().of(number).stream().filter(WorkItem::open).toList()) {
            boolean confirms = item.step().equals("village-confirmation");
            Officer officer = confirms ? village.team() : village.township();
            office.desk().complete(item.id(), officer, confirms ? "confirm" : "approve", "", JsonNodeFactory.instance.objectNode().put("checkedBy", "看凭据"));
        }
        org.assertj.core.api.Assertions.assertThat(office.cases().get(number).open()).as("the change is decided").isFalse();
    }
}
