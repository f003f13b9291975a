package io.fupin.exchange.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Delivered;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.exchange.duplicate.DuplicateWork;
import io.fupin.household.quality.QualityWork;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.support.Family.Person;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Lists against the register: a doubt is told where it lies, explained by whoever is near, accepted by whoever is above, and kept. */
class DoubtsTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private QualityWork work;
    @Autowired
    private DuplicateWork duplicates;
    @Autowired
    private TestPeople people;
    @Autowired
    private Doubts doubts;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    /** A household on the register, in a county of its own. */
    private Trace registered(String county) {
        Village village = office.counties().another(county, "疑点" + county, 2).get(0);
        office.counties().incomeLine(village.code().county(), 2016, "3200");
        return given.application(village, Family.ofFour()).toTheEnd();
    }

    private Delivered deliver(Village village, String source, Line... lines) {
        return deliveries.deliver(village.county(), new Cover("civil-affairs", source, given.today(), "高敏", null), List.of(lines));
    }

    private List<Doubts.Doubt> of(Trace trace) {
        return doubts.ofHousehold(trace.facts().registerNumber());
    }

    @Test
    void aRedLineIsExplainedByTheVillageAndAcceptedByTheTownship() {
        Trace trace = registered("220301");
        Village village = trace.village();
        Person wife = trace.family().members().get(1);
        Delivered delivered = deliver(village, "车船", new Line(wife.name() + "兰", wife.idNumber(), "消费型车辆", "小型面包车"));
        assertThat(delivered).extracting(Delivered::householdsHit, Delivered::casesHit).containsExactly(1, 0);
        Browser committee = as(village.committee());
        committee.open("/").expect(200).shows("部门名单命中本村在册户 1 条");
        committee.open("/doubts").expect(200).shows(wife.name(), "消费型车辆", "名单上叫“" + wife.name() + "兰”", "待说明 1");
        committee.open("/households/" + trace.facts().registerNumber()).expect(200).shows("比对疑点", "待说明");
        long id = of(trace).get(0).id();
        String decide = "/doubts/" + id + "/decisions";
        committee.post(decide, Map.of("decision", "EXPLAIN", "reason", " ", "seen", "0")).expect(422).shows("请写明是怎么回事");
        as(village.township()).post(decide, Map.of("decision", "CONFIRM", "seen", "0")).expect(403);
        committee.post(decide, Map.of("decision", "EXPLAIN", "reason", "车是她弟弟的，借名登记", "seen", "0")).expect(302);
        as(village.secondCommittee()).post(decide, Map.of("decision", "EXPLAIN", "reason", "另一种说法", "seen", "0")).expect(409).shows(village.committee().name());
        committee.post(decide, Map.of("decision", "CONFIRM", "seen", "1")).expect(403);
        as(village.township()).post(decide, Map.of("decision", "REOPEN", "reason", "行驶证呢", "seen", "1")).expect(302);
        committee.post(decide, Map.of("decision", "ACT", "action", "", "reason", "办了", "seen", "2")).expect(422).shows("请选怎么处理的");
        committee.post(decide, Map.of("decision", "ACT", "action", "LIST_WRONG", "reason", "车管所已改", "seen", "2")).expect(302);
        as(village.township()).post(decide, Map.of("decision", "CONFIRM", "seen", "3")).expect(302);
        committee.post(decide, Map.of("decision", "EXPLAIN", "reason", "再写一遍", "seen", "4")).expect(403);
        committee.open("/doubts/" + id).expect(200).shows("车是她弟弟的", "行驶证呢", "处理：名单有误", "认可").hides("写好了");
        as(village.county()).open("/doubts?state=ALL").expect(200).shows("已处理，名单有误", "车船");
        as(village.county()).open("/doubts/export.csv?state=ALL").expect(200).shows("车管所已改", village.township().name());
        Village neighbour = office.counties().village(office.counties().another("220301", "疑点220301", 2).get(1).code());
        as(neighbour.committee()).open("/doubts?state=ALL").expect(200).hides(wife.name());
        as(neighbour.committee()).open("/doubts/" + id).expect(404);
        as(neighbour.committee()).post(decide, Map.of("decision", "EXPLAIN", "reason", "不是我的", "seen", "4")).expect(404);
        assertThat(deliver(village, "车船", new Line(wife.name(), wife.idNumber(), "消费型车辆", "小型面包车")).householdsHit()).as("known").isZero();
    }

    @Test
    void aFactIsADoubtOnlyWhereTheRegisterSaysOtherwiseAndIsGoneWhenBothAgree() {
        Trace trace = registered("220302");
        Person head = trace.family().members().get(0);
        Person wife = trace.family().members().get(1);
        String number = trace.facts().registerNumber();
        jdbc.sql("update household_member set health = '残疾' where register_number = ? and name = ?").params(number, wife.name()).update();
        String certificate = wife.idNumber() + "42";
        deliver(trace.village(), "残联", new Line(wife.name(), certificate, "", "肢体二级"));
        assertThat(of(trace)).as("the register says so, too; a certificate carries the identity number").isEmpty();
        deliver(trace.village(), "残联", new Line(wife.name() + "芳", certificate, "", "肢体二级"));
        deliver(trace.village(), "民政", new Line(head.name(), head.idNumber(), "", "每月320元"));
        assertThat(of(trace)).extracting(Doubts.Doubt::meaning, Doubts.Doubt::category, Doubts.Doubt::detail).containsExactly(
                tuple(Meaning.NAME, "姓名不符", wife.name() + "芳"), tuple(Meaning.FACT, "低保", "每月320元"));
        as(trace.village().committee()).open("/doubts").expect(200).shows("每月320元；档案里不是低保户", "名单上叫“" + wife.name() + "芳”");
        jdbc.sql("update household set household_type = '低保户' where register_number = ?").param(number).update();
        jdbc.sql("update household_member set name = ? where register_number = ? and name = ?").params(wife.name() + "芳", number, wife.name()).update();
        work.drain();
        assertThat(of(trace)).extracting(Doubts.Doubt::state).containsOnly(DoubtState.SETTLED);
    }

    @Test
    void aHouseholdThatComesLaterIsHeldAgainstTheListsOnHand() {
        Trace open = given.application(office.counties().another("220303", "疑点220303", 1).get(0), Family.ofFour());
        office.counties().incomeLine(open.village().code().county(), 2016, "3200");
        Person wife = open.family().members().get(1);
        deliver(open.village(), "车船", new Line(wife.name(), wife.idNumber(), "消费型车辆", "面包车"));
        as(open.village().committee()).open("/doubts").expect(200).shows(wife.name(), "消费型车辆");
        as(open.village().committee()).open("/").expect(200).hides("部门名单命中本村在册户");
        open.investigated(visit -> visit.explaining("消费型车辆", "农用三轮车")).toTheEnd();
        deliver(open.village(), "民政", new Line(wife.name(), wife.idNumber(), "特困供养", ""));
        work.drain();
        assertThat(of(open)).as("what was explained in the case stands at the household").extracting(Doubts.Doubt::category, Doubts.Doubt::state,
                Doubts.Doubt::explanation).containsExactlyInAnyOrder(tuple("消费型车辆", DoubtState.EXPLAINED, "农用三轮车"),
                tuple("特困供养", DoubtState.OPEN, null));
        Family late = Family.ofFour();
        deliver(open.village(), "户籍", new Line("某人", late.members().get(0).idNumber(), "死亡", "2016年8月注销"));
        Trace after = given.application(open.village(), late).toTheEnd();
        assertThat(of(after)).isEmpty();
        work.drain();
        assertThat(of(after)).extracting(Doubts.Doubt::category, Doubts.Doubt::listedName).containsExactly(tuple("死亡", "某人"));
    }

    @Test
    void whatNobodyExplainedInACaseThatIsOverStaysInTheLedger() {
        Village village = office.counties().another("220304", "疑点220304", 1).get(0);
        Family family = Family.ofFour();
        Trace trace = given.application(village, family);
        Person wife = family.members().get(1);
        deliver(village, "车船", new Line(wife.name(), wife.idNumber(), "消费型车辆", "面包车"));
        trace.withdrawn("不申请了");
        duplicates.drain();
        as(village.township()).open("/doubts").expect(200).hides(wife.name());
        as(village.township()).open("/doubts?state=LAPSED").expect(200).shows(wife.name(), "案件已结束");
    }

    @Test
    void aProgramDeliversExplainsAndPagesLikeAPerson() {
        Trace trace = registered("220305");
        Village village = trace.village();
        List<Map<String, String>> rows = trace.family().members().stream().limit(2).map(person -> Map.of("name", person.name(), "idNumber",
                person.idNumber(), "category", "消费型车辆", "detail", "面包车")).toList();
        Officer traffic = people.holding("DEPARTMENT.transport@" + village.code().county());
        JsonNode delivered = Api.of(application, traffic).post("/api/v1/matches", Map.of("source", "车船", "deliveredOn", given.today().toString(), "broughtBy",
                "周强", "rows", rows)).expect(201);
        assertThat(delivered.path("rows").asInt()).isEqualTo(2);
        assertThat(delivered.path("householdsHit").asInt()).isEqualTo(1);
        Api.of(application, traffic).get("/api/v1/doubts").expect(403);
        Api.of(application, traffic).post("/api/v1/matches", Map.of("unit", "housing", "deliveredOn", given.today().toString(), "rows", rows)).expect(403);
        Api committee = Api.of(application, village.committee());
        JsonNode first = committee.get("/api/v1/doubts?size=1").expect(200);
        JsonNode second = committee.get("/api/v1/doubts?size=1&after=" + first.path("next").asText()).expect(200);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/items/0/id").asLong()).isLessThan(second.at("/items/0/id").asLong());
        assertThat(first.at("/items/0/registerNumber").asText()).isEqualTo(trace.facts().registerNumber());
        String decide = "/api/v1/doubts/" + first.at("/items/0/id").asLong() + "/decisions";
        assertThat(committee.post(decide, Map.of("decision", "EXPLAIN", "reason", "", "seen", 0)).refusedAt()).containsExactly("reason");
        assertThat(committee.post(decide, Map.of("decision", "EXPLAIN", "reason", "已报废", "seen", 0)).expect(200).path("state").asText()).isEqualTo("EXPLAINED");
        assertThat(committee.post(decide, Map.of("decision", "EXPLAIN", "reason", "已报废", "seen", 0)).expect(409).path("by").asText())
                .isEqualTo(village.committee().name());
        assertThat(committee.get("/api/v1/doubts").expect(200).path("items")).hasSize(1);
    }
}
