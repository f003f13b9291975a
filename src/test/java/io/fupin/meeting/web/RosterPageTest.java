package io.fupin.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.meeting.roster.Roster;
import io.fupin.meeting.roster.Rosters;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

class RosterPageTest extends TraceTest {

    private static final String PAGE = "/meetings/roster";

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rosters rosters;
    @Autowired
    private JdbcClient jdbc;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Page paste(Officer officer, String rows, boolean replace) {
        return as(officer).post(PAGE + "/lines", Map.of("rows", rows, "replace", String.valueOf(replace)));
    }

    private Page add(Officer officer, String name, String body) {
        return as(officer).post(PAGE, Map.of("name", name, "sex", "男", "body", body, "groupName", "2组"));
    }

    private static String lines(int committee, int representatives, int women) {
        return IntStream.range(0, committee + representatives).mapToObj(i -> "代表" + i + "\t" + (i < women ? "女" : "男") + "\t"
                + (i < committee ? "村委会成员" : "村民代表") + "\t" + (i % 6 + 1) + "组").collect(Collectors.joining("\n"));
    }

    @Test
    void peopleAreAddedOneByOneOrPastedAndTakenOff() {
        Village village = given.village();
        Officer committee = village.committee();
        as(committee).open(PAGE).expect(200).shows("还没有登记名册");
        assertThat(add(committee, "于洪江", "村委会成员").expect(302).location()).isEqualTo(PAGE);
        paste(committee, "陈桂兰 女 代表 2组\n\n孙丽娟，女，村委委员\n", false).expect(302);
        Roster roster = rosters.of(village.code());
        assertThat(roster.members()).extracting(Roster.Member::name).containsExactly("于洪江", "孙丽娟", "陈桂兰");
        assertThat(roster.women()).isEqualTo(2);
        assertThat(roster.representatives()).isEqualTo(1);
        long id = roster.members().get(0).id();
        as(committee).post(PAGE + "/" + id + "/removal", Map.of()).expect(302);
        assertThat(rosters.of(village.code()).due()).isEqualTo(2);
        assertThat(jdbc.sql("select removed_by from meeting_member where id = ?").param(id).query(Long.class).single())
                .isEqualTo(committee.personId());
        paste(committee, lines(1, 4, 2), true).expect(302);
        assertThat(rosters.of(village.code()).due()).isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from audit_entry where action like 'roster.%' and subject = ?").param(village.code().value())
                .query(Integer.class).single()).isEqualTo(4);
    }

    /** 31 members: a third are 10⅓, so 10 women warn and 11 do not; four fifths are 24.8, so 24 representatives warn and 25 do not. */
    @Test
    void theCompositionIsHeldAgainstTheLawAndOnlyWarns() {
        Village village = given.village();
        paste(village.committee(), lines(6, 25, 11), false);
        as(village.committee()).open(PAGE).expect(200).shows("开会须到 21 人").hides("不足组成人员");
        paste(village.committee(), lines(7, 24, 10), true);
        as(village.township()).open(PAGE + "?region=" + village.code()).expect(200)
                .shows("妇女10人，不足组成人员31人的1/3", "村民代表24人，不足组成人员31人的4/5");
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingIsKept() {
        Village village = given.village();
        Page pasted = paste(village.committee(), "于洪江 男 村民代表\n陈桂兰 女\n王占武 人 村民代表", false).expect(422).shows("第2行", "第3行");
        assertThat(pasted.find("(?s)<textarea[^>]*id=\"rows\"[^>]*>(.*?)</textarea>")).hasValueSatisfying(kept -> assertThat(kept).contains("陈桂兰 女"));
        assertThat(add(village.committee(), " ", "村民代表").expect(422).shows("姓名须填").body()).contains("value=\"2组\"");
        paste(village.committee(), "", false).expect(422).shows("名册是空的");
        assertThat(rosters.of(village.code()).kept()).isFalse();
    }

    @Test
    void onlyTheVillageKeepsItAndOnlyItsAreaReads() {
        Village village = given.village();
        paste(village.committee(), lines(1, 2, 1), false);
        long id = rosters.of(village.code()).members().get(0).id();
        for (Officer other : List.of(village.team(), village.township(), village.county())) {
            paste(other, lines(1, 2, 1), false).expect(403);
            add(other, "外人", "村民代表").expect(403);
        }
        Officer neighbour = given.village().committee();
        as(neighbour).post(PAGE + "/" + id + "/removal", Map.of()).expect(404);
        for (Officer stranger : List.of(neighbour, people.holding("ADMIN@" + village.code().county()))) {
            as(stranger).open(PAGE + "?region=" + village.code()).expect(404);
        }
        as(village.team()).open(PAGE).expect(200).shows("名册").hides("移出");
        as(village.county()).open(PAGE).expect(404);
        as(village.county()).open(PAGE + "?region=220281").expect(400);
        assertThat(rosters.of(village.code()).due()).isEqualTo(3);
    }
}
