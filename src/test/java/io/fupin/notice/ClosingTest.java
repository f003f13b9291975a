package io.fupin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.support.Trace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The end of a notice: nothing passes early, a spot check is drawn, an early removal costs the full period. */
class ClosingTest extends NoticeTest {

    @Autowired
    private CaseMoves moves;
    @Autowired
    @Qualifier("closeNotice")
    private ServiceStep closeNotice;

    @Test
    void theLastDayCountsUntilItsEnd() {
        List<String> cases = casesAt("post-village-notice", 2);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        passUntil("2016-10-17T23:59:59");
        cases.forEach(number -> assertThat(steps(number)).isEmpty());
        pass("PT1S");
        for (String number : cases) {
            assertThat(steps(number)).containsExactly("township-review");
            assertThat(story(number)).contains(Kind.NOTICE_PASSED);
            assertThat(notices.ofCase(number)).extracting(NoticeEntry::state).containsExactly(State.PASSED);
        }
    }

    /** 15 October 2016 is a Saturday: seven days from the 16th end on Saturday the 22nd, so the period runs through Monday the 24th (policy 0.4). */
    @Test
    void aLastDayThatIsARestDayGivesWayToTheNextWorkingDayUntilItsEnd() {
        Trace both = given.applications(place, 2).upTo("post-village-notice");
        at("2016-10-15T15:00:00");
        both.villageNoticePosted();
        assertThat(both.one(0).onNotices()).extracting(entry -> notices.find(entry.notice()).orElseThrow().endsOn())
                .containsExactly(LocalDate.of(2016, 10, 24));
        passUntil("2016-10-23T00:00:00");
        both.waits();
        passUntil("2016-10-24T17:00:00");
        both.one(0).objectedTo("他家有车");
        passUntil("2016-10-24T23:59:59");
        both.waits();
        pass("PT1S");
        both.one(0).waits();
        assertThat(both.one(0).onNotices()).extracting(NoticeEntry::state).as("objected to in time, on that Monday").containsExactly(State.HELD);
        both.one(1).waitsAt("township-review");
    }

    @Test
    void nothingPassesEarlyWhoeverCalls() {
        List<String> cases = casesAt("post-village-notice", 1);
        post(NoticeKind.VILLAGE_NOTICE, cases);
        assertThatThrownBy(() -> inTransaction(() -> closeNotice.run(cases.get(0), "close-village-notice")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("不能提前通过");
        assertThat(notices.openEntry(cases.get(0))).isPresent();
    }

    @Test
    void theSpotCheckIsDrawnOnceForTheNoticeAndCanBeRecomputed() throws Exception {
        List<String> cases = casesAt("post-village-notice", 6);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        assertThat(notices.find(notice.number()).orElseThrow().draw()).isNull();
        pass("P8D");
        Notice.Draw draw = notices.find(notice.number()).orElseThrow().draw();
        assertThat(draw.of()).isEqualTo(6);
        assertThat(draw.share()).isEqualByComparingTo("0.2");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(draw.seed()), "HmacSHA256"));
        List<String> expected = cases.stream().sorted(Comparator.comparing(number -> HexFormat.of()
                .formatHex(mac.doFinal(number.getBytes(StandardCharsets.UTF_8))))).limit(2).sorted().toList();
        assertThat(notices.entries(notice.number()).stream().filter(NoticeEntry::drawn).map(NoticeEntry::caseNumber).sorted())
                .isEqualTo(expected);
        for (String number : cases) {
            boolean drawn = expected.contains(number);
            assertThat(notices.drawn(number, NoticeKind.VILLAGE_NOTICE)).isEqualTo(drawn);
            assertThat(notices.drawn(number, NoticeKind.TOWNSHIP_NOTICE)).isFalse();
            assertThat(story(number).contains(Kind.DRAWN)).isEqualTo(drawn);
        }
    }

    @Test
    void aCaseThatLeftTheNoticeIsNotAmongThoseDrawnFrom() {
        List<String> cases = casesAt("post-village-notice", 6);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        moves.sendBack(cases.get(0), "investigate", "数据比对有新命中");
        assertThat(notices.openEntry(cases.get(0))).isEmpty();
        assertThat(notices.ofCase(cases.get(0))).extracting(NoticeEntry::state).containsExactly(State.WITHDRAWN);
        pass("P8D");
        assertThat(notices.find(notice.number()).orElseThrow().draw().of()).isEqualTo(5);
        assertThat(steps(cases.get(0))).containsExactly("investigate");
    }

    @Test
    void aReturnedCaseKeepsItsDrawAndItsOldEntryGivesWay() {
        List<String> cases = casesAt("post-village-notice", 1);
        Notice first = post(NoticeKind.VILLAGE_NOTICE, cases);
        pass("P8D");
        assertThat(notices.drawn(cases.get(0), NoticeKind.VILLAGE_NOTICE)).isTrue();
        moves.sendBack(cases.get(0), "post-village-notice", "公示内容有误");
        List<String> more = casesAt("post-village-notice", 9);
        Notice second = post(NoticeKind.VILLAGE_NOTICE, List.of(cases.get(0), more.get(0), more.get(1), more.get(2), more.get(3),
                more.get(4), more.get(5), more.get(6), more.get(7), more.get(8)));
        assertThat(notices.entries(first.number())).extracting(NoticeEntry::state).containsExactly(State.RENOTICED);
        pass("P10D");
        List<NoticeEntry> entries = notices.entries(second.number());
        assertThat(entries.get(0).drawn()).isTrue();
        long drawnNow = entries.stream().filter(entry -> entry.drawn() && !entry.drawnEarlier()).count();
        assertThat(drawnNow).isEqualTo(2);
    }

    @Test
    void theTownshipsNoticeDrawsForTheCounty() {
        List<String> cases = casesAt("post-township-notice", 11);
        Notice notice = post(NoticeKind.TOWNSHIP_NOTICE, cases);
        pass("P8D");
        assertThat(notices.entries(notice.number()).stream().filter(NoticeEntry::drawn)).hasSize(2);
        cases.forEach(number -> assertThat(steps(number)).containsExactly("county-review"));
    }

    @Test
    void aNoticeIsTakenDownAfterItsLastDayWithAPhoto() {
        List<String> cases = casesAt("post-village-notice", 1);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        Officer village = committee();
        pass("P3D");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.takeDown(notice.number(), village, today(), List.of(photo(village))))
                .withMessageContaining("公示到10月17日 24时才满，这以前不能撤下");
        pass("P5D");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.takeDown(notice.number(), village, LocalDate.of(2016, 10, 17), List.of(photo(village))));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.takeDown(notice.number(), village, today(), List.of()));
        Notice removed = desk.takeDown(notice.number(), village, today(), List.of(photo(village)));
        assertThat(removed.removal().early()).isFalse();
        assertThatExceptionOfType(AlreadyDone.class)
                .isThrownBy(() -> desk.takeDown(notice.number(), village, today(), List.of(photo(village))));
    }

    @Test
    void whatWasTakenDownEarlyIsPostedAgainForTheFullPeriod() {
        List<String> cases = casesAt("post-village-notice", 2);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);
        pass("P3D");
        Officer township = township();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.takenDownEarly(notice.number(), township, " ", today()))
                .satisfies(refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("reason"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(
                () -> desk.takenDownEarly(notice.number(), officer("VILLAGE_TEAM@" + village), "被撕下", today()));
        desk.takenDownEarly(notice.number(), township, "被雨淋坏", today());
        for (String number : cases) {
            assertThat(steps(number)).containsExactly("post-village-notice");
            assertThat(notices.ofCase(number)).extracting(NoticeEntry::state).containsExactly(State.REPOSTED);
            assertThat(events(number)).anySatisfy(event -> assertThat(event.text()).contains("提前撤下（被雨淋坏）"));
        }
        Notice again = post(NoticeKind.VILLAGE_NOTICE, cases);
        assertThat(again.firstDay()).isEqualTo("2016-10-14");
        assertThat(again.endsOn()).isEqualTo("2016-10-20");
        passUntil("2016-10-18T08:00:00");
        cases.forEach(number -> assertThat(steps(number)).isEmpty());
        passUntil("2016-10-21T00:00:00");
        cases.forEach(number -> assertThat(steps(number)).containsExactly("township-review"));
    }

    @Test
    void anOfficerOfTheNextVillageFindsNoNotice() {
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, casesAt("post-village-notice", 1));
        Officer neighbour = given.village().committee();
        assertThatThrownBy(() -> notices.get(notice.number(), neighbour)).hasMessageContaining("没有公示");
        assertThatThrownBy(() -> desk.photos(notice.number(), neighbour)).hasMessageContaining("没有公示");
        assertThatThrownBy(() -> desk.takenDownEarly(notice.number(), neighbour, "被撕下", today())).hasMessageContaining("没有公示");
    }
}
