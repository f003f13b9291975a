package io.fupin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import io.fupin.support.Browser;
import io.fupin.support.Counties;
import io.fupin.support.FupinTest;
import io.fupin.support.TestPeople;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The frame around a page, as each role gets it from the whole application. */
@FupinTest
class FramesTest {

    private static final Pattern NAV = Pattern.compile("<nav class=\"fp-bar-nav\".*?</nav>", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<a href=\"[^\"]*\"[^>]*>([^<]*)");

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Counties counties;
    @Autowired
    private TestPeople people;

    private RegionCode village() {
        return counties.village().code();
    }

    @Test
    void everyRoleFindsItsOwnWork() {
        RegionCode village = village();
        assertThat(entries(counties.somebody(Role.VILLAGE_COMMITTEE, village))).containsExactly("首页", "待办", "已办", "我发起的", "本村", "公示", "档案", "年度核查", "整改");
        assertThat(entries(counties.somebody(Role.TOWNSHIP_OFFICE, village.township()))).containsExactly("首页", "待办", "已办", "我发起的", "监督", "瓶颈", "公示公告", "异议", "档案", "年度核查", "整改");
        assertThat(entries(counties.somebody(Role.COUNTY_OFFICE, village.county()))).endsWith("识别轮次", "部门比对");
        assertThat(page(counties.somebody(Role.COUNTY_OFFICE, village.county()))).as("more than the bar has room for").contains("更多").containsPattern("(?s)fp-bar-more.*部门比对");
        assertThat(page(counties.somebody(Role.TOWNSHIP_OFFICE, village.township()))).doesNotContain("fp-bar-more");
        assertThat(entries(counties.somebody(Role.COUNTY_LEADERS, village.county()))).as("they decide on villages").contains("待办");
        assertThat(entries(people.holding("DEPARTMENT.water@" + village.county()))).as("departments verify").contains("待办", "部门比对", "贫困村");
        assertThat(entries(counties.somebody(Role.AUDITOR, village.county()))).containsExactly("首页", "留痕");
        assertThat(entries(counties.somebody(Role.ADMIN, village.county()))).as("administrators do not act on cases").containsExactly("首页", "人员和岗位");
    }

    @Test
    void onlyPostsThatSeeCasesLookForThem() {
        RegionCode county = village().county();
        assertThat(page(counties.somebody(Role.AUDITOR, county))).contains("role=\"search\"");
        assertThat(page(counties.somebody(Role.ADMIN, county))).doesNotContain("role=\"search\"");
    }

    @Test
    void saysWhoActsUnderWhichPostAndLetsHimSwitch() {
        RegionCode village = village();
        Officer officer = people.holding("VILLAGE_COMMITTEE@" + village, "TOWNSHIP_OFFICE@" + village.township());
        String page = page(officer);
        assertThat(page).contains("<b>" + officer.name() + "</b>").containsPattern("</b>[^<]+[村居]委会</span>").contains("换岗位")
                .contains("name=\"post\" value=\"TOWNSHIP_OFFICE@" + village.township() + "\"").contains("data-officer=\"" + officer.personId() + "." + officer.post().key() + "\"");
        assertThat(page(counties.somebody(Role.COUNTY_OFFICE, village.county()))).as("one post, nothing to switch").doesNotContain("换岗位");
    }

    @Test
    void everyFormCarriesItsToken() {
        String page = page(counties.somebody(Role.COUNTY_OFFICE, village().county()));
        int posts = page.split("method=\"post\"", -1).length - 1;
        assertThat(posts).isGreaterThanOrEqualTo(2);
        assertThat(page.split("type=\"hidden\" name=\"_csrf\"", -1).length - 1).isEqualTo(posts);
        assertThat(page).contains("<meta name=\"_csrf_header\" content=\"X-XSRF-TOKEN\">");
    }

    @Test
    void outsideTheDemoNothingSpeaksOfADemo() {
        assertThat(page(counties.somebody(Role.COUNTY_OFFICE, village().county()))).doesNotContain("演示").doesNotContain("/demo/clock");
    }

    @Test
    void signInStandsInTheFrameWithoutAnOfficer() {
        Browser.Page page = Browser.of(application, null).open("/sign-in");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>登录</h1>").doesNotContain("fp-bar-nav").doesNotContain("退出登录");
    }

    private String page(Officer officer) {
        Browser.Page page = Browser.of(application, officer).open("/password");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private List<String> entries(Officer officer) {
        String nav = NAV.matcher(page(officer)).results().map(MatchResult::group).findFirst().orElseThrow();
        return ENTRY.matcher(nav).results().map(found -> found.group(1)).toList();
    }
}
