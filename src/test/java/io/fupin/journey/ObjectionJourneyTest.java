package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A household that was left out, at the pages: a neighbour says so on a phone, the township finds otherwise, the county on appeal finds
 * that it is so, and the village starts its case without hearing who said it. In the county of {@link BrowserJourneyTest}, in another town.
 */
class ObjectionJourneyTest extends AtThePages {

    private static final String VILLAGE = "220281104203";
    private static final String HEAD = "金顺姬";
    private static final String NEIGHBOUR = "赵有才";
    private static final String WORDS = "老两口都有病，儿子外出多年没有音信，村里没有报。";

    @Test
    void whoWasLeftOutIsFoundOnAppealAndTheVillageStartsTheCase() {
        Visitor neighbour = phone("objection-public-");
        Visitor village = desk("objection-village-").signIn("village-" + VILLAGE, PASSWORD);
        Visitor township = desk("objection-township-").signIn("township-220281104000", PASSWORD);
        Visitor county = desk("objection-county-").signIn("county-220281000000", PASSWORD);

        String receipt = object(neighbour);
        village.open("/objections").show("list");
        assertThat(village.page().locator("main")).containsText("该列没有列的户");
        hears(village, "待受理");

        township.task("受理", HEAD).outcome("不予受理");
        assertThat(township.page().locator("#opinion")).isHidden();
        township.show("accept").outcome("受理").submit();
        township.task("核查", HEAD);
        township.form().choose("finding", "不成立").type("findings", "户主有退休金，已看存折。").photos("evidence", Scenes.sheet("存折"));
        township.show("inquire").submit();
        township.task("答复", HEAD);
        township.form().type("reply", "经核查，这一户有稳定收入，反映的情况不成立。").type("deliveredOn", township.today()).choose("deliveryMethod", "电话");
        township.show("reply").submit();

        progress(neighbour, receipt, "不成立").show("answered");
        neighbour.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("再提一次")).first().click();
        neighbour.page().locator("#grounds").fill("退休金是她姐姐的，存折也是她姐姐的。");
        neighbour.show("appeal").press("提交");
        progress(neighbour, receipt, "蛟河市扶贫办").show("appealed");
        village.open("/objections");
        hears(village, "复核申诉");

        county.task("申诉复核", HEAD).show("appeal-task");
        county.form().choose("finding", "成立").type("findings", "存折户名是其姐姐，本人没有退休金，两人都有病。")
                .type("reply", "复核认为反映的情况属实，由村里按漏评补录。").photos("evidence", Scenes.sheet("存折复印件"));
        county.submit();
        progress(neighbour, receipt, "成立").show("appeal-answered");

        lookOnAPhone(phone("objection-phone-").signIn("village-" + VILLAGE, PASSWORD));
        start(village);
        township.open("/objections?state=DONE");
        township.page().locator("main a").filter(new Locator.FilterOptions().setHasText(HEAD)).first().click();
        assertThat(township.page().locator("main")).containsText("据此立案");
        township.show("case");
    }

    private String object(Visitor neighbour) {
        neighbour.open("/public/notices?region=" + VILLAGE).show("village");
        neighbour.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("提意见")).first().click();
        Page page = neighbour.page();
        page.getByText("有人该列，没有列").click();
        page.locator("#householdName").fill(HEAD);
        page.locator("#groupName").fill("3组");
        page.locator("#grounds").fill(WORDS);
        page.getByText("留姓名和电话").click();
        page.locator("#name").fill(NEIGHBOUR);
        page.locator("#phone").fill("13912345678");
        neighbour.show("objection").press("提交，领回执号");
        Locator number = page.locator(".receipt-no");
        assertThat(number).isVisible();
        neighbour.show("receipt");
        return number.innerText().strip();
    }

    private static Visitor progress(Visitor neighbour, String receipt, String says) {
        neighbour.open("/public/receipts?receipt=" + receipt);
        assertThat(neighbour.page().locator("main")).containsText(says);
        assertThat(neighbour.page().locator("main")).not().containsText(NEIGHBOUR);
        return neighbour;
    }

    /** The village hears how far it is, and neither who objected nor in which words. */
    private static void hears(Visitor village, String state) {
        Locator main = village.page().locator("main");
        assertThat(main).containsText(state);
        for (String hidden : List.of(NEIGHBOUR, HEAD, WORDS)) {
            assertThat(main).not().containsText(hidden);
        }
    }

    private static void lookOnAPhone(Visitor village) {
        village.home().show("home").open("/objections?state=DONE").show("list");
        village.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("按漏评补录发起申请")).first().click();
        village.form();
        village.show("start");
    }

    private void start(Visitor village) {
        village.home().show("home");
        Locator asked = village.page().locator("a.fp-job").filter(new Locator.FilterOptions().setHasText("漏评补录"));
        assertThat(asked).containsText(HEAD);
        asked.click();
        FormFields form = village.form();
        assertThat(form.at("members[0].name").locator("input")).hasValue(HEAD);
        assertThat(form.at("basis").locator("textarea")).hasValue(java.util.regex.Pattern.compile("异议核查认定漏评（异\\d{4}-\\d{4}）"));
        village.show("start");
        form.type("members[0].idNumber", Family.idNumber("19500312", false)).select("members[0].relation", "户主")
                .select("members[0].labourSkill", "弱劳动力或半劳动力").choose("members[0].health", "长期慢性病").select("members[0].education", "小学");
        form.type("applicantName", HEAD).type("phone", "13804420009").type("appliedOn", village.today()).type("reason", "本人有病，没有收入");
        form.photos("householdBookEvidence", Scenes.sheet("户口簿")).tick("consent").photos("consentEvidence", Scenes.sheet("授权书"));
        village.submit();
        assertThat(village.page().locator("main")).containsText("依据的异议");
        village.show("started").home();
        assertThat(village.page().locator("main")).not().containsText("漏评补录");
    }
}
