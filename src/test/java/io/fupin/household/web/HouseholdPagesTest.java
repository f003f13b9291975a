package io.fupin.household.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.support.Browser;
import io.fupin.support.Counties;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

class HouseholdPagesTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private Counties counties;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private String number(Trace trace) {
        return jdbc.sql("select register_number from household where village = ?").param(trace.village().code().value()).query(String.class).single();
    }

    @Test
    void showsTheRegisterToWhoeverSeesTheArea() {
        Trace trace = given.application().toTheEnd();
        String head = trace.family().head();
        String number = number(trace);
        String list = "/households?region=" + trace.village().code();
        as(trace.village().committee()).open("/households").expect(200).shows(head, "在册 1 户");
        as(trace.village().township()).open(list).expect(200).shows(head, number);
        as(trace.village().county()).open(list + "&q=" + number).expect(200).shows(head);
        as(trace.village().county()).open(list + "&q=没有这个人").expect(200).hides(head);
        as(trace.village().township()).open("/households/" + number).expect(200).shows(head + "户", "识别事由", "主要致贫原因", "发展产业");
        assertThat(as(trace.village().township()).open("/households/export.csv?region=" + trace.village().code()).expect(200).body())
                .contains(number, head);
        Officer neighbour = given.village().committee();
        as(neighbour).open("/households").expect(200).hides(head);
        as(neighbour).open("/households/" + number).expect(404);
        as(neighbour).open(list).expect(404);
        as(counties.somebody(Role.ADMIN, trace.village().code().county())).open("/households/" + number).expect(404);
    }

    @Test
    void showsNumbersInFullOnlyOnDemandAndLeavesATrace() {
        Trace trace = given.application().toTheEnd();
        String number = number(trace);
        Officer township = trace.village().township();
        String masked = as(township).open("/households/" + number).expect(200).text();
        assertThat(masked).containsPattern("220281\\*{8}\\d{3}[\\dX]").doesNotContainPattern("220281\\d{11}[\\dX]");
        String full = as(township).open("/households/" + number + "/members").expect(200).body();
        assertThat(full).containsPattern("220281\\d{11}[\\dX]").doesNotContain("<html");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'household.identity-seen' and subject = ?").param(number)
                .query(Integer.class).single()).isEqualTo(1);
        Officer leader = counties.somebody(Role.COUNTY_LEADERS, trace.village().code().county());
        as(leader).open("/households/" + number + "/members").expect(403);
        as(leader).open("/households/" + number).expect(200).hides("主要致贫原因");
    }
}
