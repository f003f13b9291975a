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
import io.fupin.region.RegionCode;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 张贴: one notice, many households, all of them or none. */
@FupinTest
@Import(NoticeScene.class)
class PostingTest {

    private static final RegionCode VILLAGE = Jiaohe.QINGBEI;

    @Autowired
    private NoticeScene scene;
    @Autowired
    private NoticeDesk desk;
    @Autowired
    private Notices notices;
    @Autowired
    private TaskDesk tasks;

    @BeforeEach
    void monday() {
        scene.at("2016-10-10T09:00:00");
    }

    @Test
    void oneNoticeForManyHouseholds() {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 3);
        Notice notice = scene.post(NoticeKind.VILLAGE_NOTICE, VILLAGE, cases);

        assertThat(notice.number()).matches("GS-220281-2016-\\d{4,}");
        assertThat(notice.firstDay()).isEqualTo("2016-10-11");
        assertThat(notice.endsOn()).isEqualTo("2016-10-17");
        assertThat(notice.endsAt()).isEqualTo("2016-10-17T16:00:00Z");
        assertThat(notices.entries(notice.number())).extracting(NoticeEntry::caseNumber).containsExactlyElementsOf(cases);
        assertThat(notices.entries(notice.number())).extracting(NoticeEntry::position).containsExactly(1, 2, 3);
        for (String number : cases) {
            assertThat(scene.steps(number)).isEmpty();
            assertThat(scene.story(number)).contains(Kind.COMPLETED, Kind.POSTED);
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
        scene.at(posted + "T15:00:00");
        Notice notice = scene.post(NoticeKind.VILLAGE_NOTICE, VILLAGE, scene.casesAt("post-village-notice", VILLAGE, 1));
        assertThat(notice.endsOn()).isEqualTo(lastDay);
        assertThat(notice.firstDay()).isEqualTo(posted.plusDays(1));
    }

    @Test
    void theClockRunsFromPublicationWhenItWasPostedTheDayBefore() {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 1);
        Officer officer = scene.villageOf(VILLAGE);
        ObjectNode form = scene.posting(officer).put("postedOn", "2016-10-09");
        Notice notice = desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, form);
        assertThat(notice.postedOn()).isEqualTo("2016-10-09");
        assertThat(notice.endsOn()).isEqualTo("2016-10-17");
    }

    @ParameterizedTest
    @CsvSource({"2016-10-08, 张贴日期最多早一天。更早贴的没有同时上网，请重新张贴", "2016-10-11, 张贴日期不能晚于今天，贴出以后再来登记"})
    void isPostedAtMostOneDayBackAndNeverAhead(String postedOn, String message) {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 1);
        Officer officer = scene.villageOf(VILLAGE);
        refused(officer, cases, scene.posting(officer).put("postedOn", postedOn), new FieldError("postedOn", message));
        assertThat(scene.steps(cases.get(0))).containsExactly("post-village-notice");
    }

    @Test
    void needsAPhotoOfTheBoardThatTheOfficerTook() {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 1);
        Officer officer = scene.villageOf(VILLAGE);
        ObjectNode without = scene.posting(officer);
        without.putArray("photoEvidence");
        refused(officer, cases, without, new FieldError("photoEvidence", "请上传公示栏照片，至少1张，看得清公示内容、时间和地点"));
        ObjectNode borrowed = scene.posting(officer);
        borrowed.putArray("photoEvidence").add(scene.photo(scene.villageOf(VILLAGE)));
        refused(officer, cases, borrowed, new FieldError("photoEvidence[0]", "这张照片不存在或者不是您上传的，请重新上传"));
    }

    @Test
    void aYearWithoutHolidayTableRefusesTheNotice() {
        scene.at("2099-03-02T09:00:00");
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 1);
        Officer officer = scene.villageOf(VILLAGE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, scene.posting(officer)))
                .withMessageContaining("2099年的放假安排还没有录入");
    }

    @Test
    void allCasesOrNoneAndAnErrorNamesItsCase() {
        List<String> ready = scene.casesAt("post-village-notice", VILLAGE, 2);
        String early = scene.caseAt("investigate", VILLAGE).caseNumber();
        String elsewhere = scene.caseAt("post-village-notice", Jiaohe.ERDAO).caseNumber();
        Officer officer = scene.villageOf(VILLAGE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, List.of(ready.get(0), early, elsewhere, ready.get(1)),
                        scene.posting(officer)))
                .satisfies(refusal -> {
                    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("caseNumbers[1]", "caseNumbers[2]");
                    assertThat(refusal.errors().get(0).message()).contains("还没有到第一次公示这一步");
                    assertThat(refusal.errors().get(1).message()).isEqualTo("没有案件 " + elsewhere + "，或者它不在您的辖区");
                });
        ready.forEach(number -> assertThat(scene.steps(number)).containsExactly("post-village-notice"));
    }

    @Test
    void refusesAnEmptyAndARepetitiveList() {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 1);
        Officer officer = scene.villageOf(VILLAGE);
        refused(officer, List.of(), scene.posting(officer), new FieldError("caseNumbers", "请选要公示的户"));
        refused(officer, List.of(cases.get(0), cases.get(0)), scene.posting(officer),
                new FieldError("caseNumbers[1]", cases.get(0) + " 重复了"));
    }

    @Test
    void onlyTheIssuersPostPosts() {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 1);
        for (String post : List.of("VILLAGE_TEAM@" + VILLAGE, "TOWNSHIP_OFFICE@" + Jiaohe.PIAOHE, "COUNTY_OFFICE@" + Jiaohe.COUNTY)) {
            Officer officer = scene.officer(post);
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, scene.posting(officer)));
        }
        Officer neighbour = scene.villageOf(Jiaohe.ERDAO);
        refused(neighbour, cases, scene.posting(neighbour), new FieldError("region", "没有这个村，或者它不在您的辖区：" + VILLAGE));
    }

    @Test
    void theSamePostingTwiceIsOneNoticeAndSomebodyElsesComesTooLate() {
        List<String> cases = scene.casesAt("post-village-notice", VILLAGE, 2);
        Officer officer = scene.villageOf(VILLAGE);
        ObjectNode form = scene.posting(officer);
        Notice first = desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, form);
        assertThat(desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, form.deepCopy()).number()).isEqualTo(first.number());
        Officer other = scene.villageOf(VILLAGE);
        assertThatExceptionOfType(AlreadyDone.class)
                .isThrownBy(() -> desk.post(other, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, scene.posting(other)))
                .satisfies(done -> assertThat(done.by()).isEqualTo(officer.name()));
    }

    @Test
    void theTaskPageSaysWhereToGo() {
        String number = scene.caseAt("post-village-notice", VILLAGE).caseNumber();
        Officer officer = scene.villageOf(VILLAGE);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> tasks.complete(scene.task(number).id(), officer, "submit", "", scene.posting(officer)))
                .withMessageContaining("张贴公示");
    }

    @Test
    void anAnnouncementIsOneForVillageDayAndDocument() {
        List<String> cases = scene.casesAt("announce", VILLAGE, 3);
        Officer county = scene.county();
        Notice first = desk.post(county, NoticeKind.ANNOUNCEMENT, VILLAGE, cases.subList(0, 2), scene.announcement("蛟脱贫办公告〔2016〕9001号"));
        Notice joined = inTask(county, cases.get(2), "蛟脱贫办公告〔2016〕9001号");
        assertThat(first.number()).matches("GG-220281-2016-\\d{4,}");
        assertThat(joined.number()).isEqualTo(first.number());
        assertThat(notices.entries(first.number())).hasSize(3);
        assertThat(first.photoDue()).isEqualTo("2016-10-11");
        assertThat(notices.listing(county, new Notices.Filter(VILLAGE, NoticeKind.ANNOUNCEMENT, true, false), null, 50).items())
                .extracting(line -> line.notice().number()).contains(first.number());
    }

    private Notice inTask(Officer county, String number, String document) {
        tasks.complete(scene.task(number).id(), county, "submit", "", scene.announcement(document));
        return notices.ofCase(number).stream().map(NoticeEntry::notice).map(notices::find).findFirst().orElseThrow().orElseThrow();
    }

    @Test
    void anAnnouncementIsNotOlderThanTheDecision() {
        List<String> cases = scene.casesAt("announce", VILLAGE, 1);
        Officer county = scene.county();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.post(county, NoticeKind.ANNOUNCEMENT, VILLAGE, cases,
                        scene.announcement("蛟脱贫办公告〔2016〕9002号").put("announcedOn", "2016-10-09")))
                .satisfies(refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("announcedOn"));
    }

    @Test
    void aMissingPhotoOfAnAnnouncementIsListedAndHoldsNothingUp() {
        List<String> cases = scene.casesAt("announce", Jiaohe.ERDAO, 1);
        Officer county = scene.county();
        Notice notice = desk.post(county, NoticeKind.ANNOUNCEMENT, Jiaohe.ERDAO, cases, scene.announcement("蛟脱贫办公告〔2016〕9003号"));
        assertThat(scene.steps(cases.get(0))).containsExactly("assign-helper");
        Notices.Filter gaps = new Notices.Filter(Jiaohe.ERDAO, null, false, true);
        assertThat(notices.listing(county, gaps, null, 50).items()).isEmpty();
        scene.pass("P2D");
        assertThat(notices.listing(county, gaps, null, 50).items()).extracting(line -> line.notice().number()).containsExactly(notice.number());
        Officer village = scene.villageOf(Jiaohe.ERDAO);
        desk.addBoardPhoto(notice.number(), village, List.of(scene.photo(village)));
        assertThat(notices.listing(county, gaps, null, 50).items()).isEmpty();
        assertThat(desk.photos(notice.number(), county)).extracting(NoticeDesk.Photo::purpose).containsExactly("BOARD");
    }

    @Test
    void noticesAreListedInPagesNewestFirst() {
        Officer village = scene.villageOf(Jiaohe.ERDAO);
        for (int i = 0; i < 3; i++) {
            scene.post(NoticeKind.VILLAGE_NOTICE, Jiaohe.ERDAO, scene.casesAt("post-village-notice", Jiaohe.ERDAO, 1));
            scene.pass("PT1H");
        }
        Notices.Filter filter = new Notices.Filter(null, NoticeKind.VILLAGE_NOTICE, false, false);
        Notices.Page first = notices.listing(village, filter, null, 2);
        Notices.Page second = notices.listing(village, filter, first.next(), 2);
        assertThat(first.items()).hasSize(2);
        assertThat(first.items().get(0).notice().publishedAt()).isAfter(first.items().get(1).notice().publishedAt());
        assertThat(second.items().get(0).notice().publishedAt()).isBefore(first.items().get(1).notice().publishedAt());
        assertThat(notices.listing(scene.officer("AUDITOR@" + Jiaohe.COUNTY), filter, null, 2).items()).hasSize(2);
        assertThat(notices.listing(scene.officer("ADMIN@" + Jiaohe.COUNTY), filter, null, 2).items()).isEmpty();
        assertThat(notices.listing(scene.officer("TOWNSHIP_OFFICE@220281101000"), filter, null, 2).items()).isEmpty();
    }

    private void refused(Officer officer, List<String> cases, ObjectNode form, FieldError... errors) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.post(officer, NoticeKind.VILLAGE_NOTICE, VILLAGE, cases, form))
                .satisfies(refusal -> assertThat(refusal.errors()).containsExactly(errors));
    }
}
