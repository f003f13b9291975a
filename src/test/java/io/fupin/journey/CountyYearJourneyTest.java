package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.CampaignTrace;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.Campaign;
import io.fupin.casework.WorkItem;
import io.fupin.exchange.TableRows;
import io.fupin.household.Household.State;
import io.fupin.notice.NoticeKind;
import io.fupin.plan.PlanDesk;
import io.fupin.region.RegionCode;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A small county's October to December at its pages: the county launches the year's campaign, a village sorts its households on the phone
 * and lets one of them exit, visit, meeting, signature on the glass and notice included, the township reviews at its desk, the county closes
 * the year. What other villages and offices do at the same time they do without a browser.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyYearJourneyTest extends TraceTest {

    private static final String HEAD = "于广发";
    private static final String OTHER = "曹淑清";
    private static final List<String> SECURED = List.of("吃", "穿", "义务教育", "基本医疗", "住房安全", "饮水");
    private static final List<RegionCode> CODES = List.of(RegionCode.of("421301100200"), RegionCode.of("421301100201"), RegionCode.of("421301101200"));
    private static final String COUNTY = """
            code,name,level,parent
            420000000000,清江省,PROVINCE,
            421300000000,随阳市,CITY,
            421301000000,临河县,COUNTY,
            421301100000,青石镇,TOWNSHIP,
            421301100200,石门村,VILLAGE,
            421301100201,柳树村,VILLAGE,
            421301101000,白杨乡,TOWNSHIP,
            421301101200,杨家湾村,VILLAGE,
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext context;
    @Autowired
    private PlanDesk plans;

    @RegisterExtension
    final Visitors visitors = new Visitors(() -> given.today());
    private CampaignTrace the;
    private List<Village> villages;
    private Village first;
    private String household;

    @BeforeEach
    void aCounty() {
        the = CampaignTrace.in(context);
        villages = office.counties().laidOut(COUNTY, CODES);
        first = villages.get(0);
        RegionCode county = first.code().county();
        office.counties().incomeLine(county, 2015, "3000");
        office.counties().incomeLine(county, 2016, "3200");
        plans.take(first.county(), county, "临河县减贫规划", null, null, TableRows.ofText("年度\t户\t人\n2016\t1\t2\n2017\t3\t6\n合计\t4\t8"));
        household = registered(first, HEAD, "孟秀芝");
        registered(first, OTHER, "曹小满");
        registered(villages.get(1), "许万财", "佟玉琴");
        registered(villages.get(2), "单福贵", "姜淑华");
    }

    private String registered(Village village, String head, String other) {
        String number = the.household(village.code(), head, State.REGISTERED, 2, LocalDate.of(2014, 5, 1));
        member(number, 1, head, "户主");
        member(number, 2, other, "配偶");
        return number;
    }

    private void member(String number, int position, String name, String relation) {
        the.jdbc().sql("""
                insert into household_member (register_number, position, name, relation, id_type, birth_date, education, health, labour_skill, valid_from)
                values (?, ?, ?, ?, '居民身份证', date '1950-03-12', '小学', '健康', '无劳动能力', date '2014-05-01')
                """).params(number, position, name, relation).update();
    }

    private Visitor desk(String prefix, Officer officer) {
        return visitors.desk(port, prefix).signIn(officer.username(), TestPeople.PASSWORD);
    }

    private Visitor phone(String prefix, Officer officer) {
        return visitors.phone(port, prefix).signIn(officer.username(), TestPeople.PASSWORD);
    }

    @Test
    void fromTheLaunchToTheReport() {
        Visitor county = desk("campaign-county-", first.county());
        Campaign campaign = launched(county);
        others(campaign);

        Visitor village = phone("october-", first.committee());
        sorted(village);
        Visitor team = phone("october-team-", first.team());
        team.task("驻村确认", "石门村2016年度核查").outcome("核实无误");
        team.form().type("confirmedOn", team.today()).type("checkedHouseholds", 2).type("finding", "两户都看过，与分类一致");
        team.show("confirm-sorting").submit();
        the.worker().drain();

        String exit = the.entry(campaign, household).caseNumber();
        toTheNotice(village, team);
        noticeOver(exit);

        Visitor township = desk("october-township-", first.township());
        reviewed(township);
        decided(exit);
        the.closed(the.caseOf(campaign, first), first);
        township.task("乡镇汇总", "石门村2016年度核查");
        township.form().type("checkedOn", township.today()).type("checkers", "赵文博").type("finding", "一户退出，一户继续帮扶，与表一致");
        township.showInHandbook("consolidate").outcome("同意").opinion("同意").submit();

        closed(county, campaign);
    }

    private Campaign launched(Visitor county) {
        county.open("/cases/new?process=annual-exit-verification");
        assertThat(county.form().at("incomeYear").locator("input")).hasValue("2016");
        assertThat(county.form().at("plannedPersons").locator("input")).hasValue("2");
        county.show("launch").submit();
        Campaign campaign = the.campaigns().find(the.jdbc().sql("select id from campaign where county = ?").param("421301000000").query(Long.class).single())
                .orElseThrow();
        county.open("/campaigns/" + campaign.id());
        the.worker().drain();
        // it found out by itself if it was not yet so far
        assertThat(county.page().locator("#progress")).isHidden();
        county.show("progress");
        return campaign;
    }

    /** The other villages, in which everybody is helped on. */
    private void others(Campaign campaign) {
        for (Village village : villages.subList(1, 3)) {
            the.board().of(campaign.id(), village.code()).forEach(entry -> the.sort(campaign, village, entry.registerNumber(), Sorting.HELP));
            the.allTheWay(the.caseOf(campaign, village), village);
        }
    }

    private void sorted(Visitor village) {
        village.home().show("home");
        village.task("入户分类", "石门村2016年度核查").show("sort-task");
        village.open("/campaigns").showInHandbook("board");
        row(village, HEAD).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("分类")).click();
        village.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去取证")).click();
        evidence(village);
        village.showInHandbook("visit").submit();
        // back on the sheet, with the income and everything secured
        assertThat(village.page().locator("#taken")).containsText("人均 13,000.00 元");
        village.page().locator("input[name=sorting][value=EXIT]").check();
        village.page().locator("#ground").fill("土地流转，收入稳定，各项有保障");
        village.showInHandbook("sheet").submit();
        row(village, OTHER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("分类")).click();
        Page sheet = village.page();
        sheet.locator("#wage").fill("6400");
        sheet.locator("#item0").selectOption("是");
        sheet.locator("input[name=sorting][value=HELP]").check();
        sheet.locator("#ground").fill("打零工，收入不稳");
        village.show("sheet-help").submit();
        assertThat(village.page().locator("main")).containsText("打零工，收入不稳");
        village.show("sorted");
        village.task("入户分类", "石门村2016年度核查");
        village.form().type("finishedOn", village.today()).type("visitors", "李国军、王桂兰").photos("sheetEvidence", Scenes.sheet("分类表"));
        village.show("hand-in").submit();
    }

    private void toTheNotice(Visitor village, Visitor team) {
        village.task("入户核实", HEAD).show("verification").submit();
        new VillageDesk(village).meet(List.of(HEAD));
        team.task("评议后核实", HEAD).outcome("核实无误");
        team.form().type("confirmedOn", team.today());
        team.submit();
        village.task("签字确认", HEAD).outcome("农户认可");
        village.form().type("signedOn", village.today()).type("signer", HEAD).sign("signatureEvidence");
        village.showInHandbook("signature").submit();
        new VillageDesk(village).post("EXIT_NOTICE", "notice");
        village.open("/notices");
        village.page().locator("main .fp-notices a").first().click();
        assertThat(village.page().locator("main")).containsText("拟退出贫困户");
        village.show("posted");
    }

    private void noticeOver(String exit) {
        Instant end = office.notices().find(office.notices().openEntry(exit).orElseThrow().notice()).orElseThrow().endsAt();
        office.procedureClock().advance(Duration.between(office.clock().instant(), end.plus(Duration.ofHours(9))));
    }

    private static void reviewed(Visitor township) {
        township.home().show("home");
        township.task("乡镇核查", HEAD);
        township.form().names("visit.visitors", "赵文博").type("visit.finding", "流转合同和汇款都看过，属实")
                .photos("visit.evidence", Scenes.house());
        township.showInHandbook("review").outcome("同意").opinion("情况属实，同意").submit();
    }

    private void decided(String exit) {
        WorkItem check = office.items().of(exit).stream().filter(WorkItem::open).findFirst().orElseThrow();
        office.desk().complete(check.id(), first.county(), "approve", "同意", countyCheck());
        office.noticeDesk().post(first.county(), NoticeKind.EXIT_ANNOUNCEMENT, first.code(), List.of(exit),
                Trace.empty().put("announcedOn", given.today().toString()).put("documentNumber", "临扶公〔2016〕12号"));
    }

    private ObjectNode countyCheck() {
        ObjectNode form = Trace.empty();
        ObjectNode check = form.putObject("countyCheck").put("checkedOn", given.today().toString()).put("finding", "与申报一致");
        check.putArray("checkers").add(first.county().name());
        check.putArray("evidence").add(office.counties().photo(first.county()));
        return form;
    }

    private void closed(Visitor county, Campaign campaign) {
        county.home().show("home-before-close");
        county.task("县级审核", "2016年度退出核查");
        county.form().type("checkedOn", county.today()).type("checkers", "周建华").type("finding", "各乡镇汇总一致");
        county.showInHandbook("check").submit();
        Visitor leaders = desk("campaign-leaders-", office.counties().somebody(Role.COUNTY_LEADERS, first.code().county()));
        leaders.task("领导小组审定", "2016年度退出核查");
        leaders.form().type("decidedOn", leaders.today()).photos("minutesEvidence", Scenes.sheet("会议纪要"));
        leaders.outcome("同意").opinion("会议审定，同意上报").show("decision").submit();
        county.task("年度报告", "2016年度退出核查");
        county.form().type("reportedOn", county.today()).type("documentNumber", "临扶办〔2016〕9号").type("summary", "各乡镇核查一致")
                .photos("reportEvidence", Scenes.sheet("年度报告"));
        county.submit();
        county.open("/campaigns/" + campaign.id() + "?region=421301000000");
        assertThat(county.page().locator("main")).containsText("已退出 2 / 计划 2");
        county.showInHandbook("result");
        county.open("/plan?year=2016").show("plan");
        county.open("/signals").show("signals");
    }

    /** Four times the line, all of it from leased land, everything secured. */
    private static void evidence(Visitor village) {
        FormFields form = village.form();
        form.type("visitedOn", village.today()).names("investigators", "李国军", "驻村工作队赵");
        form.type("wageIncome", 0).type("businessIncome", 0).type("propertyIncome", 26000).type("businessExpense", 0);
        village.page().locator("[data-row='incomeProof[2]'] .fp-member-fold").click();
        form.type("incomeProof[2].source", "土地流转合同").type("incomeProof[2].checkedOn", village.today()).type("incomeProof[2].officer", "李国军")
                .photos("incomeProof[2].evidence", Scenes.sheet("土地流转合同"));
        for (int i = 0; i < SECURED.size(); i++) {
            String at = "securityProof[" + i + "].";
            form.choose(at + "secured", "有保障").type(at + "source", "入户查看").type(at + "officer", "李国军").photos(at + "evidence", Scenes.sheet(SECURED.get(i)));
        }
        form.type("stability", "土地流转合同五年，每年付一次").signature("committeeSignature").signature("teamSignature");
    }

    private static Locator row(Visitor visitor, String head) {
        return visitor.page().locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(head));
    }
}
