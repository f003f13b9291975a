package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.fupin.account.Officer;
import io.fupin.browser.TestBrowser;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.Inbox;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A reviewer of a township decides two hundred cases on one page, some of them otherwise, while a colleague decides one; sees how far it is,
 * finds the result again, and takes all of it back. On the phone the same with fewer. Pictures for the handbook with
 * {@code mvn test -Dtest=BatchJourneyTest -Dfupin.pictures=true}.
 */
class BatchJourneyTest extends TraceTest {

    private static final int MANY = 200;
    private static final String COLLEAGUE = "李春燕";
    private static final LocatorAssertions.ContainsTextOptions SLOW = new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private Inbox inbox;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoHundredReviewsOnOnePageAndBack() {
        Trace cases = cases(MANY);
        Village village = cases.village();
        List<WorkItem> items = office.items().openAt("township-review", cases.numbers());
        WorkItem flagged = items.get(7);
        office.items().flag(Map.of(flagged.caseNumber(), 1));
        try (TestBrowser browser = TestBrowser.start(); Visitor reviewer = new Visitor(browser.desk(), port, "township-")) {
            Page page = reviewer.signIn(village.township().username(), TestPeople.PASSWORD).page();
            String list = "/tasks?box=todo&step=township-review&region=" + village.code();
            reviewer.open(list).showInHandbook("list");
            page.locator("select[name=size]").selectOption("200");
            assertThat(page.locator("tr[data-row]")).hasCount(MANY);
            assertThat(page.locator("tr.is-unread")).hasCount(MANY);
            assertThat(page.locator("input[name=ids][value='" + flagged.id() + "']")).isDisabled();
            page.locator("tr[data-row]", new Page.LocatorOptions().setHas(page.locator("input[value='" + flagged.id() + "']"))).locator("a").first().click();
            assertThat(page.locator("h1")).containsText(flagged.subject());
            page.locator(".fp-path a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*size=200.*"));
            assertThat(page.locator("tr.is-unread")).hasCount(MANY - 1);

            page.locator("[data-tick-all]").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("批量审核 200 件"))).click();
            assertThat(page.locator("h1")).containsText("批量审核 " + MANY + " 件");
            List<WorkItem> plain = items.stream().filter(item -> page.locator("select[name='items[" + at(page, item) + "].outcome']").inputValue().isEmpty()).limit(3).toList();
            WorkItem returned = plain.get(0);
            WorkItem overtaken = plain.get(1);
            String row = "items[" + at(page, returned) + "]";
            page.locator("select[name='" + row + ".outcome']").selectOption("return");
            page.locator("select[name='" + row + ".returnTo']").selectOption("investigate");
            page.locator("input[name='" + row + ".opinion']").fill("缺房屋照片，请补拍正面、室内各一张。");
            page.locator("#opinion").fill("材料齐全，公示无异议，同意。");
            assertThat(page.locator("[data-draft-saved]").first()).containsText("已保存", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            page.reload();
            assertThat(page.locator("[data-batch-exceptions] input[name='" + row + ".opinion']")).hasValue("缺房屋照片，请补拍正面、室内各一张。");
            reviewer.showInHandbook("batch");
            office.desk().complete(overtaken.id(), colleague(village), "approve", "我先办了", JsonNodeFactory.instance.objectNode());

            page.locator("form[data-batch] button[type=submit]").click();
            assertThat(page.locator("progress")).isVisible();
            reviewer.showInHandbook("batch-running");
            String batch = page.url();
            page.navigate("about:blank");
            reviewer.open("/batches");
            assertThat(page.locator("main")).containsText(MANY + " 件");
            page.locator(".fp-list a").first().click();
            assertThat(page).hasURL(batch);
            assertThat(page.locator("main")).containsText("1 件没有办成", SLOW);
            assertThat(page.locator(".fp-list li").first()).containsText("已由 " + COLLEAGUE + " 办结：同意");
            assertThat(page.locator("progress")).hasCount(0);
            reviewer.showInHandbook("batch-done");
            int left = page.locator(".fp-list .fp-tag", new Page.LocatorOptions().setHasText("单独办理")).count();
            int done = MANY - left - 1;
            assertThat(page.locator("main")).containsText("办结 " + done + " 件");
            assertThat(office.items().openAt("township-review", cases.numbers())).hasSize(left);

            page.locator("#reason").fill("选错了一批");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤回这一批")).click();
            assertThat(page.locator("h1")).containsText("撤回批量审核");
            assertThat(page.locator("main")).containsText("撤回 " + done + " 件", SLOW);
            reviewer.showInHandbook("batch-taken-back");
            assertThat(office.items().openAt("township-review", cases.numbers())).hasSize(left + done);
            page.locator("a", new Page.LocatorOptions().setHasText("撤回的那一批")).click();
            assertThat(page.locator(".fp-tag", new Page.LocatorOptions().setHasText("已撤回"))).hasCount(done);
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    @Test
    void theSameOnAPhoneAndAFilterKept() {
        Trace cases = cases(24);
        Village village = cases.village();
        office.items().openAt("township-review", cases.numbers()).forEach(item -> inbox.seen(village.township(), item.id()));
        try (TestBrowser browser = TestBrowser.start(); Visitor reviewer = new Visitor(browser.phone(), port, "phone-township-")) {
            Page page = reviewer.signIn(village.township().username(), TestPeople.PASSWORD).page();
            reviewer.open("/tasks?box=todo&step=township-review&region=" + village.code() + "&sort=arrival");
            page.locator("summary", new Page.LocatorOptions().setHasText("存为常用")).click();
            page.locator("#filter-name").fill("本村审核");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("存下")).click();
            assertThat(page.locator(".fp-kept [aria-current]")).hasText("本村审核");
            reviewer.showInHandbook("list");
            reviewer.open("/filters?box=todo").show("filters");
            reviewer.open("/tasks?box=todo");
            page.locator(".fp-kept a", new Page.LocatorOptions().setHasText("本村审核")).click();
            page.locator("select[name=size]").selectOption("50");
            assertThat(page.locator("tr[data-row]")).hasCount(24);
            for (Locator box : page.locator("input[name=ids]:not([disabled])").all()) {
                box.check();
            }
            page.locator(".fp-dock button[type=submit]").click();
            assertThat(page.locator("h1")).containsText("批量审核");
            reviewer.show("batch");
            page.locator("#opinion").fill("同意。");
            page.locator("form[data-batch] button[type=submit]").click();
            assertThat(page.locator("#take-back")).isVisible();
            assertThat(page.locator("progress")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            reviewer.show("batch-done");
            List<WorkItem> next = office.items().openAt("post-township-notice", cases.numbers());
            office.desk().claim(next.get(0).id(), colleague(village));
            page.locator("#reason").fill("选错了");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤回这一批")).click();
            assertThat(page.locator("main")).containsText("撤回 " + (next.size() - 1) + " 件，1 件没有撤回", SLOW);
            assertThat(page.locator(".fp-list li").first()).containsText(COLLEAGUE + " 已经签收");
            reviewer.show("batch-taken-back");
            assertThat(reviewer.complaints()).isEmpty();
        }
    }

    /** Before the township's review, without flags, decided by people with names as people have them. */
    private Trace cases(int many) {
        Village village = given.village();
        village = village.withTownship(people.holding(village.township().post().key()));
        name(village.township(), "赵文博");
        name(village.secondTownship(), COLLEAGUE);
        Trace cases = given.applications(village, many).upTo("township-review");
        Map<String, Integer> none = new HashMap<>();
        cases.numbers().forEach(number -> none.put(number, 0));
        office.items().flag(none);
        return cases;
    }

    private static Officer colleague(Village village) {
        Officer second = village.secondTownship();
        return new Officer(second.personId(), second.username(), COLLEAGUE, second.post(), second.posts());
    }

    private void name(Officer officer, String name) {
        jdbc.sql("update person set name = ? where id = ?").params(name, officer.personId()).update();
    }

    /** Where a case stands in the batch: its row says it by its fields. */
    private static String at(Page page, WorkItem item) {
        String name = page.locator("[data-item]", new Page.LocatorOptions().setHas(page.locator("a[href='/tasks/" + item.id() + "']")))
                .locator("select[name$='.outcome']").getAttribute("name");
        return name.replaceAll("\\D", "");
    }
}
