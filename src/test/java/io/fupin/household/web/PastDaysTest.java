package io.fupin.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.casework.Refusal;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterChanges.Entry;
import io.fupin.household.RegisterField;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Helper;
import io.fupin.household.HouseholdRegister.Measure;
import io.fupin.household.HouseholdStates;
import io.fupin.household.HouseholdStates.Decision;
import io.fupin.household.HouseholdStates.Exit;
import io.fupin.support.Api;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** An auditor asks in 2018 what the file said on days of 2016 and 2017: a chain of changes, each with its day. */
class PastDaysTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private HouseholdRegister register;
    @Autowired
    private HouseholdStates states;
    @Autowired
    private RegisterChanges changes;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    private Trace trace;
    private Village village;
    private String number;
    private LocalDate registered;

    @BeforeEach
    void aHouseholdIsRegistered() {
        trace = given.application().toTheEnd();
        village = trace.village();
        number = jdbc.sql("select register_number from household where village = ?").param(village.code().value()).query(String.class).single();
        registered = register.find(number).orElseThrow().registeredOn();
    }

    /** 2017-03-01 its name is corrected, 2017-06-01 somebody else helps, 2017-12-20 it exits. */
    private void yearsGoBy() {
        income(2016, registered, "2017-11-30", 1900);
        income(2016, LocalDate.of(2017, 11, 30), null, 2100);
        given.on("2017-03-01T09:00+08:00");
        transaction.executeWithoutResult(status -> changes.apply(new RegisterChange(number, Map.of(), Map.of(1, Map.of(RegisterField.NAME, "改名人")), List.of(),
                Set.of(), null, null), new Entry(trace.number(), "更正", village.county().personId(), village.county().name(), LocalDate.of(2017, 3, 1),
                LocalDate.of(2017, 3, 1), "照户口簿改")));
        given.on("2017-06-01T09:00+08:00");
        register.assignHelper(number, new Helper("接着帮", "县农业局", "科级", "13500000001", "养牛", LocalDate.of(2017, 6, 1)),
                List.of(new Measure("发展产业", "又养牛三头", LocalDate.of(2017, 6, 1))), null);
        given.on("2017-12-20T09:00+08:00");
        exit(LocalDate.of(2017, 12, 20));
        given.on("2018-05-02T09:00+08:00");
    }

    private void exit(LocalDate since) {
        states.decide(new Decision(number, State.EXITED, since, trace.number(), new Exit(2017, new BigDecimal("3400")), "两不愁三保障"));
    }

    private void income(int year, LocalDate filed, String replaced, int pension) {
        jdbc.sql("""
                insert into household_income (register_number, year, filed_on, replaced_on, persons, wage, business, property, family_planning, low_income,
                    destitute, pension, ecology, other_transfer, business_expense, per_capita)
                values (?, ?, ?, cast(? as date), 4, 0, 0, 0, 0, 0, 0, ?, 0, 0, 0, ?)
                """).params(number, year, java.sql.Date.valueOf(filed), replaced, pension, BigDecimal.valueOf(pension, 0).divide(BigDecimal.valueOf(4))).update();
    }

    private Browser.Page page(Officer officer, String on) {
        return Browser.of(application, officer).open("/households/" + number + (on == null ? "" : "?on=" + on));
    }

    @Test
    void thePageTellsEveryDayAsItWas() {
        yearsGoBy();
        String head = trace.family().head();
        Officer county = village.county();
        page(county, null).expect(200).shows("改名人户", "脱贫（享受政策）", "2017 年度，标准 3,400 元；两不愁三保障", "接着帮", "又养牛三头", "2,100", "变更记录").hides("只能看", "韩干部");
        page(county, "2016-12-31").expect(200).shows(head + "户", "2016年12月31日的样子", "韩干部", "1,900", "入股合作社")
                .hides("改名人", "接着帮", "又养牛三头", "脱贫", "变更记录", "信息变更");
        page(county, "2017-03-01").expect(200).shows("改名人户", "韩干部", "变更记录").hides("接着帮", "脱贫");
        page(county, "2017-11-30").expect(200).shows("2,100", "接着帮").hides("1,900", "脱贫（");
        page(county, "2017-12-20").expect(200).shows("2017年12月20日的样子", "脱贫（享受政策）");
        page(county, "2016-01-01").expect(404);
        page(county, "2019-01-01").expect(400);
        page(county, "31.12.2016").expect(400);
        // today asked for by its date is the file as it stands
        page(county, "2018-05-02").expect(200).hides("只能看");
        Browser.of(application, county).open("/households/" + number + "/members?on=2016-12-31").expect(200).shows(head).hides("改名人");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'household.identity-seen' and subject = ? and details like '%2016-12-31%'")
                .param(number).query(Integer.class).single()).isEqualTo(1);
        assertThat(page(county, null).body()).contains("/change", "/households/" + number + "?on=2017-12-20", "/households/" + number + "?on=2017-03-01",
                "/households/" + number + "?on=" + registered);
    }

    @Test
    void theListAndTheApiTellADayTooAndOnlyToWhoeverMaySee() {
        yearsGoBy();
        String here = "/households?region=" + village.code();
        Browser county = Browser.of(application, village.county());
        county.open(here).expect(200).shows("改名人", "脱贫（享受政策）", "在册 0 户");
        county.open(here + "&on=2016-12-31").expect(200).shows(trace.family().head(), "2016年12月31日", "在册 1 户", "韩干部").hides("改名人");
        county.open(here + "&on=2016-01-01").expect(200).shows("没有符合的户");
        assertThat(county.open("/households/export.csv?region=" + village.code() + "&on=2016-12-31").expect(200).body())
                .contains(trace.family().head(), "在册").doesNotContain("改名人");
        Officer neighbour = given.village().committee();
        page(neighbour, "2016-12-31").expect(404);
        Browser.of(application, neighbour).open("/households?on=2016-12-31").expect(200).hides(number);
        Api api = Api.of(application, village.township());
        JsonNode then = api.get("/api/v1/households/" + number + "?on=2016-12-31").expect(200);
        assertThat(then.get("head").asText()).isEqualTo(trace.family().head());
        assertThat(then.get("state").asText()).isEqualTo("REGISTERED");
        assertThat(then.at("/members/0/idNumber").asText()).contains("****");
        assertThat(api.get("/api/v1/households?region=" + village.code() + "&on=2016-12-31").expect(200).at("/items/0/state").asText()).isEqualTo("REGISTERED");
        assertThat(api.get("/api/v1/households/" + number + "/change-days").expect(200).at("/items/0/day").asText()).isEqualTo("2017-12-20");
        Api.of(application, neighbour).get("/api/v1/households/" + number + "?on=2016-12-31").expect(404);
        Api.of(application, neighbour).get("/api/v1/households/" + number + "/change-days").expect(404);
    }

    @Test
    void aStateFollowsOnlyOneThatItMayFollow() {
        given.on("2017-12-20T09:00+08:00");
        assertRefused(State.EXITED_NO_POLICY, LocalDate.of(2017, 12, 20), null);
        assertRefused(State.RELAPSED, LocalDate.of(2017, 12, 20), null);
        assertRefused(State.EXITED, LocalDate.of(2017, 12, 21), new Exit(2017, new BigDecimal("3400")));
        assertRefused(State.EXITED, registered.minusDays(1), new Exit(2017, new BigDecimal("3400")));
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> states.decide(
                new Decision(number, State.EXITED, LocalDate.of(2017, 12, 20), trace.number(), null, null)));
        assertThat(register.states(number)).hasSize(1);
        exit(LocalDate.of(2017, 12, 20));
        assertThat(register.find(number).orElseThrow().state()).isEqualTo(State.EXITED);
        assertThat(register.states(number).get(1).exit().standard()).isEqualByComparingTo("3400");
        states.decide(new Decision(number, State.CLOSED, LocalDate.of(2017, 12, 20), trace.number(), null, "全户去世"));
        assertRefused(State.REGISTERED, LocalDate.of(2017, 12, 20), null);
        assertThat(register.helpers(number)).as("nothing of it is deleted").isNotEmpty();
    }

    private void assertRefused(State to, LocalDate since, Exit exit) {
        Assertions.assertThatExceptionOfType(Refusal.class).isThrownBy(() -> states.decide(new Decision(number, to, since, trace.number(), exit, null)));
    }

    @Test
    void whoAnsweredForAHouseholdThenReadsItAsItWasThenWhereverItHasMoved() {
        Village next = given.village();
        given.on("2017-03-01T09:00+08:00");
        jdbc.sql("update household set village = ?, township = ?, county = ?, facts_since = date '2017-03-01' where register_number = ?")
                .params(next.code().value(), next.code().township().value(), next.code().county().value(), number).update();
        Browser former = Browser.of(application, village.committee());
        former.open("/households/" + number).expect(404);
        former.open("/households/" + number + "?on=2017-03-01").expect(404);
        former.open("/households/" + number + "?on=" + registered).expect(200).shows("的样子", "这一户后来迁出了您的辖区").hides("看今天的", "2017年3月1日");
        former.open("/households/" + number + "/members?on=" + registered).expect(200);
        Api.of(application, village.committee()).get("/api/v1/households/" + number + "?on=" + registered).expect(200);
        Browser.of(application, next.committee()).open("/households/" + number).expect(200);
        Browser.of(application, next.committee()).open("/households/" + number + "?on=" + registered).expect(200).shows("看今天的").hides("迁出了您的辖区");
        Browser.of(application, given.village().committee()).open("/households/" + number + "?on=" + registered).expect(404);
    }
}
