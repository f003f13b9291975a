package io.fupin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.Timeline.Kind;
import io.fupin.form.FieldError;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.support.Family;
import io.fupin.support.Jiaohe;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 张贴: one notice, many households, all of them or none. */
class PostingTest extends NoticeTest {

    @Autowired
    private TaskDesk tasks;

    @Test
    void oneNoticeForManyHouseholds() {
        List<String> cases = casesAt("post-village-notice", 3);
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, cases);

        assertThat(notice.number()).matches("GS-220281-2016-\\d{4,}");
        assertThat(notice.firstDay()).isEqualTo("2016-10-11");
        assertThat(notice.endsOn()).isEqualTo("2016-10-17");
        assertThat(notice.endsAt()).isEqualTo("2016-10-17T16:00:00Z");
        assertThat(notices.entries(notice.number())).extracting(NoticeEntry::caseNumber).containsExactlyElementsOf(cases);
        assertThat(notices.entries(notice.number())).extracting(NoticeEntry::position).containsExactly(1, 2, 3);
        for (String number : cases) {
            assertThat(steps(number)).isEmpty();
            assertThat(story(number)).contains(Kind.COMPLETED, Kind.POSTED);
            assertThat(notices.openEntry(number)).hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(State.RUNNING));
        }
    }

    /** The first day does not count; an end on a rest day moves to the next working day (民法典 art. 201, 203). */
    @ParameterizedTest
    @CsvSource({
            // Monday to Monday a week later
            "2016-10-10, 2016-10-17",
            // the seventh day is a Saturday: it ends on the Monday
            "2016-10-15, 2016-10-24",
            // a Sunday likewise
            "2016-10-16, 2016-10-24",
            // 8 October 2016 is a Saturday made a working day after 国庆节: an end there stays
            "2016-10-01, 2016-10-08",
            // into 国庆节 of 2016 (1 to 7 October): moved behind it
            "2016-09-26, 2016-10-08",
            // 元旦 of 2017 with its day off on Monday the 2nd
            "2016-12-25, 2017-01-03"})
    void endsOnAWorkingDay(LocalDate posted, LocalDate lastDay) {
        at(posted + "T15:00:00");
        Notice notice = post(NoticeKind.VILLAGE_NOTICE, casesAt("post-village-notice", 1));
        assertThat(notice.endsOn()).isEqualTo(lastDay);
        assertThat(notice.firstDay()).isEqualTo(posted.plusDays(1));
    }

    @Test
    void theClockRunsFromPublicationWhenItWasPostedTheDayBefore() {
        List<String> cases = casesAt("post-village-notice", 1);
        Officer officer = committee();
        ObjectNode form = posting(officer).put("postedOn", "2016-10-09");
        Notice notice = desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, cases, form);
        assertThat(notice.postedOn()).isEqualTo("2016-10-09");
        assertThat(notice.endsOn()).isEqualTo("2016-10-17");
    }

    @ParameterizedTest
    @CsvSource({"2016-10-08, 张贴日期最多早一天。更早贴的没有同时上网，请重新张贴", "2016-10-11, 张贴日期不能晚于今天，贴出以后再来登记"})
    void isPostedAtMostOneDayBackAndNeverAhead(String postedOn, String message) {
        List<String> cases = casesAt("post-village-notice", 1);
        Officer officer = committee();
        refused(officer, cases, posting(officer).put("postedOn", postedOn), new FieldError("postedOn", message));
        assertThat(steps(cases.get(0))).containsExactly("post-village-notice");
    }

    @Test
    void needsAPhotoOfTheBoardThatTheOfficerTook() {
        List<String> cases = casesAt("post-village-notice", 1);
        Officer officer = committee();
        ObjectNode without = posting(officer);
        without.putArray("photoEvidence");
        refused(officer, cases, without, new FieldError("photoEvidence", "请上传公示栏照片，至少1张，看得清公示内容、时间和地点"));
        ObjectNode borrowed = posting(officer);
        borrowed.putArray("photoEvidence").add(photo(committee()));
        refused(officer, cases, borrowed, new FieldError("photoEvidence[0]", "这张照片不存在或者不是您上传的，请重新上传"));
    }

    @Test
    void aYearWithoutHolidayTableRefusesTheNotice() {
        at("2099-03-02T09:00:00");
        List<String> cases = casesAt("post-village-notice", 1);
        Officer officer = committee();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, cases, posting(officer)))
                .withMessageContaining("2099年的放假安排还没有录入");
    }

    @Test
    void allCasesOrNoneAndAnErrorNamesItsCase() {
        List<String> ready = casesAt("post-village-notice", 2);
        String early = given.application(place, Family.ofFour()).waitsAt("investigate").number();
        String elsewhere = casesAt("post-village-notice", given.village(), 1).get(0);
        Officer officer = committee();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, List.of(ready.get(0), early, elsewhere, ready.get(1)),
                        posting(officer)))
                .satisfies(refusal -> {
                    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("caseNumbers[1]", "caseNumbers[2]");
                    assertThat(refusal.errors().get(0).message()).contains("还没有到第一次公示这一步");
                    assertThat(refusal.errors().get(1).message()).isEqualTo("没有案件 " + elsewhere + "，或者它不在您的辖区");
                });
        ready.forEach(number -> assertThat(steps(number)).containsExactly("post-village-notice"));
    }

    @Test
    void refusesAnEmptyAndARepetitiveList() {
        List<String> cases = casesAt("post-village-notice", 1);
        Officer officer = committee();
        refused(officer, List.of(), posting(officer), new FieldError("caseNumbers", "请选要公示的户"));
        refused(officer, List.of(cases.get(0), cases.get(0)), posting(officer),
                new FieldError("caseNumbers[1]", cases.get(0) + " 重复了"));
    }

    @Test
    void onlyTheIssuersPostPosts() {
        List<String> cases = casesAt("post-village-notice", 1);
        for (String post : List.of("VILLAGE_TEAM@" + village, "TOWNSHIP_OFFICE@" + village.township(), "COUNTY_OFFICE@" + Jiaohe.COUNTY)) {
            Officer officer = officer(post);
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, cases, posting(officer)));
        }
        Officer neighbour = given.village().committee();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> desk.post(neighbour, NoticeKind.VILLAGE_NOTICE, village, cases, posting(neighbour)));
    }

    @Test
    void theSamePostingTwiceIsOneNoticeAndSomebodyElsesComesTooLate() {
        List<String> cases = casesAt("post-village-notice", 2);
        Officer officer = committee();
        ObjectNode form = posting(officer);
        Notice first = desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, cases, form);
        assertThat(desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, cases, form.deepCopy()).number()).isEqualTo(first.number());
        Officer other = committee();
        assertThatExceptionOfType(AlreadyDone.class)
                .isThrownBy(() -> desk.post(other, NoticeKind.VILLAGE_NOTICE, village, cases, posting(other)))
                .satisfies(done -> assertThat(done.by()).isEqualTo(officer.name()));
    }

    @Test
    void theTaskPageSaysWhereToGo() {
        String number = casesAt("post-village-notice", 1).get(0);
        Officer officer = committee();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> tasks.complete(task(number).id(), officer, "submit", "", posting(officer)))
                .withMessageContaining("张贴公示");
    }

    @Test
    void anAnnouncementIsOneForVillageDayAndDocument() {
        List<String> cases = given.applications(place, 3).upTo("announce").numbers();
        Officer county = place.county();
        Notice first = desk.post(county, NoticeKind.ANNOUNCEMENT, village, cases.subList(0, 2), announcement("蛟脱贫办公告〔2016〕9001号"));
        Notice joined = inTask(county, cases.get(2), "蛟脱贫办公告〔2016〕9001号");
        assertThat(first.number()).matches("GG-220281-2016-\\d{4,}");
        assertThat(joined.number()).isEqualTo(first.number());
        assertThat(notices.entries(first.number())).hasSize(3);
        assertThat(first.photoDue()).isAfter(first.postedOn());
        assertThat(notices.listing(county, new Notices.Filter(village, NoticeKind.ANNOUNCEMENT, true, false), null, 50).items())
                .extracting(line -> line.notice().number()).contains(first.number());
    }

    private Notice inTask(Officer county, String number, String document) {
        tasks.complete(task(number).id(), county, "submit", "", announcement(document));
        return notices.ofCase(number).stream().filter(entry -> entry.kind() == NoticeKind.ANNOUNCEMENT)
                .map(NoticeEntry::notice).map(notices::find).findFirst().orElseThrow().orElseThrow();
    }

    @Test
    void anAnnouncementIsNotOlderThanTheDecision() {
        List<String> cases = casesAt("announce", 1);
        Officer county = county();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.post(county, NoticeKind.ANNOUNCEMENT, village, cases,
                        announcement("蛟脱贫办公告〔2016〕9002号").put("announcedOn", "2016-10-09")))
                .satisfies(refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("announcedOn"));
    }

    @Test
    void aMissingPhotoOfAnAnnouncementIsListedAndHoldsNothingUp() {
        List<String> cases = given.applications(place, 1).upTo("announce").numbers();
        Officer county = place.county();
        Notice notice = desk.post(county, NoticeKind.ANNOUNCEMENT, village, cases, announcement("蛟脱贫办公告〔2016〕9003号"));
        assertThat(steps(cases.get(0))).containsExactly("assign-helper");
        Notices.Filter gaps = new Notices.Filter(village, null, false, true);
        assertThat(notices.listing(county, gaps, null, 50).items()).isEmpty();
        pass("P2D");
        assertThat(notices.listing(county, gaps, null, 50).items()).extracting(line -> line.notice().number()).containsExactly(notice.number());
        desk.addBoardPhoto(notice.number(), place.committee(), List.of(photo(place.committee())));
        assertThat(notices.listing(county, gaps, null, 50).items()).isEmpty();
        assertThat(desk.photos(notice.number(), county)).extracting(NoticeDesk.Photo::purpose).containsExactly("BOARD");
    }

    @Test
    void noticesAreListedInPagesNewestFirst() {
        for (int i = 0; i < 3; i++) {
            post(NoticeKind.VILLAGE_NOTICE, casesAt("post-village-notice", 1));
            pass("PT1H");
        }
        Notices.Filter filter = new Notices.Filter(null, NoticeKind.VILLAGE_NOTICE, false, false);
        Notices.Page first = notices.listing(place.committee(), filter, null, 2);
        Notices.Page second = notices.listing(place.committee(), filter, first.next(), 2);
        assertThat(first.items()).hasSize(2);
        assertThat(first.items().get(0).notice().publishedAt()).isAfter(first.items().get(1).notice().publishedAt());
        assertThat(second.items().get(0).notice().publishedAt()).isBefore(first.items().get(1).notice().publishedAt());
        assertThat(notices.listing(officer("AUDITOR@" + Jiaohe.COUNTY), filter, null, 2).items()).hasSize(2);
        assertThat(notices.listing(officer("ADMIN@" + Jiaohe.COUNTY), filter, null, 2).items()).isEmpty();
        assertThat(notices.listing(given.village().committee(), filter, null, 2).items()).isEmpty();
    }

    private void refused(Officer officer, List<String> cases, ObjectNode form, FieldError... errors) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, village, cases, form))
                .satisfies(refusal -> assertThat(refusal.errors()).containsExactly(errors));
    }
}
