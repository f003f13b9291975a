package io.fupin.village;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.fupin.account.Officer;
import io.fupin.browser.TestBrowser;
import io.fupin.household.RuralPopulation.Count;
import io.fupin.journey.Gallery;
import io.fupin.support.TestPeople;
import io.fupin.support.Village;
import io.fupin.village.items.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook's pictures of villages that leave the poor, where {@code fupin.pictures} is set. What they show is tested elsewhere. */
@EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
class VillagePicturesTest extends VillageTest {

    @LocalServerPort
    private int port;

    @Test
    void ofVillagesOnTheirWay() {
        VillageExitTrace noticed = with(given.village()).townshipApproved().allVerified().countyApproved().noticed();
        VillageExitTrace review = with(given.village()).townshipApproved();
        for (Item item : Item.values()) {
            if (item == Item.ROAD) {
                review.lacking(item);
            } else {
                review.verified(item);
            }
        }
        String reviewed = review.task("county-check").id();
        VillageExitTrace checking = with(given.village()).townshipApproved();
        checking.verified(Item.PROJECT).verified(Item.HOUSING).verified(Item.CLINIC).lacking(Item.NETWORK);
        office.desk().claim(checking.task("check-water").id(), departments().get(Item.WATER));
        Village shown = village;
        Officer transport = departments().get(Item.ROAD);
        String road = checking.task("check-road").id();
        VillageExitTrace assessing = with0(given.village());
        String selfAssess = assessing.task("self-assess").id();
        Village assessed = village;
        with0(given.village());
        poorVillage(given.village());
        Village fresh = village;
        String notice = office.notices().openEntry(noticed.number()).orElseThrow().notice();
        try (TestBrowser browser = TestBrowser.start()) {
            for (boolean phone : new boolean[] {false, true}) {
                BrowserContext context = phone ? browser.phone() : browser.desk();
                String prefix = phone ? "phone-" : "";
                Page county = signedIn(context, shown.county());
                picture(county, "/villages", prefix + "villages");
                picture(county, "/villages/" + shown.code(), prefix + "village");
                picture(county, "/tasks/" + reviewed, prefix + "village-county-check");
                picture(county, "/cases/" + noticed.number(), prefix + "village-case");
                picture(county, "/notices/" + notice, prefix + "village-notice");
                picture(county, "/public/notices/" + notice, prefix + "village-public");
                if (!phone) {
                    Gallery.addToHandbook(at(county, "/villages"), "villages");
                    Gallery.addToHandbook(at(county, "/villages/" + shown.code()), "village-items");
                }
                context.clearCookies();
                picture(signedIn(context, transport), "/", prefix + "village-department");
                picture(context.pages().get(0), "/tasks/" + road, prefix + "village-department-task");
                context.clearCookies();
                picture(signedIn(context, assessed.committee()), "/tasks/" + selfAssess, prefix + "village-self-assess");
                context.clearCookies();
                Page own = signedIn(context, fresh.committee());
                picture(own, "/cases/new?process=village-exit", prefix + "village-start");
                picture(own, "/cases/new", prefix + "village-starts");
                context.close();
            }
        }
    }

    private VillageExitTrace with0(Village somewhere) {
        poorVillage(somewhere);
        transaction.executeWithoutResult(status -> population.record(somewhere.code(), new Count(2017, 412, 1180, "派出所2017年户籍年报")));
        return applied();
    }

    private VillageExitTrace with(Village somewhere) {
        return with0(somewhere).selfAssessed();
    }

    private Page at(Page page, String address) {
        page.navigate("http://localhost:" + port + address);
        return page;
    }

    private void picture(Page page, String address, String name) {
        Gallery.show(at(page, address), name);
    }

    private Page signedIn(BrowserContext context, Officer officer) {
        Page page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        at(page, "/sign-in");
        page.locator("#username").fill(officer.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator(".fp-login-form button[type=submit]").first().click();
        page.locator(".fp-me").waitFor();
        return page;
    }
}
