package io.fupin.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.notice.open.ReceiptDesk;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.SqlStatements;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The case of an objection as an office reads it. */
class ObjectionCaseTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private ReceiptDesk receipts;

    private Page caseOf(ObjectionTrace objection, Officer officer) {
        return Browser.of(application, officer).open("/cases/" + objection.number()).expect(200);
    }

    @Test
    void itsTimelineBeginsWithWhoeverObjected() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        Page page = caseOf(trace.objectedTo("他家有车"), trace.village().township());
        assertThat(timeline(page)).startsWith("提出异议 群众 ").doesNotContain("农户", "申请");
    }

    @Test
    void whileItMayBeAppealedItStandsInTheAppeal() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        ObjectionTrace objection = trace.objectedTo("他家有车").accepted().found("不成立").replied();
        caseOf(objection, trace.village().township()).shows("等申诉期满").hides("等公示期满");
        receipts.appeal(objection.receipt(), "没有查车管所");
        assertThat(timeline(caseOf(objection, trace.village().township()))).contains("提出申诉 群众 ");
    }

    @Test
    void whatWasFoundAndRepliedStandsWithItsDecisionsAndTheDiagramGoesToItsEnd() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        ObjectionTrace objection = trace.objectedTo("他家有车").accepted().found("不成立").replied();
        assertThat(caseOf(objection, trace.village().township()).shows("不成立：入户、查账，不成立", "已经核查，答复如下").body())
                .doesNotContain("end_objection-rejected");
        objection.appealPeriodOver().hasEnded("不成立");
        assertThat(caseOf(objection, trace.village().township()).body()).contains("\"userTask_reply\",\"end_objection-rejected\"");
        Trace withdrawn = given.application().upTo("evaluate").withdrawn("儿子找到了工作");
        assertThat(Browser.of(application, withdrawn.village().committee()).open("/cases/" + withdrawn.number()).expect(200).body())
                .contains("\"end_withdrawn\"");
    }

    @Test
    void itsAuthorWithdrawsAnObjectionAndNoApplication() {
        Trace trace = given.application().upTo("post-village-notice").villageNoticePosted();
        ObjectionTrace objection = trace.objectedTo("他家有车");
        receipts.withdraw(objection.receipt());
        assertThat(timeline(caseOf(objection, trace.village().township()))).contains("撤回异议 群众 ").doesNotContain("申请撤回");
    }

    /** However many there are: for the office that looks into them, and for the village, which sees less. */
    @Test
    void aListOfManyCostsWhatAListOfOneCosts() {
        Trace trace = given.applications(3).upTo("post-village-notice").villageNoticePosted();
        Browser township = Browser.of(application, office.counties().at(trace.one(0).objectedTo("他家有车").objection().handlingPost()));
        Browser committee = Browser.of(application, trace.village().committee());
        String mine = "/objections?q=" + trace.one(0).number();
        int one = office.statements().during(() -> township.open(mine).expect(200)).count();
        int oneOfMine = office.statements().during(() -> committee.open("/objections").expect(200)).count();
        trace.one(1).objectedTo("他家有房");
        trace.one(2).objectedTo("他家有人上班");
        trace.one(0).objectedTo("他家有拖拉机");
        given.leftOut(trace.village(), "刘桂香", null, "赵有才").accepted().found("成立");
        SqlStatements.Sent many = office.statements().during(() -> township.open("/objections").expect(200));
        assertThat(many.count()).as(many.summary()).isEqualTo(one);
        assertThat(office.statements().during(() -> committee.open("/objections").expect(200)).count()).isEqualTo(oneOfMine).isLessThanOrEqualTo(12);
    }

    private static String timeline(Page page) {
        String text = page.text();
        return text.substring(text.indexOf("公示期", text.indexOf("时间线 共")) + "公示期".length()).strip();
    }
}
