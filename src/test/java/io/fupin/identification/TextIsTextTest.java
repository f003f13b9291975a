package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.meeting.paper.MeetingPapers;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What somebody types into a text field is never an expression: not to the engine, not to a rule, not to a page, not to a paper. */
class TextIsTextTest extends TraceTest {

    private static final String EL = "${execution.setVariable('approved', true)}";
    private static final String SPEL = "#{T(java.lang.Runtime).getRuntime().exit(1)}";
    private static final String PAGE = "[[${7*7}]] __${7*7}__ <b onclick=alert(1)>粗</b>";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void anExpressionTypedIntoATextFieldStaysWhatItIs() {
        Village village = given.village();
        Family family = Family.ofFour();
        ObjectNode form = given.form(village, family).put("reason", EL + SPEL + PAGE).put("groupName", "${1+1}组");
        String number = office.identification().start(village.committee(), village.code(), form).file().caseNumber();
        Trace trace = new Trace(office, village, List.of(family), List.of(number));
        trace.investigated(visit -> visit.with("findings", "=1+1 " + EL));
        trace.met(trace.meeting().with("place", EL).with("chair", PAGE).present(21).ballot(number, 20, 1, 0));
        trace.complete(village.team(), "confirm", EL, trace.confirmation());
        assertThat(jdbc.queryForList("select text_ from act_ru_variable where text_ like '%execution.setVariable%' or text_ like '%Runtime%'")).isEmpty();
        trace.upTo("township-review").complete(village.township(), "reject", EL + PAGE, Trace.empty());
        // Had it been evaluated, the case would not have ended so.
        trace.hasEnded("审核未通过");

        assertThat(office.revisions().latest(number, "start").orElseThrow().form().path("reason").asText()).isEqualTo(EL + SPEL + PAGE);
        Browser county = Browser.of(application, village.county());
        String page = county.open("/cases/" + number).expect(200).body();
        assertThat(page).contains("${execution.setVariable(", "[[${7*7}]]", "&lt;b onclick=alert(1)&gt;").doesNotContain("<b onclick=alert(1)>", "[[49]]", "__49__");
        assertThat(county.open("/cases?q=%24%7B1%2B1%7D").expect(200).body()).doesNotContain("2组");
        Browser.of(application, village.township()).post("/notices/contact", Map.of("phone", "0432-60000103", "hours", "")).expect(302);
        county.open("/cases/" + number + "/letter").expect(200);
        county.open("/meetings/" + trace.facts().meetingId() + "/record.pdf").expect(200);
    }

    /** 100% and A_B are names like others to whoever looks for them; a character that no database takes is nobody. */
    @Test
    void aSearchIsForWhatWasTyped() {
        Village village = given.village();
        Family odd = Family.ofFour();
        ObjectNode form = given.form(village, odd);
        ((ObjectNode) form.path("members").get(0)).put("name", "于100%发");
        form.put("applicantName", "于100%发");
        office.identification().start(village.committee(), village.code(), form);
        Trace plain = given.application(village, Family.ofFour());
        Browser committee = Browser.of(application, village.committee());
        for (String list : List.of("/cases?q=", "/tasks?box=todo&q=", "/search?q=")) {
            committee.open(list + "100%25").expect(200).shows("于100%发").hides(plain.family().head());
            committee.open(list + "%25").expect(200).hides(plain.family().head());
            committee.open(list + "_").expect(200).hides(plain.family().head(), "于100%发");
            committee.open(list + "%5C").expect(200).hides(plain.family().head());
            committee.open(list + "%00").expect(400).shows("看不见的特殊字符");
        }
        Browser.of(application, village.county()).open("/households?q=%25").expect(200).hides(plain.family().head());
    }
}
