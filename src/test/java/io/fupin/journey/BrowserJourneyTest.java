package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A household's application from the village to the register at the pages, by five people who sign in, and the village's part of it once
 * more on a phone. A county of its own, so that the pictures show nobody else's cases; they are taken with
 * {@code mvn test -Dtest=BrowserJourneyTest -Dfupin.pictures=true}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserJourneyTest extends AtThePages {

    private static final String VILLAGE = "220281103213";
    private static final String PHONE_VILLAGE = "220281103203";
    private static final String TOWNSHIP = "220281103000";
    private static final String COUNTY = "220281000000";
    private static final String QUIET = "于广发";
    private static final String NAMED = "丛树林";

    @Test
    @Order(1)
    void fromTheVillageToTheRegister() {
        desk("").open("/sign-in").showInHandbook("sign-in");
        Visitor village = desk("village-").signIn("village-" + VILLAGE, PASSWORD);
        Visitor team = desk("team-").signIn("team-" + VILLAGE, PASSWORD);
        Visitor township = desk("township-").signIn("township-" + TOWNSHIP, PASSWORD);
        Visitor county = desk("county-").signIn("county-" + COUNTY, PASSWORD);
        Visitor neighbour = desk("public-");
        VillageDesk work = new VillageDesk(village);

        work.apply(QUIET, "孟秀芝", false);
        work.apply(NAMED, "葛玉兰", false);
        village.home().show("home");
        village.open("/tasks?box=todo").show("tasks");
        work.investigate(QUIET, 2000);
        work.investigate(NAMED, 1800);
        work.meet(List.of(QUIET, NAMED));
        for (String head : List.of(QUIET, NAMED)) {
            team.task("评议后核实", head);
            confirm(team);
            team.showInHandbook("confirm").submit();
        }
        work.post("VILLAGE_NOTICE", "post-notice");
        village.open("/notices").show("notices");
        village.page().locator("main .fp-notices a").first().click();
        village.showInHandbook("notice");

        String address = village.page().locator("a[href*='/public/']").first().getAttribute("href");
        String receipt = object(neighbour, address);

        village.home().advance(8).home().showInHandbook("home-held");
        township.home().showInHandbook("home");
        township.open("/objections").showInHandbook("objections");
        answer(township);
        neighbour.open("/public/receipts?receipt=" + receipt).showInHandbook("answer");
        assertThat(neighbour.page().locator("main")).containsText("不成立");

        township.open("/tasks?box=todo").showInHandbook("tasks");
        county.open("/tasks?box=supervised").showInHandbook("supervised");
        for (String head : List.of(QUIET, NAMED)) {
            reviewByTownship(township, head);
        }
        VillageDesk secondNotice = new VillageDesk(township);
        secondNotice.post("TOWNSHIP_NOTICE", "post-notice");
        township.home().advance(10);
        county.home().showInHandbook("home").showInReadme("home");
        for (String head : List.of(QUIET, NAMED)) {
            reviewByCounty(county, head);
        }
        announce(county);
        for (String head : List.of(QUIET, NAMED)) {
            assignHelper(township, head);
        }

        township.open("/households?q=" + QUIET).showInHandbook("register");
        township.page().locator("main a").filter(new Locator.FilterOptions().setHasText(QUIET)).first().click();
        assertThat(township.page().locator("main")).containsText("周志强");
        township.showInHandbook("household");
        township.page().locator("main a[href*='/cases/']").first().click();
        assertThat(township.page().locator("main")).containsText("已建档立卡");
        township.showInHandbook("case").showInReadme("case").showInHandbook("case-track", township.page().locator("#track"));
        township.page().locator("#evidence a[data-exhibit]").nth(1).click();
        assertThat(township.page().locator(".fp-viewer-caption")).containsText("，");
        township.showInHandbook("case-evidence");
        township.page().keyboard().press("Escape");
        assertThat(township.page().locator("[data-island=diagram][data-ready]")).isVisible();
        township.showInHandbook("case-diagram", township.page().locator("#diagram"));
        Gallery.addPaperToHandbook(township.page().request().get(township.page().locator("a[href$='/dossier.pdf']").first()
                .evaluate("link => link.href").toString()).body(), "township-case-dossier");
    }

    @Test
    @Order(2)
    void theVillagesPartOnAPhone() {
        Visitor village = phone("phone-").signIn("village-" + PHONE_VILLAGE, PASSWORD);
        VillageDesk work = new VillageDesk(village);
        work.apply("仇玉山", "关淑华", true);
        village.home().show("home");
        work.investigate("仇玉山", 1900);
        work.meet(List.of("仇玉山"));
        Visitor team = phone("phone-team-").signIn("team-" + PHONE_VILLAGE, PASSWORD);
        team.task("评议后核实", "仇玉山");
        confirm(team);
        team.submit();
        work.post("VILLAGE_NOTICE", "post-notice");
        village.open("/notices");
        village.page().locator("main .fp-notices a").first().click();
        village.showInHandbook("notice");
        village.open("/tasks?box=done").show("done");
        village.open("/cases").show("cases");
    }

    @Test
    @Order(3)
    void theOtherPagesOfTheOffices() {
        Visitor county = desk("county-").signIn("county-" + COUNTY, PASSWORD);
        county.open("/rounds").showInHandbook("rounds");
        county.open("/matches").showInHandbook("matches");
        county.open("/cases").show("cases");
        county.page().locator("main tbody a").first().click();
        county.dialog("更多", "终止案件").showInHandbook("termination").closeDialog();
        county.dialog("更多", "我要回避").show("recusal").closeDialog();
        Visitor township = phone("phone-township-").signIn("township-" + TOWNSHIP, PASSWORD);
        for (String page : List.of("", "tasks?box=supervised", "objections", "objections/new", "notices", "notices/contact", "households", "cases")) {
            township.open("/" + page).show(page.isEmpty() ? "home" : page.replaceAll("\\W", "-"));
        }
        Visitor auditor = desk("auditor-").signIn("auditor-" + COUNTY, PASSWORD);
        auditor.open("/audit").show("audit");
        assertThat(auditor.page().locator("main")).not().containsText("SB-220281-2016-0001,");
        Visitor administrator = desk("admin-").signIn("admin-" + COUNTY, PASSWORD);
        assertThat(administrator.page().locator("[role=search]")).hasCount(0);
        for (String page : List.of("people", "people/new", "cadres", "units", "regions", "parameters")) {
            administrator.open("/admin/" + page).show(page.replaceAll("\\W", "-"));
        }
        administrator.open("/confirmations").show("confirmations");
    }

    private static void confirm(Visitor team) {
        team.outcome("核实无误");
        team.form().type("confirmedOn", team.today());
    }

    private String object(Visitor neighbour, String address) {
        neighbour.open(address).showInHandbook("notice").showInReadme("notice");
        assertThat(neighbour.page().locator("main")).not().containsText(NAMED);
        neighbour.page().getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName("提意见")).first().click();
        Page page = neighbour.page();
        page.locator("#position").selectOption(new SelectOption().setIndex(positionOf(page)));
        page.locator("#grounds").fill("他家儿子在镇上有门面房。");
        neighbour.showInHandbook("objection");
        neighbour.press("提交，领回执号");
        Locator number = page.locator(".receipt-no");
        assertThat(number).isVisible();
        neighbour.showInHandbook("receipt");
        return number.innerText().strip();
    }

    /** The notice names people by their masked name only: 丛＊林. */
    private static int positionOf(Page page) {
        List<String> options = page.locator("#position option").allInnerTexts();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).contains(NAMED.substring(0, 1)) && options.get(i).contains(NAMED.substring(2))) {
                return i;
            }
        }
        throw new AssertionError("not among " + options);
    }

    private void answer(Visitor township) {
        township.task("受理", NAMED).outcome("受理").showInHandbook("accept-objection").submit();
        township.task("核查", NAMED);
        township.form().choose("finding", "不成立").type("findings", "门面房是其堂兄的，产权证已核对。").photos("evidence", Scenes.sheet("产权证"));
        township.showInHandbook("inquire").submit();
        township.task("答复", NAMED);
        township.form().type("reply", "经核查，门面房不是该户的，反映的情况不成立。").type("deliveredOn", township.today()).choose("deliveryMethod", "网上");
        township.showInHandbook("reply").submit();
    }

    private void reviewByTownship(Visitor township, String head) {
        township.task("乡镇审核", head).showInHandbook("review").showInReadme("review");
        township.outcome("退回");
        assertThat(township.page().locator("#returnTo")).isVisible();
        township.showInHandbook("return").outcome("同意");
        FormFields form = township.form();
        if (form.shows("spotVisit.finding")) {
            form.type("spotVisit.visitedOn", township.today()).names("spotVisit.visitors", "赵文博").type("spotVisit.finding", "与村里所报一致。")
                    .photos("spotVisit.evidence", Scenes.house());
            township.showInHandbook("spot-check");
        }
        township.opinion("情况属实，同意").submit();
    }

    private void reviewByCounty(Visitor county, String head) {
        county.task("县级复审", head).showInHandbook("review");
        county.outcome("同意");
        FormFields form = county.form();
        if (form.shows("countyCheck.finding")) {
            form.type("countyCheck.checkedOn", county.today()).names("countyCheck.checkers", "孙立新").type("countyCheck.finding", "抽查一致。")
                    .photos("countyCheck.evidence", Scenes.house());
            county.show("spot-check");
        }
        county.opinion("同意").submit();
    }

    private void announce(Visitor county) {
        county.open("/notices/new?kind=ANNOUNCEMENT");
        county.form().type("announcedOn", county.today()).type("documentNumber", "蛟脱贫办公告〔2016〕9001号");
        county.showInHandbook("announce").submit();
    }

    private void assignHelper(Visitor township, String head) {
        township.task("帮扶责任人", head);
        township.form().type("helperName", "周志强").type("helperUnit", "漂河镇农业站").choose("helperRank", "一般").type("helperPhone", "13904420008")
                .type("plan", "发展庭院养鸡，落实大病保险").select("measures[0].kind", "发展产业").type("measures[0].detail", "鸡雏50只");
        township.showInHandbook("helper").submit();
    }
}
