package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 信息变更 at the pages: a village cadre reports a death on his phone, the township approves it at a desk, the county divides a household on the
 * village's behalf and a colleague decides. In the county of {@link BrowserJourneyTest}, in another town.
 */
class ChangeJourneyTest extends AtThePages {

    private static final String VILLAGE = "220281105221";

    @Autowired
    private JdbcClient jdbc;

    private record Household(String number, String head, String member) {
    }

    @Test
    void aDeathIsReportedOnAPhoneAndAHouseholdIsDivided() {
        List<Household> households = jdbc.sql("""
                select h.register_number, h.head_name, m.name from household h
                join household_member m on m.register_number = h.register_number and m.position = 2 and m.valid_to is null
                where h.village = ? and h.persons >= 3 and h.state = 'REGISTERED' order by 1 limit 2
                """).param(VILLAGE).query((row, index) -> new Household(row.getString(1), row.getString(2), row.getString(3))).list();
        Household bereaved = households.get(0);
        Visitor village = phone("change-phone-").signIn("village-" + VILLAGE, PASSWORD);
        village.open("/households/" + bereaved.number());
        click(village, "信息变更");
        assertThat(village.page().locator("h1")).containsText("发生了什么");
        village.show("choice");
        click(village, "死亡");
        village.show("person");
        click(village, bereaved.member());
        FormFields form = village.form();
        assertThat(form.at("householdNumber").locator("input")).hasValue(bereaved.number());
        form.type("happenedOn", village.today()).select("proof", "死亡证明").photos("evidence", Scenes.sheet("死亡证明")).tick("consent");
        village.showInHandbook("death").submit();
        village.show("reported");

        Visitor township = desk("change-township-").signIn("township-" + VILLAGE.substring(0, 9) + "000", PASSWORD);
        township.task("乡镇审核", bereaved.head());
        assertThat(township.page().locator("#differences")).containsText("不再在户");
        township.form().select("checkedBy", "电话核实");
        township.outcome("同意").showInHandbook("review").submit();
        township.open("/households/" + bereaved.number());
        assertThat(township.page().locator("#ledger")).containsText("死亡证明");
        township.show("household");

        Household divided = households.get(1);
        township.open("/cases/new?process=household-change&finding=" + divided.number() + ".update.2");
        assertThat(township.form().at("person.labourSkill")).containsText("现在：");
        township.show("update");
        Visitor county = desk("change-county-").signIn("county-220281000000", PASSWORD);
        county.open("/households/" + divided.number() + "/change").show("choice");
        click(county, "分户");
        FormFields split = county.form();
        Locator leaving = split.at("leaving").locator("label").filter(new Locator.FilterOptions().setHasText(divided.member()));
        String name = leaving.last().innerText().strip();
        leaving.last().click();
        split.select("splitHead", name).type("happenedOn", county.today()).type("reason", "两家人分开过").select("proof", "分户申请书")
                .photos("evidence", Scenes.sheet("分户申请书")).tick("consent").sign("consentEvidence");
        county.show("split").submit();
        assertThat(county.page().locator("#differences")).containsText("新户");
        county.show("split-case");
        township.task("乡镇审核", divided.head());
        township.form().select("checkedBy", "入户核实");
        township.outcome("同意").show("split-review").submit();
        county.open("/changes").showInHandbook("month");
        assertThat(county.page().locator("main")).containsText("死亡");
    }

    private static void click(Visitor visitor, String words) {
        visitor.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)).first().click();
    }
}
