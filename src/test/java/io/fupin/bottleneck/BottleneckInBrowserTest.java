package io.fupin.bottleneck;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.bottleneck.warn.WarningWork;
import io.fupin.browser.AtWork;
import io.fupin.browser.Looks;
import io.fupin.browser.TestBrowser;
import io.fupin.dispatch.duty.DispatchWork;
import io.fupin.dispatch.wall.Screens;
import io.fupin.journey.Gallery;
import io.fupin.region.RegionCode;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The county from its home to the worst queue, from the heat to a task, and 催办; then the same on a phone. */
class BottleneckInBrowserTest extends BottleneckTest {

    private static final String PROCESS = "household-identification";
    private static final List<String> STEPS = List.of("investigate", "evaluate", "confirm-evaluation", "post-village-notice", "township-review",
            "post-township-notice", "county-review", "announce", "assign-helper");
    private static final int[] LIMITS = {10, 5, 2, 1, 5, 1, 5, 2, 5};
    private static final Instant NOW = WorkRows.at("11-15T09:20:00");
    private static final long DAY = 86_400;

    @LocalServerPort
    private int port;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private WarningWork warnings;
    @Autowired
    private DispatchWork dispatch;
    @Autowired
    private Screens screens;
    @Autowired
    private JdbcClient jdbc;

    /** Two months of a county, from a seed: the review of the second township sticks, and the meetings of the first. */
    private void twoMonths(List<Village> villages) {
        Random random = new Random(20161115);
        WorkRows work = new WorkRows(jdbc, PROCESS);
        for (int i = 0; i < 320; i++) {
            Village village = villages.get(random.nextInt(villages.size()));
            RegionCode code = village.code();
            int town = Integer.parseInt(code.value().substring(6, 9)) - 100;
            Instant at = NOW.minusSeconds((long) (random.nextDouble() * 60 * DAY));
            String caseNumber = null;
            boolean returned = false;
            for (int step = 0; step < STEPS.size() && at.isBefore(NOW); step++) {
                double slow = town == 1 && step == 4 ? 8 : town == 0 && step == 1 ? 4 : 1;
                Instant claimed = at.plusSeconds((long) (slow * LIMITS[step] * DAY * random.nextDouble() * 0.9));
                Instant done = claimed.plusSeconds((long) (LIMITS[step] * DAY * random.nextDouble() * 0.3));
                Post post = step < 4 ? Post.of(step == 2 ? Role.VILLAGE_TEAM : Role.VILLAGE_COMMITTEE, code)
                        : step == 6 || step == 7 ? Post.of(Role.COUNTY_OFFICE, code.county()) : Post.of(Role.TOWNSHIP_OFFICE, code.township());
                boolean back = (step == 4 || step == 6) && !returned && done.isBefore(NOW) && random.nextInt(5) == 0;
                Instant due = at.plusSeconds((long) (LIMITS[step] * 1.4 * DAY));
                Instant taken = claimed.isBefore(NOW) ? claimed : null;
                Instant left = done.isBefore(NOW) ? done : null;
                String outcome = left == null ? null : back ? "return" : "approve";
                String task = caseNumber == null ? work.task(code, post, STEPS.get(step), at, taken, due, left, outcome)
                        : work.again(caseNumber, code, post, STEPS.get(step), at, taken, due, left, outcome);
                caseNumber = caseNumber == null ? work.caseOf(task) : caseNumber;
                if (back) {
                    int to = random.nextInt(2);
                    work.returned(caseNumber, STEPS.get(step), STEPS.get(to), List.of("收入和凭据对不上，请核对", "成员和户口簿不一致，请核对", "照片看不清，请重拍")
                            .get(random.nextInt(3)), done, village.township());
                    returned = true;
                    step = to - 1;
                }
                at = done.plusSeconds(step == 3 || step == 5 ? 7 * DAY : 60);
            }
        }
        recount.recount();
    }

    @Test
    void fromTheHomeToTheWorstQueueInTenSeconds() {
        List<Village> villages = office.counties().another("650125", "看图", 7, 2);
        twoMonths(villages);
        given.on("2016-11-15T09:20:00+08:00");
        try (TestBrowser browser = TestBrowser.start()) {
            try (AtWork county = new AtWork(browser.desk(), port, villages.get(0).county(), false)) {
                county.open("/").reads("今天卡在");
                Gallery.show(county.page(), "home-stuck-desk");
                county.page().locator(".fp-stuck .btn").click();
                Locator worst = county.page().locator(".fp-queues tbody tr").first();
                assertThat(worst).isVisible();
                Assertions.assertThat(worst.boundingBox().y + worst.boundingBox().height).as("the worst queue is above the fold").isLessThan(768);
                assertThat(worst.locator("[data-at=name]")).containsText("看图2镇 · 乡镇审核");
                String late = worst.locator("[data-at=late]").innerText();
                Assertions.assertThat(Looks.faults(county.page(), "bottleneck", Looks.Size.DESK)).isEmpty();
                Gallery.addToHandbook(county.page(), "county-bottleneck");
                worst.locator("button").click();
                county.isTold("已催办 " + late + " 件").reads("催 " + late + " 件");

                county.page().locator("#heat nav a").filter(new Locator.FilterOptions().setHasText("等待")).click();
                assertThat(county.page().locator(".fp-diagram-heat").filter(new Locator.FilterOptions().setHasText("工作日")).first()).isVisible();
                county.page().locator("#heat nav a").filter(new Locator.FilterOptions().setHasText("积压")).click();
                assertThat(county.page().locator(".fp-diagram-heat.is-loud")).isVisible();
                county.page().locator(".fp-diagram [data-container-id=userTask_township-review] .fp-diagram-heat").click();
                county.page().waitForURL("**/tasks?**step=township-review**");
                county.reads("看图2镇", "乡镇审核");
                warnedAndReported(villages, county);
            }
            wall(browser, villages);
            try (AtWork phone = new AtWork(browser.phone(), port, villages.get(0).secondCounty(), true)) {
                phone.open("/bottleneck").reads("看图2镇 · 乡镇审核");
                Assertions.assertThat(Looks.faults(phone.page(), "bottleneck", Looks.Size.PHONE)).isEmpty();
                phone.page().locator("dfn").first().click();
                Gallery.addToHandbook(phone.page(), "phone-bottleneck");
            }
        }
    }

    /** The same queue as a warning, answered with a word; the month as a report; both as they are printed in the handbook. */
    private void warnedAndReported(List<Village> villages, AtWork county) {
        warnings.look(villages.get(0).code().county());
        dispatch.look(villages.get(0).code().county());
        county.open("/bottleneck/warnings").reads("看图2镇 · 乡镇审核");
        Assertions.assertThat(Looks.faults(county.page(), "warnings", Looks.Size.DESK)).isEmpty();
        Gallery.addToHandbook(county.page(), "county-warnings");
        county.follows("看图2镇 · 乡镇审核");
        county.page().locator("#text").fill("抽两个人去帮一周");
        county.press("记下").isTold("已记下").reads("抽两个人去帮一周");
        county.open("/dispatch").reads("报告日程");
        Gallery.addToHandbook(county.page(), "county-dispatch");
        county.follows("月报　2016年10月").reads("脱贫攻坚工作月报", "草稿");
        Gallery.show(county.page(), "dispatch-report");
        county.press("印发").reads("还没有写");
        county.follows("改文字");
        Gallery.show(county.page(), "dispatch-edit");
        county.page().locator("textarea").last().fill("十一月集中办乡镇审核，看图2镇增加两人。");
        county.press("保存").isTold("已保存");
        county.press("印发").isTold("已印发").reads("2016年第1期（总第1期）");
        Gallery.addToHandbook(county.page(), "county-report");
        for (String format : List.of("pdf", "docx")) {
            Gallery.keep("dispatch-report." + format, county.page().context().request().get(county.page().url() + "/report." + format).body());
        }
    }

    /** Nobody is signed in there; it asks every minute, and says when what it shows is old. */
    private void wall(TestBrowser browser, List<Village> villages) {
        String token = screens.add(villages.get(0).county(), "一楼大厅");
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.setViewportSize(1920, 1080);
            page.clock().install();
            page.navigate("http://localhost:" + port + "/wall/" + token);
            assertThat(page.locator("#fresh")).hasText("09:20 更新");
            assertThat(page.locator(".fp-wall-push li").first()).containsText("看图2镇");
            Assertions.assertThat(page.locator(".fp-wall-n").first().evaluate("one => parseFloat(getComputedStyle(one).fontSize)")).as("pixels of 1920")
                    .satisfies(size -> Assertions.assertThat(((Number) size).doubleValue()).isGreaterThan(30));
            Gallery.show(page, "wall");
            Gallery.addToHandbook(page, "county-wall");
            page.waitForResponse("**/now", () -> page.clock().fastForward(61_000));
            page.route("**/now", Route::abort);
            page.clock().fastForward(400_000);
            assertThat(page.locator("#fresh")).hasText("数据停在 09:20");
            page.unroute("**/now");
            page.waitForResponse("**/now", () -> page.clock().fastForward(61_000));
            assertThat(page.locator("#fresh")).hasText("09:20 更新");
        }
    }

    /** Cases that are run by the engine: from the colour of the step to the list, from the list to the very task, and it is urged there. */
    @Test
    void fromTheHeatToTheVeryTask() {
        Village village = office.counties().another("533121", "下钻", 1).get(0);
        office.counties().incomeLine(village.code().county(), 2016, "2952");
        Trace reviews = given.applications(village, 2).upTo("township-review");
        given.on(given.today().plusDays(30) + "T09:00:00+08:00");
        recount.recount();
        try (TestBrowser browser = TestBrowser.start(); AtWork county = new AtWork(browser.desk(), port, village.county(), false)) {
            county.open("/bottleneck?process=" + PROCESS);
            assertThat(county.page().locator(".fp-diagram-heat.is-loud")).isVisible();
            county.page().locator(".fp-diagram [data-container-id=userTask_township-review] .fp-diagram-heat").click();
            county.page().waitForURL("**/tasks?**step=township-review**");
            county.page().locator("main table a[href^='/tasks/'], main table a[href^='/cases/']").first().click();
            county.reads("乡镇审核", reviews.one(0).number().substring(reviews.one(0).number().length() - 4, reviews.one(0).number().length() - 2));
            Gallery.show(county.page(), "drill-task");
            county.open("/bottleneck");
            county.page().locator(".fp-queues tbody tr").first().locator("button").click();
            county.isTold("已催办 2 件");
        }
    }
}
