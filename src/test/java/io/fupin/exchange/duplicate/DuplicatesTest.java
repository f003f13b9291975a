package io.fupin.exchange.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.household.RegisterBook;
import io.fupin.household.quality.QualityWork;
import io.fupin.support.Browser;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Whoever stands twice is found when it happens and when all are looked at; what was decided is not asked again. */
class DuplicatesTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private QualityWork register;
    @Autowired
    private DuplicateWork work;
    @Autowired
    private RegisterBook book;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private List<Village> county(String code, int towns, int villages) {
        List<Village> county = office.counties().another(code, "查重" + code, towns, villages);
        office.counties().incomeLine(county.get(0).code().county(), 2016, "3200");
        return county;
    }

    private String registered(Village village) {
        Trace trace = given.application(village, Family.ofFour()).toTheEnd();
        register.drain();
        return trace.facts().registerNumber();
    }

    /** The second member of one household becomes, entry for entry, the second of the other but for what {@code columns} leaves out. */
    private void copy(String from, String to, String columns) {
        jdbc.sql("update household_member t set (%1$s) = (select %1$s from household_member f where f.register_number = :from and f.position = t.position "
                        .formatted(columns) + "and f.valid_to is null) where t.register_number = :to and t.position = 2")
                .param("from", from).param("to", to).update();
        register.drain();
    }

    private List<String> pairs(Village village, String column) {
        return jdbc.sql("select " + column + " from duplicate_pair where county = ? order by id").param(village.code().county().value())
                .query(String.class).list();
    }

    private long only(Village village) {
        return jdbc.sql("select id from duplicate_pair where county = ?").param(village.code().county().value()).query(Long.class).single();
    }

    @Test
    void oneNumberInTwoHouseholdsIsCorrectedAndGoneThen() {
        Village village = county("220311", 1, 1).get(0);
        String one = registered(village);
        String two = registered(village);
        assertThat(pairs(village, "kind")).isEmpty();
        String before = jdbc.sql("select id_hash from household_member where register_number = ? and position = 2").param(two).query(String.class).single();
        copy(one, two, "id_hash, id_sealed");
        assertThat(pairs(village, "kind")).containsExactly("SAME_NUMBER");
        String decide = "/duplicates/" + only(village) + "/decision";
        Browser committee = as(village.committee());
        assertThat(committee.open("/duplicates").expect(200).shows("同一个证件号", one, two, "待核 1").find("value=\"(DIFFERENT)\"")).isEmpty();
        committee.post(decide, Map.of("decision", "DIFFERENT", "reason", "两个人")).expect(422).shows("同一个证件号不会是两个人");
        committee.post(decide, Map.of("decision", "SAME", "reason", " ")).expect(422).shows("请写明哪一处要改");
        as(office.counties().village().committee()).post(decide, Map.of("decision", "SAME", "reason", "外村")).expect(404);
        committee.post(decide, Map.of("decision", "SAME", "reason", "后一户录错了一位")).expect(302);
        as(village.secondCommittee()).post(decide, Map.of("decision", "SAME", "reason", "再说一遍")).expect(409).shows("要更正");
        committee.open("/duplicates?state=TO_CORRECT").expect(200).shows("后一户录错了一位", village.committee().name());
        jdbc.sql("update household_member set id_hash = ? where register_number = ? and position = 2").params(before, two).update();
        register.drain();
        assertThat(pairs(village, "state")).containsExactly("SETTLED");
        copy(one, two, "id_hash, id_sealed");
        assertThat(pairs(village, "state")).as("there again").containsExactly("OPEN");
    }

    @Test
    void onePersonUnderTwoNumbersIsAskedOnceOnly() {
        Village village = county("220312", 1, 1).get(0);
        String one = registered(village);
        String two = registered(village);
        jdbc.sql("update household_member set name = '王桂兰' where register_number = ? and position = 2").param(one).update();
        jdbc.sql("update household_member set name = '王桂花' where register_number = ? and position = 2").param(two).update();
        copy(one, two, "birth_date");
        assertThat(pairs(village, "kind")).as("born on one day, called otherwise").isEmpty();
        jdbc.sql("update household_member set name = '王桂蓝' where register_number = ? and position = 2").param(two).update();
        register.drain();
        assertThat(pairs(village, "kind")).containsExactly("SAME_PERSON");
        as(village.township()).open("/duplicates").expect(200).shows("可能是同一个人", "王桂兰", "王桂蓝", "出生日期");
        as(village.township()).post("/duplicates/" + only(village) + "/decision", Map.of("decision", "DIFFERENT", "reason", "看过两本户口簿")).expect(302);
        jdbc.sql("update household_member set health = '长期慢性病' where register_number = ? and position = 2").param(two).update();
        register.drain();
        assertThat(work.scan(village.code().county())).isEqualTo(1);
        assertThat(pairs(village, "state")).as("never asked again").containsExactly("DIFFERENT");
        assertThat(jdbc.sql("select count(*) from duplicate_decision d join duplicate_pair p on p.id = d.pair_id where p.county = ?")
                .param(village.code().county().value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void acrossTwoTownshipsTheCountyDecidesAndEachTownshipSeesItsOwnSide() {
        List<Village> county = county("220313", 2, 1);
        Village here = county.get(0);
        Village there = county.get(1);
        String one = registered(here);
        String two = registered(there);
        copy(one, two, "id_hash, id_sealed");
        as(here.township()).open("/duplicates").expect(200).shows(one, "另一边不在本辖区").hides(two).hides("同一人，要更正");
        as(there.committee()).open("/duplicates").expect(200).shows(two).hides(one);
        as(here.township()).post("/duplicates/" + only(here) + "/decision", Map.of("decision", "SAME", "reason", "是")).expect(403);
        as(here.county()).open("/duplicates").expect(200).shows(one, two, "要改，报信息变更", "同一人，要更正");
        as(here.county()).post("/duplicates/" + only(here) + "/decision", Map.of("decision", "SAME", "reason", "嫁过去的，前一户没有销")).expect(302);
        as(office.counties().village().committee()).open("/duplicates").expect(200).hides(one).hides(two);
    }

    @Test
    void whoeverAppliesWhileHeStandsOnTheRegisterIsFoundByBothWays() {
        Village village = county("220314", 1, 1).get(0);
        String one = registered(village);
        Trace open = given.application(village, Family.ofFour());
        work.drain();
        assertThat(pairs(village, "kind")).isEmpty();
        jdbc.sql("""
                update household_member set (id_hash, id_sealed) = (select id_hash, id_sealed from case_member where case_number = :case and position = 1)
                where register_number = :number and position = 2
                """).param("case", open.number()).param("number", one).update();
        register.drain();
        assertThat(pairs(village, "kind")).containsExactly("SAME_NUMBER");
        as(village.committee()).open("/duplicates").expect(200).shows(one, io.fupin.casework.CaseNumbers.shortForm(open.number()));
        Browser office = as(village.county());
        office.post("/duplicates/runs", Map.of()).expect(302);
        office.open("/duplicates").expect(200).shows("正在查重");
        office.post("/duplicates/runs", Map.of()).expect(302);
        work.drain();
        office.open("/duplicates").expect(200).hides("正在查重").shows("全面查过", "待核 1");
        as(village.township()).post("/duplicates/runs", Map.of()).expect(403);
        jdbc.sql("update case_member set active = false where case_number = ?").param(open.number()).update();
        work.drain();
        assertThat(pairs(village, "state")).as("the case is over").containsExactly("SETTLED");
    }

    @Test
    void whatAnImportBroughtAndTookBackIsNoQuestionAnyMore() {
        Village village = county("220315", 1, 1).get(0);
        String one = registered(village);
        String imported = village.code() + "-9001";
        jdbc.sql("""
                insert into household (register_number, village, township, county, head_name, persons, ground, state, registered_on, facts_since, source)
                select :number, village, township, county, head_name, 1, ground, state, registered_on, registered_on, 'IMPORT' from household
                where register_number = :one
                """).param("number", imported).param("one", one).update();
        jdbc.sql("""
                insert into household_member (register_number, position, name, relation, id_type, id_hash, id_sealed, birth_date, valid_from)
                select :number, 1, name, '户主', id_type, id_hash, id_sealed, birth_date, valid_from from household_member
                where register_number = :one and position = 1
                """).param("number", imported).param("one", one).update();
        register.drain();
        assertThat(pairs(village, "state")).containsExactly("OPEN");
        book.takeOut(List.of(imported));
        assertThat(pairs(village, "state")).containsExactly("SETTLED");
    }
}
