package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseNumbers;
import io.fupin.notice.LeftOut;
import io.fupin.notice.LeftOut.Missed;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Expect;
import io.fupin.support.Family;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** 漏评补录: from an objection about a household that was left out to the case that the village starts for it (processes.md 2). */
class LeftOutTest extends TraceTest {

    private static final String OBJECTOR = "赵有才";

    @Autowired
    private LeftOut leftOut;
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ObjectMapper json;

    private ObjectionTrace upheld(Village village, Family family) {
        return given.leftOut(village, family.head(), "2组", OBJECTOR).accepted().found("成立");
    }

    private static String basis(ObjectionTrace objection) {
        return "异议核查认定漏评（" + CaseNumbers.shortForm(objection.number()) + "）";
    }

    @Test
    void theVillageIsAskedAtHomeAndItsCaseIsLinked() throws Exception {
        Village village = given.village();
        Family family = Family.ofFour();
        ObjectionTrace objection = upheld(village, family);
        String number = CaseNumbers.shortForm(objection.number());
        Browser committee = Browser.of(application, village.committee());

        Page home = committee.open("/").expect(200).shows("漏评补录", family.head() + "（2组）：上级核查认定漏评（" + number + "）").hides(OBJECTOR);
        Browser.of(application, village.team()).open("/").expect(200).hides("漏评补录");
        String link = home.find("href=\"(/cases/new\\?[^\"]*finding=" + objection.number() + ")\"").orElseThrow();
        Page start = committee.open(link).expect(200);
        ObjectNode form = (ObjectNode) json.readTree(start.json("form-data"));
        assertThat(form.path("ground").asText()).isEqualTo("漏评补录");
        assertThat(form.path("basis").asText()).isEqualTo(basis(objection));
        assertThat(form.at("/members/0/name").asText()).isEqualTo(family.head());
        assertThat(form.path("groupName").asText()).isEqualTo("2组");
        committee.open("/objections?state=DONE").expect(200).hides(family.head());
        assertThat(committee.open("/objections").expect(200).shows("该列没有列的户：" + family.head()).hides(OBJECTOR, "他家两口人都有病").body())
                .contains(link.replace("&", "&amp;")).doesNotContain("/cases/" + objection.number() + "\"");
        assertThat(Browser.of(application, village.team()).open("/objections").expect(200).body()).doesNotContain("/cases/new");
        assertThat(start.body()).contains("data-task=\"start-household-identification-" + objection.number() + "\"").doesNotContain(OBJECTOR);
        Browser.of(application, village.township()).open("/cases/" + objection.number()).expect(200).shows("村里还没有按漏评补录发起");

        Page done = committee.post("/cases", Map.of("process", Identification.PROCESS, "finding", objection.number(), "form",
                given.form(village, family.leftOut(basis(objection))).toString())).expect(302);
        assertThat(((Said) done.said()).clearDraft()).isEqualTo("start-household-identification-" + objection.number());
        String started = done.location().substring("/cases/".length());
        assertThat(leftOut.basisOf(started)).contains(objection.number());
        committee.open("/").expect(200).hides("漏评补录");
        assertThat(committee.open("/cases/" + started).expect(200).shows("依据的异议", number).hides(OBJECTOR).body())
                .doesNotContain("href=\"/cases/" + objection.number());
        assertThat(Browser.of(application, village.township()).open("/cases/" + started).expect(200).body())
                .contains("href=\"/cases/" + objection.number());
        Page file = Browser.of(application, village.township()).open("/cases/" + objection.number()).expect(200)
                .shows("据此立案", "已据此立案：" + CaseNumbers.shortForm(started));
        assertThat(file.body()).contains("href=\"/cases/" + started);
        objection.replied().appealPeriodOver().hasEnded("成立");
        given.going(village, family, started).upTo("assign-helper");
    }

    /** Mostly it is the household itself that objects: before it was found to be right, the village does not learn its name. */
    @Test
    void aHouseholdIsNamedToTheVillageOnceItWasFoundToHaveBeenLeftOut() {
        Village village = given.village();
        ObjectionTrace objection = given.leftOut(village, "刘桂香", "3组", "刘桂香");
        Browser committee = Browser.of(application, village.committee());
        committee.open("/objections").expect(200).shows("该列没有列的户", "待受理").hides("刘桂香", "3组", "他家两口人都有病");
        committee.open("/objections?q=刘桂香").expect(200).shows("该列没有列的户");
        committee.open("/objections?q=没有这个人").expect(200).shows("该列没有列的户");
        objection.accepted().found("不成立");
        committee.open("/objections").expect(200).shows("待答复").hides("刘桂香");
        Browser.of(application, given.village().committee()).open("/objections").expect(200).hides("该列没有列的户");
    }

    @Test
    void aFindingThatIsNamedMustBeThereAndLeadsToOneCase() {
        Village village = given.village();
        Family family = Family.ofFour();
        ObjectionTrace open = given.leftOut(village, family.head(), "2组", OBJECTOR);
        Expect.refusalAt("basis", () -> given.application(village, family.leftOut(basis(open)))).contains("没有认定本村有漏评的户");
        open.accepted().found("成立");
        Expect.refusalAt("basis", () -> given.application(given.village(), Family.ofFour().leftOut(basis(open)))).contains("没有认定本村有漏评的户");
        Trace trace = given.application(village, family.leftOut(basis(open)));
        Expect.refusalAt("basis", () -> given.application(village, Family.ofFour().leftOut(basis(open))))
                .isEqualTo("按 " + CaseNumbers.shortForm(open.number()) + " 已经立案：" + trace.file().shortNumber());
        given.application(village, Family.ofFour().leftOut("县里9月的整改通知第3条")).waitsAt("investigate");
    }

    @Test
    void whatTheLevelAboveDoesNotFindIsAskedNoMore() {
        Village village = given.village();
        ObjectionTrace objection = given.leftOut(village, "王桂香", null, OBJECTOR).accepted().found("不成立").replied();
        assertThat(leftOut.waiting(village.code())).isEmpty();
        objection.appealed("没有到他家看").appealDecided("成立").hasEnded("成立");
        assertThat(leftOut.waiting(village.code())).extracting(Missed::householdName).containsExactly("王桂香");

        Village other = given.village();
        ObjectionTrace first = given.leftOut(other, "刘桂香", null, OBJECTOR).accepted().found("成立").replied();
        assertThat(leftOut.waiting(other.code())).hasSize(1);
        first.appealed("答复的日期不对").appealDecided("不成立").hasEnded("不成立");
        assertThat(leftOut.waiting(other.code())).isEmpty();
    }

    @Test
    void twoFindingsAboutOneHouseholdAreOneCase() {
        Village village = given.village();
        Family family = Family.ofFour();
        ObjectionTrace first = upheld(village, family);
        ObjectionTrace second = given.leftOut(village, family.head(), null, "钱守业").accepted().found("成立");
        ObjectionTrace another = given.leftOut(village, "孙玉梅", "2组", "钱守业").accepted().found("成立");
        assertThat(leftOut.waiting(village.code())).hasSize(3);
        Trace trace = given.application(village, family.leftOut(basis(first)));
        assertThat(leftOut.waiting(village.code())).extracting(Missed::objectionNumber).containsExactly(another.number());
        assertThat(leftOut.find(second.number()).orElseThrow().startedCase()).isEqualTo(trace.number());
    }

    @Test
    void aHouseholdThatAppliesItselfIsLinkedWhenTheVillageTakesItUp() {
        Village village = given.village();
        Family family = Family.ofFour();
        ObjectionTrace objection = upheld(village, family);
        Trace trace = given.selfApplication(village, family.leftOut(basis(objection))).waitsAt("accept");
        assertThat(leftOut.waiting(village.code())).hasSize(1);
        trace.accepted().waitsAt("investigate");
        assertThat(leftOut.basisOf(trace.number())).contains(objection.number());
        assertThat(leftOut.waiting(village.code())).isEmpty();
    }

    @Test
    void aRefusedHouseholdThatBeginsAnewStandsInTheObjectionsFile() {
        Trace refused = given.application().upTo("township-review").townshipRejected("有商品房").hasEnded("审核未通过");
        ObjectionTrace objection = refused.objectedTo("房子是同名的人的").accepted().found("成立");
        Browser.of(application, refused.village().county()).open("/cases/" + objection.number()).expect(200).shows("据此立案", "已据此立案：识2016-");
        assertThat(leftOut.waiting(refused.village().code())).isEmpty();
    }
}
