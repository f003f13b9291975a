package io.fupin.casework.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.naming.index.NameReading;
import io.fupin.support.Browser;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** 王桂兰 is found by "wgl": in the search box and in the lists, within one's area, as applicant, member and on the register. */
class SearchByInitialsTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private NameReading reading;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private void read() {
        while (reading.read() > 0) {
            // until every name was read
        }
    }

    @Test
    void byTheInitialsOfTheApplicantAndOnlyInsideTheArea() {
        Trace trace = given.application();
        Trace other = given.application();
        for (Trace one : new Trace[] {trace, other}) {
            transaction.executeWithoutResult(status -> office.cases().describe(one.number(), "欧阳桂兰", 4, "1组"));
        }
        read();
        String number = trace.number();
        Browser village = Browser.of(application, trace.village().committee());
        assertThat(village.open("/search?q=oygl").expect(200).body()).contains("/cases/" + number).doesNotContain(other.number());
        assertThat(village.open("/search?q=OYGL").expect(200).body()).contains("/cases/" + number);
        assertThat(village.open("/search?q=oyg").expect(200).body()).doesNotContain("/cases/" + number);
        assertThat(village.open("/cases?q=oygl").expect(200).body()).contains(number).doesNotContain(other.number());
    }

    @Test
    void byTheInitialsOfAMemberAndOnTheRegister() {
        Trace trace = given.application().toTheEnd();
        jdbc.sql("update case_member set name = '欧阳桂莲' where case_number = ? and position = 0").param(trace.number()).update();
        String register = trace.facts().registerNumber();
        jdbc.sql("""
                update household_member set name = '欧阳桂莲'
                where register_number = :number and position = (select min(position) from household_member where register_number = :number)
                """).param("number", register).update();
        read();
        assertThat(Browser.of(application, trace.village().township()).open("/search?q=oygl").expect(200).body())
                .contains("/cases/" + trace.number()).contains("/households/" + register);
    }

    @Test
    void aNameThatStandsNowhereIsForgotten() {
        jdbc.sql("insert into name_initial (name) values ('无处可寻')").update();
        read();
        reading.forget();
        assertThat(jdbc.sql("select count(*) from name_initial where name = '无处可寻'").query(Integer.class).single()).isZero();
    }
}
