package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.FirmPeople;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.administration.Accounts;
import io.fupin.account.administration.PostChanges;
import io.fupin.assessment.data.Sheet;
import io.fupin.problem.Problem;
import io.fupin.support.Api;
import io.fupin.support.Surfer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A lead brings up a team, shares out the households, watches them come in; the county has no hand in it. */
class TeamTest extends AssessmentTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Pattern PASSWORD = Pattern.compile("<code class=\"fp-password\">([^<]+)</code>");

    @LocalServerPort
    private int port;
    @Autowired
    private FirmPeople firm;
    @Autowired
    private Accounts accounts;
    @Autowired
    private PostChanges posts;
    @Autowired
    private WebApplicationContext application;

    @Test
    void theLeadInvitesBlocksAndResetsHisOwnAndNobodyElseDoes() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county);
        String team = "/assessments/" + trace.number() + "/team";
        Surfer lead = Surfer.signedIn(port, county.assessor().username());
        assertThat(lead.get(team).body()).contains("邀请调查员", county.surveyor().name());
        String username = "he-yu-" + NAMES.incrementAndGet();
        HttpResponse<String> refused = lead.post(team + "/people", "username", "何雨", "name", "", "until", "2016-01-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填写姓名", "账号用小写字母", "请填用到哪一天");
        HttpResponse<String> taken = lead.post(team + "/people", "username", county.office().username(), "name", "何雨", "until", "2016-12-31");
        assertThat(taken.body()).as("an officer of the county is not taken over").contains("这个账号已有人用");
        String password = password(lead.post(team + "/people", "username", username, "name", "何雨", "until", "2016-12-31").body());
        assertThat(lead.get(team).body()).contains("何雨").doesNotContain(password);
        long heYu = id(username);
        Surfer signedIn = Surfer.signedIn(port, username, password);
        assertThat(signedIn.get("/assessments/" + trace.number()).statusCode()).as("has to set a password of his own first").isEqualTo(302);

        Map<Officer, Integer> curious = Map.of(county.office(), 404, county.other(), 404, county.surveyor(), 404, people.holding("ADMIN@" + county.code()), 404);
        curious.forEach((officer, status) -> {
            Surfer surfer = Surfer.signedIn(port, officer.username());
            assertThat(surfer.get(team).statusCode()).as("%s", officer.post()).isEqualTo(status);
            assertThat(surfer.post(team + "/people", "username", "spy-1", "name", "探", "until", "2016-12-31").statusCode()).isEqualTo(status);
            assertThat(surfer.post(team + "/people/" + heYu + "/password").statusCode()).isEqualTo(status);
            assertThat(surfer.post(team + "/people/" + heYu + "/block", "blocked", "true").statusCode()).isEqualTo(status);
            assertThat(surfer.post(team + "/people/" + heYu + "/end").statusCode()).isEqualTo(status);
        });
        assertThat(lead.post(team + "/people/" + county.office().personId() + "/password").statusCode()).as("nobody but his own").isEqualTo(404);
        assertThat(lead.post(team + "/people/" + county.assessor().personId() + "/password").statusCode()).as("not another lead either").isEqualTo(404);

        assertThat(lead.post(team + "/people/" + heYu + "/block", "blocked", "true").statusCode()).isEqualTo(302);
        assertThat(signedIn.get("/password").statusCode()).as("signed out at once").isEqualTo(302);
        assertThat(lead.get(team).body()).contains("已停用");
        lead.post(team + "/people/" + heYu + "/block", "blocked", "false");
        String second = password(lead.post(team + "/people/" + heYu + "/password").body());
        assertThat(second).isNotEqualTo(password);
        Surfer.signedIn(port, username, second);
        lead.post(team + "/people/" + heYu + "/end");
        assertThat(lead.get(team).body()).contains("岗位到期");
        assertThat(jdbc.sql("select action from audit_entry where subject = ? and action like 'firm.%' order by id").param(username).query(String.class).list())
                .containsExactly("firm.invited", "firm.blocked", "firm.opened", "firm.password-reset", "firm.ended");
    }

    @Test
    void administratorsOfTheCountyNeitherSeeNorMakePeopleOfAFirm() {
        AssessedCounty county = county();
        Officer admin = people.holding("ADMIN@" + county.code());
        Officer nation = people.holding("ADMIN@000000000000");
        long surveyor = county.surveyor().personId();
        assertThat(accounts.search(admin, county.surveyor().username(), null, 0, 10)).isEmpty();
        assertThat(accounts.search(nation, county.surveyor().username(), null, 0, 10)).hasSize(1);
        assertThatThrownBy(() -> accounts.person(admin, surveyor)).isInstanceOf(Problem.class).hasMessageContaining("没有这个人");
        assertThatThrownBy(() -> accounts.resetPassword(admin, county.assessor().personId())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> accounts.shut(admin, surveyor, true)).isInstanceOf(Problem.class);
        assertThat(Surfer.signedIn(port, admin.username()).get("/admin/people/" + surveyor).statusCode()).isEqualTo(404);
        assertThat(accounts.resetPassword(nation, county.assessor().personId())).as("a lead's takes two").isEmpty();
        assertThat(accounts.waitingResets(county.leaders())).as("and the county's leaders are neither of them").isEmpty();

        LocalDate today = LocalDate.now(office.clock());
        Officer clerk = people.holding("VILLAGE_TEAM@" + county.villages().get(0).code());
        Post lead = new Post(Role.ASSESSOR, "xinan", county.code());
        assertThatThrownBy(() -> posts.request(admin, clerk.personId(), lead, today, null)).isInstanceOf(Problem.class).hasMessageContaining("县里不经手");
        assertThatThrownBy(() -> posts.request(nation, clerk.personId(), lead, today, null)).hasMessageContaining("不得兼任其他岗位");
        Officer nobody = people.holding();
        long asked = posts.request(nation, nobody.personId(), lead, today, null);
        assertThat(posts.waiting(county.leaders())).as("not shown to the county").noneMatch(waiting -> waiting.change().id() == asked);
        assertThatThrownBy(() -> posts.confirm(county.leaders(), asked)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> posts.confirm(admin, asked)).isInstanceOf(Problem.class);
        posts.confirm(people.holding("ADMIN@000000000000"), asked);
        Officer newLead = new Officer(nobody.personId(), nobody.username(), nobody.name(), lead, List.of(lead));
        assertThat(firm.of(newLead)).extracting(FirmPeople.Surveyor::person).contains(surveyor);
    }

    @Test
    void householdsAreSharedOutHandedOverAndWatched() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Surfer lead = Surfer.signedIn(port, county.assessor().username());
        String team = "/assessments/" + trace.number() + "/team";
        Officer first = county.surveyor();
        Officer second = people.holding("SURVEYOR.xinan@" + county.code());
        assertThat(lead.get(team).body()).contains("20 户还没有分给谁");
        HttpResponse<String> without = lead.post(team + "/sharing");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("没有人还有空的定额");
        assertThat(trace.open()).as("nobody has a quota yet").allMatch(sheet -> sheet.assignee() == null);
        lead.post(team + "/quotas", "person", "" + first.personId(), "quota", "12");
        lead.post(team + "/quotas", "person", "" + second.personId(), "quota", "6");
        lead.post(team + "/sharing");
        assertThat(had(trace, first)).isEqualTo(12);
        assertThat(had(trace, second)).isEqualTo(6);
        assertThat(lead.get(team).body()).contains("2 户还没有分给谁", "定额 12");

        Sheet of = trace.open().stream().filter(sheet -> sheet.assignee() != null && sheet.assignee() == second.personId()).findFirst().orElseThrow();
        Surfer surveyor = Surfer.signedIn(port, first.username());
        assertThat(surveyor.get("/assessments/" + trace.number() + "/sheets/" + of.number()).statusCode()).as("another's household").isEqualTo(404);
        assertThat(surveyor.get("/assessments/" + trace.number() + "/sheets").body()).doesNotContain(of.headName()).contains("没有入户 14").doesNotContain("分给他");
        assertThat(surveyor.post(team + "/assignments", "sheet", "" + of.number(), "to", "" + first.personId()).statusCode()).isEqualTo(404);
        lead.post(team + "/assignments", "sheet", "" + of.number(), "to", "" + first.personId());
        assertThat(trace.sheet(of.number()).assignee()).isEqualTo(first.personId());
        assertThat(lead.get(team).body()).contains("分了 13 户，超过定额 1 户");
        assertThat(field.seal(second, trace.number(), of.number(), "phone-second", io.fupin.assessment.work.Answers.of(AssessmentTrace.told()),
                io.fupin.assessment.work.Circumstances.NONE).sealedName()).as("filled while the phone had no network").isEqualTo(second.name());

        Api phone = Api.of(application, first);
        assertThat(phone.post("/assessments/" + trace.number() + "/field/phone", Map.of("filling", 1, "waiting", 2)).status()).isEqualTo(204);
        assertThat(Api.of(application, county.office()).post("/assessments/" + trace.number() + "/field/phone", Map.of("filling", 1, "waiting", 2)).status())
                .isEqualTo(404);
        assertThat(lead.get(team).body()).contains("3 份在手机上", "每天封存");
        Sheet gone = trace.open().stream().filter(sheet -> sheet.assignee() != null && sheet.assignee() == first.personId()).findFirst().orElseThrow();
        Sheet next = field.replace(first, trace.number(), gone.number(), "外出").orElseThrow();
        assertThat(trace.sheet(next.number()).assignee()).as("whoever had the one has the other").isEqualTo(first.personId());
        office.procedureClock().advance(Duration.ofHours(30));
        assertThat(lead.get(team).body()).contains("30 小时没有联网", "其中 3 份在手机上");

        lead.post(team + "/handovers", "from", "" + first.personId(), "to", "" + second.personId());
        assertThat(trace.open()).noneMatch(sheet -> sheet.assignee() != null && sheet.assignee() == first.personId());
        String village = trace.open().get(0).village().value();
        lead.post(team + "/handovers", "village", village, "to", "" + first.personId());
        assertThat(trace.open()).filteredOn(sheet -> sheet.village().value().equals(village)).allMatch(sheet -> sheet.assignee() == first.personId());
        lead.post(team + "/people/" + first.personId() + "/block", "blocked", "true");
        assertThat(lead.get(team).body()).contains("账号已停用或者岗位到期，还有");
        assertThat(lead.post(team + "/assignments", "sheet", "" + of.number(), "to", "" + first.personId()).statusCode()).as("he is blocked").isEqualTo(422);
        lead.post(team + "/people/" + first.personId() + "/end");
        assertThat(trace.open()).as("what he had is nobody's").noneMatch(sheet -> sheet.assignee() != null && sheet.assignee() == first.personId());
        trace.sealedAll().surveyed();
        lead.post(team + "/sharing");
        assertThat(lead.post(team + "/quotas", "person", "" + second.personId(), "quota", "3").statusCode()).as("the field work is over").isEqualTo(409);
    }

    private int had(AssessmentTrace trace, Officer officer) {
        return (int) trace.open().stream().filter(sheet -> sheet.assignee() != null && sheet.assignee() == officer.personId()).count();
    }

    private long id(String username) {
        return jdbc.sql("select id from person where username = ?").param(username).query(Long.class).single();
    }

    private static String password(String page) {
        Matcher found = PASSWORD.matcher(page);
        assertThat(found.find()).as("a password is told once").isTrue();
        return found.group(1);
    }
}
