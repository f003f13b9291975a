package io.fupin.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.CampaignTrace;
import io.fupin.exchange.TableRows;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import io.fupin.household.HouseholdStates.Exit;
import io.fupin.plan.PlanDesk;
import io.fupin.region.RegionCode;
import io.fupin.signal.data.Signal;
import io.fupin.signal.data.SignalRows;
import io.fupin.signal.look.Found.Behind;
import io.fupin.signal.look.Look;
import io.fupin.signal.work.SignalWork;
import io.fupin.support.Api;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.support.WholeReads;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Each signal with what is just enough for it and what is just not; and who is told. */
class SignalsTest extends TraceTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1);
    private static final LocalDate DAY = LocalDate.of(2016, 10, 12);

    @Autowired
    private ApplicationContext context;
    @Autowired
    private WebApplicationContext application;
    @Autowired
    private SignalWork work;
    @Autowired
    private SignalRows rows;
    @Autowired
    private PlanDesk plans;
    @Autowired
    private HouseholdStates states;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private List<Look> looks;
    @Autowired
    private TransactionTemplate transaction;

    private CampaignTrace register;
    private List<Village> villages;
    private Village village;
    private RegionCode county;

    @BeforeEach
    void aCounty() {
        register = CampaignTrace.in(context);
        villages = office.counties().another("6504%02d".formatted(COUNT.getAndIncrement()), "留意", 3);
        village = villages.get(0);
        county = village.code().county();
        office.counties().incomeLine(county, 2015, "3000");
        office.counties().incomeLine(county, 2016, "3200");
    }

    private List<Signal> seen(Kind kind) {
        assertThat(work.look(county)).isTrue();
        return rows.page(village.county(), county, kind, null, 50);
    }

    private Signal one(Kind kind) {
        List<Signal> seen = seen(kind);
        assertThat(seen).as(kind.title()).hasSize(1);
        return seen.get(0);
    }

    private void threshold(String key, int value) {
        office.counties().rule(key, county, String.valueOf(value));
    }

    /** However small the tables are here: there is an index for everything that is asked of them. */
    @Test
    void noLookReadsATableFromEndToEnd() {
        assertThat(WholeReads.during(transaction, jdbc, () -> {
            jdbc.sql("set local enable_seqscan = off").update();
            looks.forEach(look -> look.in(county, LocalDate.of(2015, 1, 1), given.today()));
        })).doesNotContain("work_item", "case_file", "case_revision", "evidence", "evidence_link", "exit_case", "removal_case", "exit_matrix",
                "exit_matrix_evidence", "household", "household_period", "household_state", "household_visit", "household_visit_photo", "campaign_household",
                "meeting", "meeting_ballot");
    }

    // 收入挤在标准线上

    private void income(Village of, String perCapita) {
        jdbc.sql("""
                insert into exit_matrix (register_number, village, income_year, visited_on, persons, net_income, per_capita, income_line, lacking, form,
                    recorded_by, recorded_name, at)
                values (?, ?, 2016, ?, 3, 0, ?, 3200, '', '{}', 0, '孙丽娟', ?)
                """).params(register.poor(of, 3), of.code().value(), Date.valueOf(DAY), new BigDecimal(perCapita),
                Timestamp.from(Instant.parse("2016-10-12T01:00:00Z"))).update();
    }

    /** Of those above the line half stand within five per cent of it, the bound included. */
    @Test
    void incomesThatStandJustAboveTheLine() {
        threshold("signal-income-least", 2);
        income(village, "3200.00");
        income(village, "3200.01");
        income(village, "9000");
        assertThat(seen(Kind.INCOMES)).as("one is no bunch").isEmpty();
        income(village, "3360.01");
        income(village, "9000");
        assertThat(seen(Kind.INCOMES)).as("a fen beyond the band").isEmpty();
        income(village, "3360.00");
        assertThat(seen(Kind.INCOMES)).as("2 of 5").isEmpty();
        income(village, "3300");
        Signal signal = one(Kind.INCOMES);
        assertThat(signal.text()).isEqualTo("2016年收入超过标准的 6 户里，3 户高出不超过 5%");
        assertThat(signal.region()).isEqualTo(village.code());
        assertThat(rows.behind(signal.id())).extracting(Behind::text).containsExactly("人均 3200.01 元，标准 3200 元", "人均 3300.00 元，标准 3200 元",
                "人均 3360.00 元，标准 3200 元");
        // it is gone when it is not so any more, and comes back as the same
        income(village, "9100");
        assertThat(seen(Kind.INCOMES)).isEmpty();
        assertThat(rows.find(village.county(), signal.id()).orElseThrow().goneOn()).isEqualTo(given.today());
        income(village, "3201");
        assertThat(one(Kind.INCOMES).id()).isEqualTo(signal.id());
    }

    // 退出数与计划一人不差

    @Test
    void exitsThatMeetThePlanToThePerson() {
        Trace registered = given.application(village, Family.ofFour()).toTheEnd();
        String number = registered.facts().registerNumber();
        states.decide(new Decision(number, State.EXITED, given.today(), registered.number(), new Exit(2016, new BigDecimal("3200")), null));
        plan(4);
        assertThat(seen(Kind.PLAN)).as("so few are met by chance").isEmpty();
        threshold("signal-plan-least", 4);
        Signal signal = one(Kind.PLAN);
        assertThat(signal.text()).isEqualTo("2016年计划退出 4 人，实际退出 4 人");
        assertThat(rows.behind(signal.id())).extracting(Behind::registerNumber).containsExactly(number);
        plan(5);
        assertThat(seen(Kind.PLAN)).as("one more was planned").isEmpty();
    }

    private void plan(int persons) {
        plans.take(village.county(), county, "规划", null, null, TableRows.ofText("年度\t人\n2016\t" + persons));
    }

    // 几分钟里同意很多件

    private void approvals(long person, int seconds, int... after) {
        String number = given.application(village, Family.ofFour()).number();
        for (int each : after) {
            Timestamp at = Timestamp.from(Instant.parse("2016-10-12T01:00:00Z").plusSeconds(seconds + each));
            jdbc.sql("""
                    insert into work_item (id, case_number, process, step, step_name, phase, subject, role, region, village, township, county, created_at,
                        due_at, completed_at, completed_by, completed_name, completed_post, outcome)
                    values (gen_random_uuid()::text, ?, 'household-identification', 'county-review', '县级复审', '县级审批', '于广发', 'COUNTY_OFFICE', ?, ?, ?, ?,
                        ?, ?, ?, ?, '周建华', 'COUNTY_OFFICE', 'approve')
                    """).params(number, county.value(), village.code().value(), village.code().township().value(), county.value(), at, at, at, person).update();
        }
    }

    @Test
    void approvalsFasterThanOneReads() {
        threshold("signal-approvals-count", 3);
        approvals(1, 0, 0, 300, 601);
        approvals(2, 0, 0, 5);
        assertThat(seen(Kind.APPROVALS)).as("three in ten minutes and a second, two in five seconds").isEmpty();
        approvals(3, 7200, 0, 10, 600);
        Signal signal = one(Kind.APPROVALS);
        assertThat(signal.text()).isEqualTo("周建华 11:00 到 11:10 同意了 3 件，其中 3 件在 10 分钟以内");
        assertThat(signal.behind()).isEqualTo(3);
        // what is about a review is not for the township, the reviewer
        assertThat(rows.page(village.township(), village.code().township(), Kind.APPROVALS, null, 50)).isEmpty();
        String reviewed = rows.behind(signal.id()).get(0).caseNumber();
        assertThat(rows.of(reviewed)).extracting(Signal::id).containsExactly(signal.id());
    }

    // 一张照片用在几户

    private void visit(String household, LocalDate day, long person, String photo) {
        long id = jdbc.sql("insert into household_visit (register_number, visited_on, found, person_id, recorded_by, recorded_at) values (?, ?, '看过', ?, '孙丽娟', ?) "
                + "returning id").params(household, Date.valueOf(day), person, Timestamp.from(Instant.parse("2016-10-12T11:00:00Z"))).query(Long.class).single();
        if (photo != null) {
            jdbc.sql("insert into household_visit_photo (visit_id, position, evidence_id) values (?, 0, ?)").params(id, photo).update();
        }
    }

    @Test
    void oneHouseholdsPhotoTwiceIsNothingTwoHouseholdsPhotoIs() {
        String photo = office.counties().newPhoto(1);
        String one = register.poor(village, 2);
        String other = register.poor(villages.get(1), 2);
        visit(one, DAY, 1, photo);
        visit(one, DAY.plusDays(1), 1, photo);
        visit(other, DAY, 1, office.counties().newPhoto(1));
        assertThat(seen(Kind.PHOTOS)).isEmpty();
        visit(other, DAY, 1, photo);
        Signal signal = one(Kind.PHOTOS);
        assertThat(signal.text()).isEqualTo("同一张照片用在 2 户");
        assertThat(signal.region().prefix()).isEqualTo(villages.get(1).code().township().equals(village.code().township())
                ? village.code().township().prefix() : county.prefix());
        assertThat(rows.behind(signal.id())).extracting(Behind::registerNumber).containsExactlyInAnyOrder(one, other);
    }

    // 评议会次次全票

    private void meeting(int no, int abstain) {
        String number = given.application(village, Family.ofFour()).number();
        long id = jdbc.sql("""
                insert into meeting (village, kind, held_on, place, chair, recorder, members_due, members_present, women_due, women_present, form, recorded_by,
                    recorded_name, at)
                values (?, '村民代表会议', ?, '村部', '李', '王', 30, 25, 10, 9, '{}', 1, '孙丽娟', ?) returning id
                """).params(village.code().value(), Date.valueOf(DAY), Timestamp.from(Instant.parse("2016-10-12T01:00:00Z"))).query(Long.class).single();
        jdbc.sql("insert into meeting_ballot (meeting_id, case_number, yes, no, abstain, recused, passed) values (?, ?, ?, ?, ?, 0, true)")
                .params(id, number, 25 - no - abstain, no, abstain).update();
    }

    @Test
    void aTownshipWhoseMeetingsAreAllOfOneMind() {
        threshold("signal-meetings-least", 2);
        meeting(0, 0);
        assertThat(seen(Kind.MEETINGS)).as("one meeting").isEmpty();
        meeting(0, 0);
        Signal signal = one(Kind.MEETINGS);
        assertThat(signal.text()).isEqualTo("2016年开了 2 次评议会，2 次件件全票同意");
        assertThat(signal.region()).isEqualTo(village.code().township());
        meeting(0, 1);
        assertThat(seen(Kind.MEETINGS)).as("one abstained").isEmpty();
        threshold("signal-meetings-share", 66);
        assertThat(one(Kind.MEETINGS).behind()).isEqualTo(2);
    }

    // 一天入户太多

    @Test
    void moreHouseholdsADayThanOneCanWalkTo() {
        threshold("signal-visits-a-day", 3);
        List<String> households = List.of(register.poor(village, 1), register.poor(village, 1), register.poor(village, 1), register.poor(village, 1));
        households.forEach(household -> visit(household, DAY, 71, null));
        visit(households.get(0), DAY, 71, null);
        households.subList(0, 3).forEach(household -> visit(household, DAY.plusDays(1), 71, null));
        visit(households.get(3), DAY.plusDays(1), 72, null);
        Signal signal = one(Kind.VISITS);
        assertThat(signal.text()).isEqualTo("孙丽娟登记 2016-10-12 一天入户 4 户，录入从 10-12 19:00 到 10-12 19:00");
        assertThat(signal.region()).isEqualTo(village.code());
    }

    @Test
    void reviewersReadAndWriteDownWhatTheyFoundAndVillagesAreNotTold() {
        threshold("signal-visits-a-day", 1);
        visit(register.poor(village, 1), DAY, 81, null);
        visit(register.poor(village, 1), DAY, 81, null);
        Signal signal = one(Kind.VISITS);
        Officer township = village.township();
        Api api = Api.of(application, township);
        assertThat(api.get("/api/v1/signals?kind=VISITS").expect(200).at("/items/0/id").asLong()).isEqualTo(signal.id());
        String path = "/api/v1/signals/" + signal.id();
        assertThat(api.post(path + "/notes", Map.of("text", " ")).refusedAt()).containsExactly("text");
        api.post(path + "/notes", Map.of("text", "三个人一起入户，一个人登记")).expect(204);
        JsonNode whole = Api.of(application, village.county()).get(path).expect(200);
        assertThat(whole.at("/notes/0/text").asText()).isEqualTo("三个人一起入户，一个人登记");
        assertThat(whole.at("/behind").size()).isEqualTo(2);
        Api.of(application, village.committee()).get(path).expect(403);
        Api.of(application, office.counties().somebody(Role.COUNTY_LEADERS, county)).post(path + "/notes", Map.of("text", "看过")).expect(403);
        Api.of(application, given.village().township()).get(path).expect(404);
        // seen again tomorrow it is still the same, with its note
        assertThat(one(Kind.VISITS).notes()).isEqualTo(1);
    }
}
