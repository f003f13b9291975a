package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A village lets a household exit, on the cadre's phone: the visit that takes the evidence, the proposal, the meeting, the household's own
 * signature on the glass, the notice. In the county of {@link BrowserJourneyTest}, in another town.
 */
class ExitJourneyTest extends AtThePages {

    private static final String VILLAGE = "220281105222";
    private static final List<String> SECURED = List.of("吃", "穿", "义务教育", "基本医疗", "住房安全", "饮水");

    @Autowired
    private JdbcClient jdbc;

    private record Household(String number, String head, int persons) {
    }

    @Test
    void aVillagesPartOfAnExitOnAPhone() {
        Household household = jdbc.sql("""
                select h.register_number, h.head_name, h.persons from household h where h.village = ? and h.state = 'REGISTERED'
                    and h.registered_on < date '2016-01-01' and not exists (select 1 from household_member m where m.register_number = h.register_number
                        and m.valid_to is null and m.labour_skill in ('普通劳动力', '技能劳动力')) order by 1 limit 1
                """).param(VILLAGE).query((row, index) -> new Household(row.getString(1), row.getString(2), row.getInt(3))).single();
        Visitor village = phone("exit-phone-").signIn("village-" + VILLAGE, PASSWORD);
        village.open("/exits").show("candidates");
        assertThat(row(village, household)).containsText("不能退出");
        row(village, household).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("取证")).click();
        evidence(village, household);
        village.showInHandbook("visit").submit();
        assertThat(row(village, household)).containsText("可以退出");
        village.showInHandbook("candidate");
        row(village, household).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("提出退出")).click();
        village.form().type("reason", "养老金和土地流转收入稳定");
        village.show("proposal").submit();

        village.task("入户核实", household.head()).show("verification").submit();
        new VillageDesk(village).meet(List.of(household.head()));
        Visitor team = phone("exit-team-").signIn("team-" + VILLAGE, PASSWORD);
        team.task("评议后核实", household.head()).outcome("核实无误");
        team.form().type("confirmedOn", team.today());
        team.submit();
        village.task("签字确认", household.head()).outcome("农户认可");
        village.form().type("signedOn", village.today()).type("signer", household.head()).sign("signatureEvidence");
        village.showInHandbook("signature").submit();
        new VillageDesk(village).post("EXIT_NOTICE", "notice");
        village.open("/notices");
        village.page().locator("main .fp-notices a").first().click();
        assertThat(village.page().locator("main")).containsText("拟退出贫困户");
        village.show("posted");
    }

    /** Four times the line, all of it from leased land, everything secured. */
    private static void evidence(Visitor village, Household household) {
        FormFields form = village.form();
        form.type("visitedOn", village.today()).names("investigators", "李国军", "驻村工作队赵");
        form.type("wageIncome", 0).type("businessIncome", 0).type("propertyIncome", 13000 * household.persons()).type("businessExpense", 0);
        village.page().locator("[data-row='incomeProof[2]'] .fp-member-fold").click();
        form.type("incomeProof[2].source", "土地流转合同").type("incomeProof[2].checkedOn", village.today()).type("incomeProof[2].officer", "李国军")
                .photos("incomeProof[2].evidence", Scenes.sheet("土地流转合同"));
        for (int i = 0; i < SECURED.size(); i++) {
            String at = "securityProof[" + i + "].";
            form.choose(at + "secured", "有保障").type(at + "source", "入户查看").type(at + "officer", "李国军").photos(at + "evidence", Scenes.sheet(SECURED.get(i)));
        }
        form.type("stability", "土地流转合同五年，每年付一次").signature("committeeSignature").signature("teamSignature");
    }

    private static Locator row(Visitor visitor, Household household) {
        return visitor.page().locator("tr[data-row]").filter(new Locator.FilterOptions().setHas(visitor.page().locator("a[href$='" + household.number() + "']")));
    }
}
