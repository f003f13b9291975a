package io.fupin.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.casework.WorkItem;
import io.fupin.support.Browser;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.web.Said;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** 转办, 催办, 协办, 撤回, 代理 as an officer meets them on the pages. */
class VerbPagesTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private static String said(Browser.Page page) {
        return ((Said) page.said()).title();
    }

    @Test
    void handedOverFromTheTaskPage() {
        Trace trace = given.application().upTo("township-review");
        Officer from = people.holding(trace.village().township().post().key());
        Officer to = trace.village().secondTownship();
        String task = "/tasks/" + trace.task().id();
        as(from).open(task).expect(200).shows("转办", "请协办", "签收").hides("催办");
        as(from).open(task + "/hand-over").expect(200).shows("转给", to.name(), "还没有人签收", "不变", "转出这一件");
        as(from).post(task + "/hand-over", Map.of("to", Long.toString(to.personId()), "reason", "")).expect(422).shows("转办须写明理由");
        assertThat(said(as(from).post(task + "/hand-over", Map.of("to", Long.toString(to.personId()), "reason", "下乡")).expect(302)))
                .isEqualTo("已转给 " + to.name());
        as(from).open(task).expect(200).shows("已由 " + to.name() + " 签收", "转给 " + to.name() + "：下乡");
        as(to).open(task).expect(200).shows("放回");
        as(trace.village().committee()).open(task + "/hand-over").expect(403);
    }

    @Test
    void urgedFromAboveOneByOneAndManyAtOnce() {
        Trace trace = given.applications(2).upTo("township-review");
        WorkItem first = office.items().openAt("township-review", trace.numbers()).get(0);
        WorkItem second = office.items().openAt("township-review", trace.numbers()).get(1);
        Officer county = trace.village().county();
        as(county).open("/cases/" + first.caseNumber()).expect(200).shows("催办");
        as(county).open("/tasks/" + first.id() + "/urge").expect(200).shows("还没有", "您每天只能催一次");
        as(county).post("/tasks/" + first.id() + "/urge", Map.of("words", "月底前要报数")).expect(302);
        as(county).post("/tasks/" + first.id() + "/urge", Map.of("words", "再催")).expect(422).shows("您今天已经催过这一件");
        as(trace.village().township()).open("/tasks/" + first.id()).expect(200).shows(county.name(), "催办", "月底前要报数");
        as(trace.village().township()).open("/tasks?box=todo&step=township-review&region=" + trace.village().code()).expect(200).shows("已催办");

        Browser.Page list = as(county).open("/tasks?box=supervised&region=" + trace.village().code().township() + "&q=" + first.caseNumber()).expect(200);
        list.shows("催办 0 件");
        Browser.Page urged = as(county).post("/urges", Map.of("ids", first.id() + "," + second.id(), "from", "/tasks?box=supervised")).expect(302);
        assertThat(said(urged)).isEqualTo("已催办 1 件");
        assertThat(((Said) urged.said()).text()).isEqualTo("没有催：1 件今天已经催过。");
        as(trace.village().township()).open("/tasks/" + first.id() + "/urge").expect(403);
    }

    @Test
    void anOpinionAskedOfADepartmentThatDoesNotSeeTheCase() {
        Trace trace = given.application().upTo("county-review");
        Officer county = trace.village().county();
        Officer department = people.holding("DEPARTMENT.housing@" + trace.village().code().county());
        String task = "/tasks/" + trace.task().id();
        as(county).open(task + "/consultations/new").expect(200).shows("住建局", "只听意见");
        as(county).post(task + "/consultations", Map.of("to", department.post().key(), "question", "")).expect(422).shows("请写明想听什么意见");
        as(county).post(task + "/consultations", Map.of("to", department.post().key(), "question", "这户的房子评为几级？")).expect(302);
        String address = as(department).open("/consultations").expect(200).shows("这户的房子评为几级？").find("href=\"(/consultations/\\d+)\"").orElseThrow();
        as(department).open(address).expect(200).shows("案件的其他内容不向您公开").hides("看卷宗");
        as(department).open("/cases/" + trace.number()).expect(404);
        as(trace.village().team()).open(address).expect(200).hides("答复");
        as(department).post(address + "/answer", Map.of("answer", " ")).expect(422).shows("请写明意见");
        as(department).post(address + "/answer", Map.of("answer", "2015年鉴定为C级")).expect(302);
        as(department).post(address + "/answer", Map.of("answer", "改")).expect(409);
        as(county).open(task).expect(200).shows("2015年鉴定为C级");
        Officer other = people.holding("DEPARTMENT.health@" + trace.village().code().county());
        as(other).open(address).expect(404);
    }

    @Test
    void takenBackFromTheCasePage() {
        Trace trace = given.application().upTo("township-review");
        WorkItem review = trace.task();
        trace.townshipApproved();
        Officer township = trace.village().township();
        as(township).open("/cases/" + trace.number()).expect(200).shows("我办的", "撤回");
        as(trace.village().secondTownship()).open("/cases/" + trace.number()).expect(200).hides("我办的");
        as(township).open("/tasks/" + review.id() + "/take-back").expect(200).shows("撤回的那次仍留在卷宗里");
        Browser.Page done = as(township).post("/tasks/" + review.id() + "/take-back", Map.of("reason", "看错了一户")).expect(302);
        assertThat(done.location()).isEqualTo("/tasks/" + trace.task().id());
        as(township).open("/tasks/" + review.id()).expect(200).shows("撤回了这次提交");
        as(township).post("/tasks/" + review.id() + "/take-back", Map.of("reason", "再来")).expect(409);
    }

    @Test
    void awayForAFewDays() {
        Trace trace = given.application();
        Officer away = people.holding(trace.village().township().post().key());
        Officer deputy = people.holding(trace.village().township().post().key());
        as(away).open("/absences").expect(200).shows("外出代理", deputy.name());
        String today = given.today().toString();
        as(away).post("/absences", Map.of("deputyId", Long.toString(deputy.personId()), "firstDay", today, "lastDay", "", "reason", "")).expect(422)
                .shows("结束日期不能早于开始日期");
        as(away).post("/absences", Map.of("deputyId", Long.toString(deputy.personId()), "firstDay", today, "lastDay", today, "reason", "体检"))
                .expect(302);
        as(deputy).open("/absences").expect(200).shows("代 " + away.name(), "代理中");
        String end = as(away).open("/absences").shows("代理中").find("action=\"(/absences/\\d+/end)\"").orElseThrow();
        as(deputy).post(end, Map.of()).expect(404);
        as(away).post(end, Map.of()).expect(302);
        as(away).open("/absences").shows("已取消");
    }

    @Test
    void somebodyFellIllAndTheCountyGivesWhatHeHadToOthers() {
        Trace trace = given.applications(3).upTo("township-review");
        List<WorkItem> reviews = office.items().openAt("township-review", trace.numbers());
        Officer ill = people.holding(trace.village().township().post().key());
        Officer to = trace.village().secondTownship();
        Officer county = trace.village().county();
        reviews.forEach(item -> office.desk().claim(item.id(), ill));
        office.moves().recuse(reviews.get(1).caseNumber(), to, "表兄弟");
        String page = "/absences/others/" + ill.personId();
        as(county).open("/absences/others?q=" + URLEncoder.encode(ill.name(), StandardCharsets.UTF_8)).expect(200).shows(ill.name());
        as(county).open(page).expect(200).shows(ill.name(), "3 件", reviews.get(0).subject(), to.name(), "登记外出");
        as(trace.village().township()).open(page).expect(404);
        as(trace.village().committee()).open("/absences/others").expect(403);
        String today = given.today().toString();
        as(county).post(page, Map.of("deputyId", Long.toString(to.personId()), "firstDay", today, "lastDay", "", "reason", "住院")).expect(422)
                .shows("结束日期不能早于开始日期");
        as(county).post(page, Map.of("deputyId", Long.toString(to.personId()), "firstDay", today, "lastDay", today, "reason", "住院")).expect(302);
        as(county).open(page).shows("代理中");
        String post = "to-" + ill.post().key();
        as(county).post(page + "/tasks", Map.of("ids", reviews.get(0).id(), post, Long.toString(to.personId()), "reason", "")).expect(422).shows("请写明原因");
        as(county).post(page + "/tasks", Map.of("reason", "住院")).expect(422).shows("请勾选要改派的事项");

        as(county).post(page + "/tasks", Map.of("ids", reviews.get(0).id(), post, Long.toString(to.personId()), "reason", "住院")).expect(200)
                .shows("转出 1 件", "已转");
        as(county).post(page + "/tasks", Map.of("ids", reviews.get(1).id(), post, Long.toString(to.personId()), "reason", "住院")).expect(200)
                .shows("转出 0 件，1 件没有转", "回避");
        as(county).post(page + "/tasks", Map.of("ids", reviews.get(0).id(), post, Long.toString(to.personId()), "reason", "住院")).expect(200)
                .shows("已经不在他手里");

        assertThat(office.items().find(reviews.get(0).id()).orElseThrow().assignee()).isEqualTo(to.personId());
        assertThat(office.items().find(reviews.get(1).id()).orElseThrow().assignee()).as("nothing changed").isEqualTo(ill.personId());
        as(to).open("/tasks/" + reviews.get(0).id()).shows("转给 " + to.name() + "：住院");
    }

    @Test
    void whoIsAskedFindsItWhateverHisPost() {
        Trace trace = given.application().upTo("township-review");
        String task = "/tasks/" + trace.task().id();
        Officer asked = trace.village().committee();
        as(asked).open("/").expect(200).hides("请我协办", "请您协办");
        as(trace.village().township()).post(task + "/consultations", Map.of("to", asked.post().key(), "question", "他家的牛还在吗？")).expect(302);
        as(asked).open("/").expect(200).shows("1 件请您协办", "请我协办 1");
        as(trace.village().county()).open("/").hides("请我协办");
        String address = as(asked).open("/consultations").shows("他家的牛还在吗？").find("href=\"(/consultations/\\d+)\"").orElseThrow();
        as(asked).post(address + "/answer", Map.of("answer", "去年卖了")).expect(302);
        as(asked).open("/").hides("请您协办");
    }
}
