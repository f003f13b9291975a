package io.fupin.identification.web;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.fupin.account.Officer;
import io.fupin.identification.meeting.Roster;
import io.fupin.identification.meeting.Rosters;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AutoConfigureMockMvc
class RosterPageTest extends TraceTest {

    @Autowired
    private MockMvc http;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rosters rosters;
    @Autowired
    private JdbcClient jdbc;

    private ResultActions paste(Officer officer, String rows, boolean replace) throws Exception {
        return http.perform(post("/meetings/roster/lines").param("rows", rows).param("replace", String.valueOf(replace)).with(as(officer))
                .with(csrf()));
    }

    private static String lines(int committee, int representatives, int women) {
        return IntStream.range(0, committee + representatives).mapToObj(i -> "代表" + i + "\t" + (i < women ? "女" : "男") + "\t"
                + (i < committee ? "村委会成员" : "村民代表") + "\t" + (i % 6 + 1) + "组").collect(Collectors.joining("\n"));
    }

    @Test
    void peopleAreAddedOneByOneOrPastedAndTakenOff() throws Exception {
        Village village = given.village();
        Officer committee = village.committee();
        http.perform(get("/meetings/roster").with(as(committee))).andExpect(status().isOk()).andExpect(content().string(containsString("还没有登记名册")));
        http.perform(post("/meetings/roster").param("name", "于洪江").param("sex", "男").param("body", "村委会成员").param("groupName", "")
                .with(as(committee)).with(csrf())).andExpect(redirectedUrl("/meetings/roster"));
        paste(committee, "陈桂兰 女 代表 2组\n\n孙丽娟，女，村委委员\n", false).andExpect(redirectedUrl("/meetings/roster"));
        Roster roster = rosters.of(village.code());
        assertThat(roster.members()).extracting(Roster.Member::name).containsExactly("于洪江", "孙丽娟", "陈桂兰");
        assertThat(roster.women()).isEqualTo(2);
        assertThat(roster.representatives()).isEqualTo(1);
        long id = roster.members().get(0).id();
        http.perform(post("/meetings/roster/{id}/removal", id).with(as(committee)).with(csrf())).andExpect(redirectedUrl("/meetings/roster"));
        assertThat(rosters.of(village.code()).due()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from meeting_member where id = ? and removed_at is not null").param(id).query(Integer.class)
                .single()).isOne();
        paste(committee, lines(1, 4, 2), true).andExpect(redirectedUrl("/meetings/roster"));
        assertThat(rosters.of(village.code()).due()).isEqualTo(5);
        assertThat(jdbc.sql("select count(*) from audit_entry where action like 'roster.%' and subject = ?").param(village.code().value())
                .query(Integer.class).single()).isEqualTo(4);
    }

    /** 31 members: a third are 10⅓, so 10 women warn and 11 do not; four fifths are 24.8, so 24 representatives warn and 25 do not. */
    @Test
    void theCompositionIsHeldAgainstTheLawAndOnlyWarns() throws Exception {
        Village village = given.village();
        paste(village.committee(), lines(6, 25, 11), false);
        http.perform(get("/meetings/roster").with(as(village.committee()))).andExpect(content().string(containsString("开会须到 21 人")))
                .andExpect(content().string(not(containsString("不足组成人员"))));
        paste(village.committee(), lines(7, 24, 10), true);
        http.perform(get("/meetings/roster").with(as(village.township())).param("region", village.code().value())).andExpect(status().isOk())
                .andExpect(content().string(containsString("妇女10人，不足组成人员31人的1/3")))
                .andExpect(content().string(containsString("村民代表24人，不足组成人员31人的4/5")));
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingIsKept() throws Exception {
        Village village = given.village();
        paste(village.committee(), "于洪江 男 村民代表\n陈桂兰 女\n王占武 人 村民代表", false).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("第2行"))).andExpect(content().string(containsString("第3行")))
                .andExpect(content().string(containsString("陈桂兰 女")));
        http.perform(post("/meetings/roster").param("name", " ").param("sex", "男").param("body", "村民代表").param("groupName", "2组")
                .with(as(village.committee())).with(csrf())).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("姓名须填"))).andExpect(content().string(containsString("value=\"2组\"")));
        paste(village.committee(), "", false).andExpect(status().isUnprocessableEntity());
        assertThat(rosters.of(village.code()).kept()).isFalse();
    }

    @Test
    void onlyTheVillageKeepsItAndOnlyItsAreaReads() throws Exception {
        Village village = given.village();
        paste(village.committee(), lines(1, 2, 1), false);
        long id = rosters.of(village.code()).members().get(0).id();
        for (Officer other : List.of(village.team(), village.township(), village.county())) {
            paste(other, lines(1, 2, 1), false).andExpect(status().isForbidden());
        }
        Officer neighbour = given.village().committee();
        http.perform(post("/meetings/roster/{id}/removal", id).with(as(neighbour)).with(csrf())).andExpect(status().isNotFound());
        for (Officer stranger : List.of(neighbour, people.holding("ADMIN@" + village.code().county()))) {
            http.perform(get("/meetings/roster").param("region", village.code().value()).with(as(stranger))).andExpect(status().isNotFound());
        }
        http.perform(get("/meetings/roster").param("region", village.code().value()).with(as(village.team()))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("移出"))));
        http.perform(get("/meetings/roster").with(as(village.county()))).andExpect(status().isNotFound());
        http.perform(get("/meetings/roster").param("region", "青背").with(as(village.county()))).andExpect(status().isBadRequest());
    }
}
