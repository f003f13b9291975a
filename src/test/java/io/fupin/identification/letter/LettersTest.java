package io.fupin.identification.letter;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fupin.account.Officer;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Document;
import io.fupin.identification.Identification;
import io.fupin.notice.Issuers;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.OfficeContacts;
import io.fupin.region.Regions;
import io.fupin.support.PdfText;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The letter of every end by which a household is refused. The tests begin on Monday, 10 October 2016. */
@AutoConfigureMockMvc
class LettersTest extends TraceTest {

    @Autowired
    private MockMvc http;
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

    private String letter(Trace trace) throws Exception {
        byte[] pdf = http.perform(get("/cases/{n}/letter", trace.number()).with(as(trace.village().committee())))
                .andExpect(status().isOk()).andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Cache-Control", "no-store")).andReturn().getResponse().getContentAsByteArray();
        return PdfText.of(pdf);
    }

    private String town(Trace trace) {
        return regions.get(trace.village().code().township()).name();
    }

    /** Received on Tuesday the 11th, five working days from there: Tuesday the 18th. */
    @Test
    void notAccepted() throws Exception {
        Trace trace = withPhones(given.selfApplication().notAccepted("您家的户口不在本村，要向户口所在的村申请。"));
        trace.hasEnded("不予受理");
        assertThat(letter(trace)).contains("不予受理").contains("您家的户口不在本村").contains(trace.family().head())
                .contains("由" + town(trace) + "扶贫办另派人核查").contains("10月18日").contains("0432-60000103")
                .contains(trace.village().committee().name());
    }

    /** 10 of 20 are not more than half: 11 were needed. */
    @Test
    void notPassedByTheMeeting() throws Exception {
        Trace trace = given.application().investigated();
        trace.met(trace.meeting().present(21, 8).ballot(trace.number(), 10, 9, 1, "于洪江"));
        withPhones(trace.confirmed()).hasEnded("评议未通过");
        assertThat(letter(trace)).contains("到会21人").contains("同意10票").contains("反对9票").contains("弃权1票").contains("回避1人")
                .contains("要有11票同意").contains("由" + town(trace) + "扶贫办另派人核查").doesNotContain("收入这样算");
    }

    /** 16000 for four is 4000, above 3200: the letter works it out. */
    @Test
    void refusedByTheTownship() throws Exception {
        Trace trace = withPhones(given.application().investigated(visit -> visit.onlyWage("16000")).upTo("township-review")
                .townshipRejected("孩子在外打工的工资原来少算了，入户时与您核对过。"));
        trace.hasEnded("审核未通过");
        assertThat(letter(trace)).contains(issuers.of(NoticeKind.TOWNSHIP_NOTICE, trace.village().code()))
                .contains("4,000元").contains("高于").contains("3,200元").contains("收入这样算")
                .contains("孩子在外打工的工资原来少算了").contains("蛟河市扶贫办另派人核查").contains("0432-60000281")
                .contains(trace.village().township().name());
    }

    @Test
    void refusedByTheCounty() throws Exception {
        Trace trace = withPhones(given.application().upTo("county-review").countyRejected("工商登记里有经营的粮食收购点。"));
        trace.hasEnded("审批未通过");
        assertThat(letter(trace)).contains("脱贫攻坚领导小组办公室").contains("工商登记里有经营的粮食收购点").doesNotContain("收入这样算")
                .contains(trace.village().county().name());
    }

    @Test
    void everyLookAtALetterIsRecordedAndOthersFindNone() throws Exception {
        Trace trace = withPhones(given.application().upTo("township-review").townshipRejected("不符合条件"));
        letter(trace);
        assertThat(jdbc.sql("select person_id from audit_entry where action = 'letter.view' and subject = ?").param(trace.number())
                .query(Long.class).list()).containsExactly(trace.village().committee().personId());
        Officer neighbour = given.village().committee();
        Officer admin = people.holding("ADMIN@" + trace.village().code().county());
        for (Officer nobody : List.of(neighbour, admin)) {
            http.perform(get("/cases/{n}/letter", trace.number()).with(as(nobody))).andExpect(status().isNotFound());
            http.perform(get("/api/v1/cases/{n}/letter", trace.number()).with(as(nobody))).andExpect(status().isNotFound());
        }
        http.perform(get("/cases/{n}/letter", trace.number())).andExpect(header().string("Location", startsWith("/sign-in")));
        http.perform(get("/api/v1/cases/{n}/letter", trace.number()).with(as(trace.village().township()))).andExpect(status().isOk());
    }

    @Test
    void whereNobodyWasRefusedThereIsNone() throws Exception {
        Trace running = given.application();
        http.perform(get("/cases/{n}/letter", running.number()).with(as(running.village().committee()))).andExpect(status().isNotFound());
        Trace withdrawn = given.application().withdrawn("不申请了");
        http.perform(get("/cases/{n}/letter", withdrawn.number()).with(as(withdrawn.village().committee()))).andExpect(status().isNotFound());
    }

    @Test
    void theCasesContentsListNamesIt() {
        Trace trace = given.application().upTo("township-review").townshipRejected("不符合条件");
        CasePanels own = panels.stream().filter(one -> one.process().equals(Identification.PROCESS)).findFirst().orElseThrow();
        assertThat(own.documents(trace.file(), trace.village().committee())).filteredOn(document -> document.title().equals("告知书"))
                .extracting(Document::href).containsExactly("/cases/" + trace.number() + "/letter");
    }
}
