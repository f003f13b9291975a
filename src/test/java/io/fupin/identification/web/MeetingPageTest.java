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
import io.fupin.identification.matches.Deliveries;
import io.fupin.identification.meeting.Roster.Body;
import io.fupin.identification.meeting.Rosters;
import io.fupin.identification.meeting.Rosters.NewMember;
import io.fupin.support.Meeting;
import io.fupin.support.PdfText;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AutoConfigureMockMvc
class MeetingPageTest extends TraceTest {

    @Autowired
    private MockMvc http;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rosters rosters;
    @Autowired
    private Deliveries deliveries;

    private ResultActions submit(Officer officer, Meeting meeting) throws Exception {
        return http.perform(post("/meetings").param("form", meeting.form().toString()).with(as(officer)).with(csrf()));
    }

    private static List<NewMember> members(int committee, int representatives, int women) {
        return IntStream.range(0, committee + representatives).mapToObj(i -> new NewMember("代表" + i, i < women,
                i < committee ? Body.COMMITTEE : Body.REPRESENTATIVE, (i % 6 + 1) + "组")).toList();
    }

    @Test
    void listsEveryHouseholdThatWaitsWithItsHits() throws Exception {
        Trace trace = given.applications(2);
        String head = trace.one(0).family().head();
        deliveries.deliver(trace.village().county(), "transport", given.today(), List.of(new Deliveries.Line(head,
                trace.one(0).family().members().get(0).idNumber(), "消费型车辆", "面包车")));
        trace.one(0).investigated(visit -> visit.explaining("消费型车辆", "早就卖了"));
        trace.one(1).investigated();
        Trace elsewhere = given.application().investigated();
        http.perform(get("/meetings/new").with(as(trace.village().committee()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("民主评议会　2 户")))
                .andExpect(content().string(containsString("data-case=\"" + trace.numbers().get(0) + "\"")))
                .andExpect(content().string(containsString("data-case=\"" + trace.numbers().get(1) + "\"")))
                .andExpect(content().string(containsString("比对：消费型车辆 1")))
                .andExpect(content().string(containsString("2组　4 人")))
                .andExpect(content().string(containsString("data-quorum=\"2/3\"")))
                .andExpect(content().string(not(containsString(elsewhere.number()))));
    }

    @Test
    void withNobodyWaitingItSaysSo() throws Exception {
        http.perform(get("/meetings/new").with(as(given.village().committee()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("现在没有等着评议的户")));
    }

    @Test
    void aRecordedMeetingIsShownAndPrinted() throws Exception {
        Trace trace = given.applications(2).investigated();
        Village village = trace.village();
        Meeting meeting = trace.meeting().present(24, 8).ballot(trace.numbers().get(0), 20, 3, 1)
                .ballot(trace.numbers().get(1), 12, 10, 1, "于洪江");
        submit(village.committee(), meeting).andExpect(status().is3xxRedirection()).andExpect(result -> {
            Said said = (Said) result.getFlashMap().get(Said.KEY);
            assertThat(said.title()).isEqualTo("评议结果已登记：通过 1 户，未通过 1 户");
            assertThat(said.clearDraft()).isEqualTo("meeting-" + village.code());
        });
        long id = trace.one(0).facts().meetingId();
        http.perform(get("/meetings/{id}", id).with(as(village.township()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("通过须同意票")))
                .andExpect(content().string(containsString("<b>13</b> 票")))
                .andExpect(content().string(containsString("须到 21（三分之二以上）")))
                .andExpect(content().string(containsString("回避：于洪江")))
                .andExpect(content().string(containsString("不通过")));
        String printed = print("/meetings/" + id + "/record.pdf", village.committee());
        assertThat(printed).contains("21人（三分之二以上）").contains("13票").contains(trace.one(0).family().head())
                .contains("户同意12票，未超过到会24人的半数，未通过。").contains("于洪江（" + trace.one(1).family().head() + "户）")
                .contains("通过1户").contains("驻村工作队签名：").doesNotContain("（" + village.team().name() + "）");
        trace.confirmed();
        assertThat(print("/meetings/" + id + "/record.pdf", village.committee())).contains(village.team().name()).contains("会议如实召开");
    }

    private String print(String path, Officer officer) throws Exception {
        return PdfText.of(http.perform(get(path).with(as(officer))).andExpect(status().isOk()).andExpect(content().contentType("application/pdf"))
                .andReturn().getResponse().getContentAsByteArray());
    }

    /** All or none: the second ballot does not add up, so the first is not kept either. */
    @Test
    void aWrongBallotRefusesTheWholeMeetingAndIsNamed() throws Exception {
        Trace trace = given.applications(2).investigated();
        Meeting meeting = trace.meeting().present(24, 8).ballot(trace.numbers().get(0), 20, 3, 1).ballot(trace.numbers().get(1), 20, 2, 1);
        submit(trace.village().committee(), meeting).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("\"field\":\"ballots[1]\"")))
                .andExpect(content().string(containsString(trace.numbers().get(1) + " " + trace.one(1).family().head() + "：同意20")))
                .andExpect(content().string(containsString("\"membersPresent\":24")));
        trace.waitsAt("evaluate");
        assertThat(trace.one(0).facts().meetingId()).isNull();
    }

    /** 20 of 31 are one short of two thirds; 21 are enough. */
    @Test
    void aMeetingShortOfQuorumIsRefusedInTheLawsWords() throws Exception {
        Trace trace = given.application().investigated();
        submit(trace.village().committee(), trace.meeting().present(20, 8).ballot(trace.number(), 20, 0, 0))
                .andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("会议无效：")))
                .andExpect(content().string(containsString("须到21人")));
        trace.waitsAt("evaluate");
        submit(trace.village().committee(), trace.meeting().present(21, 8).ballot(trace.number(), 20, 0, 1)).andExpect(status().is3xxRedirection());
        trace.waitsAt("confirm-evaluation");
    }

    @Test
    void theSameSubmissionTwiceIsAnsweredWithTheFirstMeeting() throws Exception {
        Trace trace = given.application().investigated();
        Meeting meeting = trace.meeting().present(24, 8).ballot(trace.number(), 20, 3, 1);
        submit(trace.village().committee(), meeting).andExpect(status().is3xxRedirection());
        submit(trace.village().committee(), meeting).andExpect(redirectedUrl("/meetings/" + trace.facts().meetingId()));
        Meeting other = trace.meeting().present(24, 8).ballot(trace.number(), 19, 4, 1);
        submit(trace.village().committee(), other).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("现在不在民主评议这一步")));
    }

    @Test
    void theRosterFillsInWhoIsDueAndADifferenceOnlyWarns() throws Exception {
        Trace trace = given.application().investigated();
        Village village = trace.village();
        rosters.add(village.committee(), village.code(), members(5, 26, 11));
        http.perform(get("/meetings/new").with(as(village.committee()))).andExpect(content().string(containsString("\"membersDue\":31")))
                .andExpect(content().string(containsString("\"womenDue\":11")))
                .andExpect(content().string(containsString("data-delegate=\"代表30\"")));
        submit(village.committee(), trace.meeting().due(30, 11).present(24, 8).ballot(trace.number(), 20, 3, 1))
                .andExpect(status().is3xxRedirection()).andExpect(result -> {
                    Said said = (Said) result.getFlashMap().get(Said.KEY);
                    assertThat(said.kind()).isEqualTo("warn");
                    assertThat(said.text()).isEqualTo("请留意：应到填了30人，名册上是31人。会议照样有效。");
                });
    }

    @Test
    void sheetsArePrintedForWhoeverWaits() throws Exception {
        Trace trace = given.applications(2).investigated();
        String free = print("/meetings/sheets.pdf", trace.village().committee());
        assertThat(free).contains("表决票").contains(trace.one(0).family().head()).contains(trace.one(1).family().head());
        rosters.add(trace.village().committee(), trace.village().code(), members(3, 12, 5));
        assertThat(print("/meetings/sheets.pdf?kind=村民代表会议&heldOn=2016-10-12", trace.village().committee())).contains("代表14")
                .contains("10月12日");
        http.perform(get("/meetings/sheets.pdf").with(as(given.village().committee()))).andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("现在没有等着评议的户")));
    }

    @Test
    void onlyTheVillageRecordsAndOnlyItsAreaReads() throws Exception {
        Trace trace = given.application().investigated();
        Village village = trace.village();
        Meeting meeting = trace.meeting().present(24, 8).ballot(trace.number(), 20, 3, 1);
        Officer neighbour = given.village().committee();
        for (Officer other : List.of(village.team(), village.township(), village.county(), people.holding("ADMIN@" + village.code().county()))) {
            http.perform(get("/meetings/new").with(as(other))).andExpect(status().isForbidden());
            http.perform(get("/meetings/sheets.pdf").with(as(other))).andExpect(status().isForbidden());
            submit(other, meeting).andExpect(status().isForbidden());
        }
        // The neighbour records a meeting of his own village: this case is none of its.
        submit(neighbour, meeting).andExpect(status().isUnprocessableEntity()).andExpect(content().string(containsString("本村没有这件案件")));
        submit(village.committee(), meeting).andExpect(status().is3xxRedirection());
        long id = trace.facts().meetingId();
        for (Officer reader : List.of(village.committee(), village.team(), village.county(), people.holding("AUDITOR@" + village.code().county()))) {
            http.perform(get("/meetings/{id}", id).with(as(reader))).andExpect(status().isOk());
        }
        for (Officer stranger : List.of(neighbour, people.holding("TOWNSHIP_OFFICE@220297100000"),
                people.holding("DEPARTMENT.housing@" + village.code().county()))) {
            http.perform(get("/meetings/{id}", id).with(as(stranger))).andExpect(status().isNotFound());
            http.perform(get("/meetings/{id}/record.pdf", id).with(as(stranger))).andExpect(status().isNotFound());
        }
        http.perform(get("/meetings/{id}", 999_999).with(as(village.committee()))).andExpect(status().isNotFound());
    }
}
