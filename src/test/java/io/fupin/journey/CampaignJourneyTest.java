package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.casework.CaseMoves;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 年度核查 at the pages: the county launches it, a village sorts a household on the phone, and when the last village is through,
 * county, leaders and report close the year. In the county of {@link BrowserJourneyTest}.
 */
class CampaignJourneyTest extends AtThePages {

    private static final String TOWN = "220281105000";
    private static final String CASE = "2016年度退出核查";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CaseMoves moves;
    @Autowired
    private ActingOfficers officers;

    private record Going(long id, long launchedBy, String launchedPost) {
    }

    @Test
    void aCountysLaunchAVillagesVisitAndTheCloseOfTheYear() {
        Visitor county = desk("campaign-county-").signIn("county-220281000000", PASSWORD);
        county.open("/cases/new?process=annual-exit-verification");
        assertThat(county.form().at("incomeYear").locator("input")).hasValue("2016");
        county.form().type("plannedPersons", 300);
        county.showInHandbook("launch").submit();
        county.open("/campaigns");
        assertThat(county.page().locator("#progress")).isHidden();
        county.showInHandbook("progress");

        String number = jdbc.sql("select min(register_number) from campaign_household where township = ?").param(TOWN).query(String.class).single();
        Visitor village = phone("campaign-village-").signIn("village-" + number.substring(0, 12), PASSWORD);
        village.open("/campaigns").showInHandbook("board");
        village.page().locator("main").getByText("分类", new Locator.GetByTextOptions().setExact(true)).first().click();
        assertThat(village.page().locator("h1")).containsText("户");
        Page sheet = village.page();
        sheet.locator("#wage").fill("6400");
        sheet.locator("#item0").selectOption("是");
        sheet.getByText("继续帮扶", new Page.GetByTextOptions().setExact(true)).first().click();
        sheet.locator("#ground").fill("打零工，收入不稳");
        village.showInHandbook("sheet").submit();
        assertThat(village.page().locator("main")).containsText("打零工，收入不稳");

        throughWithVillages();
        county.task("县级核查", CASE);
        county.form().type("checkedOn", county.today()).type("checkers", "周建华").type("finding", "各乡镇汇总一致");
        county.show("check").submit();
        Visitor leaders = desk("campaign-leaders-").signIn("leaders-220281000000", PASSWORD);
        leaders.task("领导小组审定", CASE);
        leaders.form().type("decidedOn", leaders.today()).photos("minutesEvidence", Scenes.sheet("会议纪要"));
        leaders.outcome("同意").opinion("会议审定，同意上报").show("decision").submit();
        county.task("年度报告", CASE);
        county.form().type("reportedOn", county.today()).type("documentNumber", "蛟扶办〔2016〕9号").type("summary", "各乡镇核查一致")
                .photos("reportEvidence", Scenes.sheet("年度报告"));
        county.submit();
        county.open("/campaigns?all=true");
        assertThat(county.page().getByRole(AriaRole.TABLE)).containsText("已上报");
        county.open("/signals").show("signals");
    }

    /** Their own steps are played elsewhere. */
    private void throughWithVillages() {
        Going campaign = jdbc.sql("select id, launched_by, launched_post from campaign where county = '220281000000' and state = 'RUNNING'").query(Going.class)
                .single();
        Officer county = officers.acting(campaign.launchedBy(), campaign.launchedPost()).orElseThrow();
        List<String> cases = jdbc.sql("select case_number from campaign_village where campaign_id = ? order by village").param(campaign.id()).query(String.class)
                .list();
        cases.forEach(number -> moves.terminate(number, county, "本村并入邻村"));
    }
}
