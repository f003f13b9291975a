package io.fupin.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.meeting.roster.Roster.Body;
import io.fupin.meeting.roster.Rosters;
import io.fupin.meeting.roster.Rosters.NewMember;
import io.fupin.support.Browser;
import io.fupin.support.Browser.Page;
import io.fupin.support.Meeting;
import io.fupin.support.PdfText;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.web.Said;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class MeetingPageTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private TestPeople people;
    @Autowired
    private Rosters rosters;
    @Autowired
    private Deliveries deliveries;

    private Browser as(Officer officer) {
        return Browser.of(application, officer);
    }

    private Page submit(Officer officer, Meeting meeting) {
        return as(officer).post("/meetings", Map.of("form", meeting.form().toString()));
    }

    private String print(String path, Officer officer) {
        Page page = as(officer).open(path).expect(200);
        assertThat(page.result().getResponse().getContentType()).isEqualTo("application/pdf");
        return PdfText.of(page.result().getResponse().getContentAsByteArray());
    }

    private static List<NewMember> members(int committee, int representatives, int women) {
        return IntStream.range(0, committee + representatives).mapToObj(i -> new NewMember("代表" + i, i < women,
                i < committee ? Body.COMMITTEE : Body.REPRESENTATIVE, (i % 6 + 1) + "组")).toList();
    }

    @Test
    void listsEveryHouseholdThatWaitsWithItsHits() {
        Trace trace = given.applications(2);
        String head = trace.one(0).family().head();
        deliveries.deliver(trace.village().county(), new Cover("transport", null, given.today()), List.of(new Deliveries.Line(head,
                trace.one(0).family().members().get(0).idNumber(), "消费型车辆", "面包车")));
        trace.one(0).investigated(visit -> visit.explaining("消费型车辆", "早就卖了"));
        trace.one(1).investigated();
        Trace elsewhere = given.application().investigated();
        Page page = as(trace.village().committee()).open("/meetings/new").expect(200)
                .shows("民主评议会 2 户", "比对：消费型车辆 1", "2组 4 人").hides(elsewhere.family().head() + "户");
        assertThat(page.body()).contains("data-case=\"" + trace.numbers().get(0) + "\"", "data-case=\"" + trace.numbers().get(1) + "\"",
                "data-quorum=\"2/3\"").doesNotContain(elsewhere.number());
    }

    @Test
    void withNobodyWaitingItSaysSo() {
        as(given.village().committee()).open("/meetings/new").expect(200).shows("现在没有等着评议的户");
    }

    @Test
    void aRecordedMeetingIsShownAndPrinted() {
        Trace trace = given.applications(2).investigated();
        Village village = trace.village();
        Page answer = submit(village.committee(), trace.meeting().present(24).ballot(trace.numbers().get(0), 20, 3, 1)
                .ballot(trace.numbers().get(1), 12, 10, 1, "于洪江")).expect(302);
        Said said = (Said) answer.said();
        assertThat(said.title()).isEqualTo("评议结果已登记：通过 1 户，未通过 1 户");
        assertThat(said.clearDraft()).isEqualTo("meeting-" + village.code());
        long id = trace.one(0).facts().meetingId();
        assertThat(answer.location()).isEqualTo("/meetings/" + id);
        as(village.township()).open("/meetings/" + id).expect(200).shows("通过须同意票 13 票", "须到 21（三分之二以上）", "回避：于洪江", "不通过");
        String record = "/meetings/" + id + "/record.pdf";
        assertThat(print(record, village.committee())).contains("21人（三分之二以上）").contains("13票")
                .contains(trace.one(0).family().head()).contains("户同意12票，未超过到会24人的半数，未通过。")
                .contains("于洪江（" + trace.one(1).family().head() + "户）").contains("通过1户").contains("驻村工作队签名：")
                .doesNotContain("（" + village.team().name() + "）");
        trace.confirmed();
        assertThat(print(record, village.committee())).contains("（" + village.team().name() + "）").contains("会议如实召开");
    }

    /** All or none: the second ballot does not add up, so the first is not kept either. */
    @Test
    void aWrongBallotRefusesTheWholeMeetingAndIsNamed() {
        Trace trace = given.applications(2).investigated();
        Page page = submit(trace.village().committee(), trace.meeting().present(24).ballot(trace.numbers().get(0), 20, 3, 1)
                .ballot(trace.numbers().get(1), 20, 2, 1)).expect(422);
        assertThat(page.json("meeting-errors")).contains("\"field\":\"ballots[1]\"")
                .contains(trace.numbers().get(1) + " " + trace.one(1).family().head() + "：同意20");
        assertThat(page.json("meeting-data")).contains("\"membersPresent\":24");
        trace.waitsAt("evaluate");
        assertThat(trace.one(0).facts().meetingId()).isNull();
    }

    /** 20 of 31 are one short of two thirds; 21 are enough. */
    @Test
    void aMeetingShortOfQuorumIsRefusedInTheLawsWords() {
        Trace trace = given.application().investigated();
        Page page = submit(trace.village().committee(), trace.meeting().present(20).ballot(trace.number(), 20, 0, 0)).expect(422);
        assertThat(page.json("meeting-errors")).contains("会议无效：").contains("须到21人");
        trace.waitsAt("evaluate");
        submit(trace.village().committee(), trace.meeting().present(21).ballot(trace.number(), 20, 0, 1)).expect(302);
        trace.waitsAt("confirm-evaluation");
    }

    @Test
    void theSameSubmissionTwiceIsAnsweredWithTheFirstMeetingAndAnotherWithWhoWasFirst() {
        Trace trace = given.application().investigated();
        Meeting meeting = trace.meeting().present(24).ballot(trace.number(), 20, 3, 1);
        submit(trace.village().committee(), meeting).expect(302);
        assertThat(submit(trace.village().committee(), meeting).expect(302).location())
                .isEqualTo("/meetings/" + trace.facts().meetingId());
        submit(trace.village().secondCommittee(), trace.meeting().present(24).ballot(trace.number(), 19, 4, 1)).expect(409)
                .shows("已由 " + trace.village().committee().name() + " 登记");
    }

    @Test
    void theRosterFillsInWhoIsDueAndADifferenceOnlyWarns() {
        Trace trace = given.application().investigated();
        Village village = trace.village();
        rosters.add(village.committee(), village.code(), members(5, 26, 11));
        Page page = as(village.committee()).open("/meetings/new").expect(200).shows("代表30");
        assertThat(page.json("meeting-data")).contains("\"membersDue\":31", "\"womenDue\":11");
        Said said = (Said) submit(village.committee(), trace.meeting().due(30, 11).present(24).ballot(trace.number(), 20, 3, 1)).expect(302)
                .said();
        assertThat(said.kind()).isEqualTo("warn");
        assertThat(said.text()).isEqualTo("请留意：应到填了30人，名册上是31人。会议照样有效。");
    }

    @Test
    void theNextMeetingBeginsWithWhatWasSaidAtTheLast() {
        Village village = given.village();
        given.applications(village, 1).investigated().evaluated();
        given.applications(village, 1).investigated();
        assertThat(as(village.committee()).open("/meetings/new").expect(200).json("meeting-data"))
                .contains("\"place\":\"村部会议室\"", "\"chair\":\"周书记\"", "\"membersDue\":31").doesNotContain("membersPresent");
    }

    @Test
    void sheetsArePrintedForWhoeverWaits() {
        Trace trace = given.applications(2).investigated();
        Officer committee = trace.village().committee();
        assertThat(print("/meetings/sheets.pdf", committee)).contains("表决票").contains(trace.one(0).family().head())
                .contains(trace.one(1).family().head());
        rosters.add(committee, trace.village().code(), members(3, 12, 5));
        String kind = URLEncoder.encode("村民代表会议", StandardCharsets.UTF_8);
        assertThat(print("/meetings/sheets.pdf?heldOn=2016-10-12&kind=" + kind, committee)).contains("代表14").contains("10月12日");
        as(given.village().committee()).open("/meetings/sheets.pdf").expect(422).shows("现在没有等着评议的户");
    }

    @Test
    void onlyTheVillageRecordsAndOnlyItsAreaReads() {
        Trace trace = given.application().investigated();
        Village village = trace.village();
        Meeting meeting = trace.meeting().present(24).ballot(trace.number(), 20, 3, 1);
        Officer neighbour = given.village().committee();
        for (Officer other : List.of(village.team(), village.township(), village.county(), people.holding("ADMIN@" + village.code().county()))) {
            as(other).open("/meetings/new").expect(403);
            as(other).open("/meetings/sheets.pdf").expect(403);
            submit(other, meeting).expect(403);
        }
        // The neighbour records a meeting of his own village: this case is none of its.
        submit(neighbour, meeting).expect(422).shows("本村没有这件案件");
        submit(village.committee(), meeting).expect(302);
        String held = "/meetings/" + trace.facts().meetingId();
        for (Officer reader : List.of(village.committee(), village.team(), village.county(), people.holding("AUDITOR@" + village.code().county()))) {
            as(reader).open(held).expect(200);
        }
        for (Officer stranger : List.of(neighbour, people.holding("TOWNSHIP_OFFICE@220281999000"),
                people.holding("DEPARTMENT.housing@" + village.code().county()))) {
            as(stranger).open(held).expect(404);
            as(stranger).open(held + "/record.pdf").expect(404);
        }
        as(village.committee()).open("/meetings/999999").expect(404);
        assertThat(as(null).open(held).expect(302).location()).startsWith("/sign-in");
    }
}
