package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Timeline.Kind;
import io.fupin.evidence.EvidenceStore;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.identification.retention.RefusedApplicants;
import io.fupin.inbox.messages.Outbox;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.support.Family.Person;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** 个人信息保护法 art. 19; {@code refused-applicant-retention}, 24 months: the people go, what was decided and why stays. */
class RefusedApplicantsTest extends TraceTest {

    private static final String THE_LAST_DAY = "2018-10-10T23:00+08:00";
    private static final String OVER = "2018-10-11T03:50+08:00";

    @Autowired
    private RefusedApplicants retention;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Outbox outbox;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private WebApplicationContext application;

    private Trace refusedByTheMeeting(Village village, Family family) {
        return given.application(village, family).upTo("evaluate").evaluated(5, 16, 0).confirmed().hasEnded("评议未通过");
    }

    /** Tables in which some row of the case still holds this. */
    private List<String> places(String caseNumber, String text) {
        return jdbc.queryForList("""
                select table_name from information_schema.columns where table_schema = 'public' and column_name in ('case_number', 'number')
                    and data_type = 'text' and table_name not like 'act\\_%' and table_name not in ('notice')
                """, String.class).stream().filter(table -> Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from %1$s x where x.%2$s = ? and x::text like ?)".formatted(table,
                        table.equals("objection") ? "number" : "case_number"), Boolean.class, caseNumber, "%" + text + "%"))).toList();
    }

    @Test
    void whenTheMonthsAreOverNobodyIsOnRecordAnyMore() {
        Village village = given.village();
        Family family = Family.ofFour();
        Person wife = family.members().get(1);
        deliveries.deliver(village.county(), new Cover("transport", null, given.today()), List.of(new Line(wife.name(), wife.idNumber(), "消费型车辆", "吉B·A1234")));
        String consent = office.counties().newPhoto(village.committee().personId());
        ObjectNode form = given.form(village, family);
        ((ArrayNode) form.get("consentEvidence")).removeAll().add(consent);
        String number = office.identification().start(village.committee(), village.code(), form).file().caseNumber();
        Trace trace = new Trace(office, village, List.of(family), List.of(number));
        trace.investigated(visit -> visit.explaining("消费型车辆", wife.name() + "的三轮车"));
        trace.met(trace.meeting().present(21).ballot(number, 5, 15, 0, family.head()));
        trace.confirmed().hasEnded("评议未通过");
        String hash = jdbc.queryForObject("select id_hash from case_member where case_number = ? and position = 1", String.class, number);
        assertThat(places(number, family.head())).contains("case_file", "work_item", "case_revision", "case_member");
        String minutes = jdbc.queryForObject("select evidence_id from evidence_link where case_number = ? and step = 'evaluate' limit 1", String.class,
                number);

        given.on(THE_LAST_DAY);
        retention.erase();
        assertThat(office.cases().get(number).subject()).isEqualTo(family.head());
        given.on(OVER);
        retention.erase();

        for (Person person : family.members()) {
            assertThat(places(number, person.name())).isEmpty();
            assertThat(places(number, person.idNumber())).isEmpty();
        }
        assertThat(places(number, hash)).isEmpty();
        assertThat(places(number, "三轮车")).isEmpty();
        assertThat(jdbc.queryForList("select form::text from meeting where id = (select meeting_id from meeting_ballot where case_number = ?)",
                String.class, number)).singleElement().satisfies(kept -> assertThat(kept).doesNotContain(family.head()).contains("\"yes\": 5"));
        assertThat(evidence.find(consent)).isEmpty();
        assertThat(evidence.find(minutes)).isPresent();

        // What was decided stays, and comes out the same.
        assertThat(office.decisions().replay(number)).hasSize(3).allMatch(replay -> replay.same());
        assertThat(trace.facts().perCapita()).isNotNull();
        assertThat(trace.path()).containsExactly("investigate", "evaluate", "confirm-evaluation");
        assertThat(trace.timeline(Kind.ERASED)).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from audit_entry where action = 'case.erase' and subject = ?", Integer.class, number)).isOne();
        int before = jdbc.queryForObject("select count(*) from case_event where case_number = ?", Integer.class, number);
        retention.erase();
        assertThat(jdbc.queryForObject("select count(*) from case_event where case_number = ?", Integer.class, number)).isEqualTo(before);

        Browser county = Browser.of(application, village.county());
        county.open("/cases/" + number).expect(200).shows("保存期满", "（已清除）", "评议未通过").hides(family.head(), wife.name());
        county.open("/cases/" + number + "/letter").expect(404).shows("保存期满已经清除");
        long meeting = jdbc.queryForObject("select meeting_id from meeting_ballot where case_number = ?", Long.class, number);
        county.open("/meetings/" + meeting).expect(200).hides(family.head());
        county.open("/meetings/" + meeting + "/record.pdf").expect(200);
        county.open("/cases?state=closed&q=" + number).expect(200).hides(family.head());
        // Whoever applies again is nobody known.
        given.application(village, family).waitsAt("investigate");
    }

    private int told(Trace trace) {
        return jdbc.queryForObject("select count(*) from message where about in (select 'event-' || id from case_event where case_number = ?)",
                Integer.class, trace.number());
    }

    @Test
    void everyEndWithoutTheRegisterIsOneAndTheRegisterIsNone() {
        Trace withdrawn = given.application().withdrawn("家里有人找到工作");
        Trace terminated = given.application().investigated().terminated("重复立案");
        Trace notAccepted = given.selfApplication().notAccepted("户口不在本村");
        Trace township = given.application().upTo("township-review").returned("township-review", "investigate", false, "请复核")
                .upTo("township-review").townshipRejected("收入核实后高于标准").hasEnded("审核未通过");
        while (outbox.deliver() > 0) {
            // what other tests left is told first
        }
        assertThat(told(township)).isPositive();
        Trace registered = given.application().toTheEnd().hasEnded("已建档立卡");
        given.on("2018-12-31T04:00+08:00");
        retention.erase();
        for (Trace gone : List.of(withdrawn, terminated, notAccepted, township)) {
            assertThat(places(gone.number(), gone.family().head())).as(gone.file().result()).isEmpty();
            assertThat(told(gone)).isZero();
            Browser.of(application, gone.village().county()).open("/cases/" + gone.number()).expect(200).hides(gone.family().head());
        }
        assertThat(registered.file().subject()).isEqualTo(registered.family().head());
        assertThat(office.revisions().latest(registered.number(), "start").orElseThrow().form().path("members")).hasSize(4);
    }

    @Test
    void aCountyMayKeepThemShorter() {
        Village village = office.counties().another("350273", "短期", 1).get(0);
        office.counties().incomeLine(village.code().county(), 2016, "2952");
        office.counties().rule("refused-applicant-retention", village.code().county(), "3");
        Trace trace = refusedByTheMeeting(village, Family.ofFour());
        given.on("2017-01-10T04:00+08:00");
        retention.erase();
        assertThat(trace.file().subject()).isEqualTo(trace.family().head());
        given.on("2017-01-11T04:00+08:00");
        retention.erase();
        assertThat(places(trace.number(), trace.family().head())).isEmpty();
    }

    @Test
    void aCaseWaitsForTheObjectionAboutItWhichGoesWithIt() {
        Village village = given.village();
        Trace trace = refusedByTheMeeting(village, Family.ofFour());
        String head = trace.family().head();
        ObjectNode form = Trace.empty().put("about", "left-out").put("village", village.code().value()).put("householdName", head)
                .put("grounds", head + "家确实困难").put("name", "高来福").put("phone", "13912345678");
        String objection = office.objections().file(null, form).number();
        given.on(OVER);
        retention.erase();
        assertThat(trace.file().subject()).isEqualTo(head);

        given.on("2016-10-11T09:00+08:00");
        ObjectionTrace.of(office, objection).accepted().found("不成立").replied().appealPeriodOver();
        assertThat(office.cases().get(objection).open()).isFalse();
        given.on("2018-11-30T04:00+08:00");
        retention.erase();
        assertThat(places(trace.number(), head)).isEmpty();
        assertThat(places(objection, head)).isEmpty();
        Map<String, Object> row = jdbc.queryForMap("select * from objection where number = ?", objection);
        assertThat(row).containsEntry("objector_name", null).containsEntry("objector_phone", null).containsEntry("grounds", "（已清除）")
                .containsEntry("finding", "rejected");
        Browser.of(application, village.township()).open("/cases/" + objection).expect(200).hides(head, "高来福");
    }

    @Test
    void theFirstCaseOfAHouseholdThatWasRegisteredInTheEndStays() {
        Village village = given.village();
        Trace trace = refusedByTheMeeting(village, Family.ofFour());
        ObjectNode form = Trace.empty().put("about", "left-out").put("village", village.code().value())
                .put("householdName", trace.family().head()).put("grounds", "我家确实困难");
        ObjectionTrace.of(office, office.objections().file(null, form).number()).accepted().found("成立").replied();
        String anew = jdbc.queryForObject("select case_number from case_file where previous_case = ? and process = ?", String.class, trace.number(),
                Identification.PROCESS);
        // The township that found so started the new case: somebody else reviews it.
        new Trace(office, village.withTownship(village.secondTownship()), List.of(trace.family()), List.of(anew)).toTheEnd().hasEnded("已建档立卡");
        given.on("2019-06-30T04:00+08:00");
        retention.erase();
        assertThat(trace.file().subject()).isEqualTo(trace.family().head());
    }
}
