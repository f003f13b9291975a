package io.fupin.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.browser.TestBrowser;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.data.Campaign;
import io.fupin.household.quality.QualityWork;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The handbook's pictures of the register, taken in the demo county where {@code fupin.pictures} is set. What they show is tested elsewhere. */
@FupinTest
@ActiveProfiles({"test", "demo"})
@EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
class RegisterPicturesTest {

    private static final String PASSWORD = "Fupin@2026";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private QualityWork quality;
    @Autowired
    private ApplicationContext context;

    @Test
    void ofTheDemoCounty() {
        quality.drain();
        CampaignTrace the = CampaignTrace.in(context);
        Officer launcher = the.office().counties().somebody(Role.COUNTY_OFFICE, Jiaohe.COUNTY);
        String helped = jdbc.sql("select register_number from household_visit order by visited_on desc limit 1").query(String.class).single();
        try (TestBrowser browser = TestBrowser.start()) {
            Page county = signedIn(browser.desk(), "county-220281000000");
            picture(county, "/cases/new?process=annual-exit-verification", "campaign-county-launch", true);
            Campaign campaign = the.launched(launcher, 2016, form -> form);
            the.worker().drain();
            picture(county, "/campaigns/" + campaign.id(), "campaign-county-progress", true);
            take(browser.desk(), "", helped);
            take(browser.phone(), "phone-", helped);
        }
    }

    private void take(BrowserContext context, String prefix, String helped) {
        boolean phone = !prefix.isEmpty();
        Page county = signedIn(context, "county-220281000000");
        picture(county, "/reports/indicators?day=2015-12-31", prefix + "county-indicators", !phone);
        picture(county, "/quality", prefix + "county-quality", !phone);
        picture(county, "/households?region=220281103000&on=2016-01-31", prefix + "county-register-past", false);
        picture(county, "/households/" + helped + "?on=2016-01-31", prefix + "county-household-past", false);
        picture(county, "/households/" + helped, prefix + "county-household", false);
        picture(county, "/ordinary-households", prefix + "county-ordinary", false);
        picture(county, "/reports/population", prefix + "county-population", false);
        picture(county, "/help?gap=PROJECT&region=220281103000", prefix + "county-help-ledger", false);
        context.clearCookies();
        Page township = signedIn(context, "township-220281103000");
        picture(township, "/households/" + helped + "/help", prefix + "township-help", !phone);
        context.clearCookies();
        Page helper = signedIn(context, "helper-220281000000");
        picture(helper, "/my-households", prefix + "my-households", phone);
        helper.navigate(base() + "/households/" + helped + "/help");
        helper.locator("#visits summary").first().click();
        Gallery.show(helper, prefix + "help");
        if (phone) {
            Gallery.addToHandbook(helper, prefix + "help");
        }
        context.close();
    }

    private void picture(Page page, String address, String name, boolean handbook) {
        page.navigate(base() + address);
        Gallery.show(page, name);
        if (handbook) {
            Gallery.addToHandbook(page, name);
        }
    }

    private Page signedIn(BrowserContext context, String username) {
        Page page = context.newPage();
        page.navigate(base() + "/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator(".fp-login-form button[type=submit]").first().click();
        page.locator(".fp-me").waitFor();
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
