package io.fupin.identification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Document;
import io.fupin.identification.Identification;
import io.fupin.notice.Issuers;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.OfficeContacts;
import io.fupin.region.Regions;
import io.fupin.support.Browser;
import io.fupin.support.PdfText;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The letter of every end by which a household is refused. The tests begin on Monday, 10 October 2016. */
class LettersTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;
    @Autowired
    private OfficeContacts contacts;
    @Autowired
    private Regions regions;
    @Autowired
    private Issuers issuers;
    @Autowired
    private List<CasePanels> panels;
    @Autowired
    private JdbcClient jdbc;

    private Trace withPhones(Trace trace) {
        contacts.enter(trace.village().township(), "0432-60000103", "工作日 8:30—16:30");
        contacts.enter(trace.village().county(), "0432-60000281", null);
        return trace;
    }

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private static String path(Trace trace) {
        return "/cases/" + trace.number() + "/letter";
    }

    private String letter(Trace trace) {
        MockHttpServletResponse answer = as(trace.village().committee()).open(path(trace)).expect(200).result().getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return PdfText.of(answer.getContentAsByteArray());
    }

    private String town(Trace trace) {
        return regions.get(trace.village().code().township()).name();
    }

    /** Received on Tuesday the 11th, five working days from there: Tuesday the 18th. */
    @Test
    void notAccepted() {
        Trace trace = withPhones(given.selfApplication().notAccepted("您家的户口不在本村，要向户口所在的村申请。"));
        trace.hasEnded("不予受理");
        assertThat(letter(trace)).contains("不予受理").contains("您家的户口不在本村").contains(trace.family().head())
                .contains("由" + town(trace) + "扶贫办另派人核查").contains("10月18日").contains("0432-60000103")
                .contains(trace.village().committee().name());
    }

    /** 10 of 20 are not more than half: 11 were needed. */
    @Test
    void notPassedByTheMeeting() {
        Trace trace = given.application().investigated();
        trace.met(trace.meeting().present(21, 8).ballot(trace.number(), 10, 9, 1, "于洪江"));
        withPhones(trace.confirmed()).hasEnded("评议未通过");
        assertThat(letter(trace)).contains("到会21人").contains("同意10票").contains("反对9票").contains("弃权1票").contains("回避1人")
                .contains("要有11票同意").contains("由" + town(trace) + "扶贫办另派人核查").doesNotContain("收入这样算");
    }

    /** 16000 for four is 4000, above 3200: the letter works it out. */
    @Test
    void refusedByTheTownship() {
        Trace trace = withPhones(given.application().investigated(visit -> visit.onlyWage("16000")).upTo("township-review")
                .townshipRejected("孩子在外打工的工资原来少算了，入户时与您核对过。"));
        trace.hasEnded("审核未通过");
        assertThat(letter(trace)).contains(issuers.of(NoticeKind.TOWNSHIP_NOTICE, trace.village().code()))
                .contains("4,000元").contains("高于").contains("3,200元").contains("收入这样算")
                .contains("孩子在外打工的工资原来少算了").contains("蛟河市扶贫办另派人核查").contains("0432-60000281")
                .contains(trace.village().township().name());
    }

    @Test
    void refusedByTheCounty() {
        Trace trace = withPhones(given.application().upTo("county-review").countyRejected("工商登记里有经营的粮食收购点。"));
        trace.hasEnded("审批未通过");
        assertThat(letter(trace)).contains("脱贫攻坚领导小组办公室").contains("工商登记里有经营的粮食收购点").doesNotContain("收入这样算")
                .contains(trace.village().county().name());
    }

    @Test
    void everyLookAtALetterIsRecordedAndOthersFindNone() {
        Trace trace = withPhones(given.application().upTo("township-review").townshipRejected("不符合条件"));
        letter(trace);
        assertThat(jdbc.sql("select person_id from audit_entry where action = 'letter.view' and subject = ?").param(trace.number())
                .query(Long.class).list()).containsExactly(trace.village().committee().personId());
        Officer neighbour = given.village().committee();
        Officer admin = people.holding("ADMIN@" + trace.village().code().county());
        for (Officer nobody : List.of(neighbour, admin)) {
            as(nobody).open(path(trace)).expect(404);
            as(nobody).open("/api/v1" + path(trace)).expect(404);
        }
        assertThat(as(null).open(path(trace)).expect(302).location()).startsWith("/sign-in");
        as(trace.village().township()).open("/api/v1" + path(trace)).expect(200);
    }

    @Test
    void whereNobodyWasRefusedThereIsNone() {
        Trace running = given.application();
        as(running.village().committee()).open(path(running)).expect(404).shows("没有告知书");
        Trace withdrawn = given.application().withdrawn("不申请了");
        as(withdrawn.village().committee()).open(path(withdrawn)).expect(404);
    }

    @Test
    void theCasesContentsListNamesIt() {
        Trace trace = given.application().upTo("township-review").townshipRejected("不符合条件");
        CasePanels own = panels.stream().filter(one -> one.process().equals(Identification.PROCESS)).findFirst().orElseThrow();
        assertThat(own.documents(trace.file(), trace.village().committee())).filteredOn(document -> document.title().equals("告知书"))
                .extracting(Document::href).containsExactly("/cases/" + trace.number() + "/letter");
    }
}
