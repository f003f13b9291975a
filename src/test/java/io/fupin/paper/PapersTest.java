package io.fupin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.fupin.paper.ObjectionReplyPaper.Outcome;

class PapersTest {

    /** {@code -Dpapers.golden=write} writes the expected texts anew, to be read before they are committed. */
    private static final boolean WRITE = "write".equals(System.getProperty("papers.golden"));

    private static AnnotationConfigApplicationContext context;
    private static Papers papers;

    @BeforeAll
    static void open() {
        context = new AnnotationConfigApplicationContext("io.fupin.paper.print");
        papers = context.getBean(Papers.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    static Stream<Arguments> everyPaper() {
        return Stream.of(
                golden("village-notice", 1, () -> papers.villageNotice(SamplePapers.villageNotice(SamplePapers.ROSTER))),
                golden("township-notice", 1, () -> papers.townshipNotice(SamplePapers.townshipNotice())),
                golden("announcement", 2,
                        () -> papers.announcement(SamplePapers.announcement(SamplePapers.approved()))),
                golden("letter-not-accepted", 1, () -> papers.decisionLetter(SamplePapers.notAcceptedLetter())),
                golden("letter-meeting", 1, () -> papers.decisionLetter(SamplePapers.meetingLetter())),
                golden("letter-review", 1, () -> papers.decisionLetter(SamplePapers.reviewLetter())),
                golden("letter-approval", 1, () -> papers.decisionLetter(SamplePapers.approvalLetter())),
                golden("objection-reply", 1, () -> papers.objectionReply(
                        SamplePapers.objectionReply(Outcome.PARTLY_UPHELD, "刘凤山", SamplePapers.appeal()))),
                golden("objection-not-accepted", 1, () -> papers.objectionReply(
                        SamplePapers.objectionReply(Outcome.NOT_ACCEPTED, "", null))),
                golden("meeting-record", 3, () -> papers.meetingRecord(
                        SamplePapers.meetingRecord(SamplePapers.ballots(), SamplePapers.participants()))),
                golden("meeting-sheets", 2, () -> papers.meetingSheets(SamplePapers.meetingSheets(SamplePapers.ROSTER))),
                golden("receipt", 1, () -> papers.receipt(SamplePapers.receipt())));
    }

    private static Arguments golden(String name, int pages, Callable<Paper> paper) {
        return Arguments.of(name, pages, paper);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPaper")
    void saysWhatItHasToSay(String name, int pages, Callable<Paper> print) throws Exception {
        Paper paper = print.call();
        PaperReading reading = PaperReading.of(paper);
        String resource = "/papers/" + name + ".txt";
        if (WRITE) {
            Files.writeString(Path.of("src/test/resources" + resource), reading.text());
        }
        try (InputStream expected = PapersTest.class.getResourceAsStream(resource)) {
            assertThat(expected).as(resource).isNotNull();
            assertThat(reading.text()).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(reading.pages()).hasSize(pages);
        assertThat(reading.text()).doesNotContain("null").doesNotContain("#").doesNotContain("〓");
        assertThat(reading.title()).isNotBlank();
        assertThat(reading.typefaces()).isNotEmpty().allMatch(face -> face.matches("[A-Z]{6}\\+(Noto|Fandol).*"));
        assertThat(paper.pdf().length).isBetween(20_000, 220_000);
        assertThat(paper.fileName()).endsWith(".pdf").doesNotContainAnyWhitespaces();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPaper")
    void isTheSameFileEachTime(String name, int pages, Callable<Paper> print) throws Exception {
        assertThat(print.call().pdf()).isEqualTo(print.call().pdf());
    }

    @Test
    void aLongListRunsOverPagesUnderRepeatedHeads() {
        List<RosterLine> roster = SamplePapers.roster(300);
        PaperReading reading = PaperReading.of(papers.villageNotice(SamplePapers.villageNotice(roster)));
        assertThat(reading.pages()).hasSizeBetween(9, 12)
                .allSatisfy(page -> assertThat(page).contains("序号").contains("户主姓名").contains("家庭人口数"))
                .allSatisfy(page -> assertThat(page).contains("漂河镇青背村2017年度第一次公示"));
        assertThat(roster).allSatisfy(line -> assertThat(reading.text()).containsOnlyOnce(line.head()));
        String last = reading.pages().get(reading.pages().size() - 1);
        assertThat(last).contains("农叁零零").contains("合计　300户 1050").contains("青背村村民委员会");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 12, 13, 14, 15, 16, 22, 36, 37, 38, 300})
    void theSealOfAnAnnouncementNeverStandsAloneOnAPage(int households) {
        List<RosterLine> roster = SamplePapers.roster(households);
        PaperReading reading = PaperReading.of(papers.announcement(SamplePapers.announcement(roster)));
        String last = reading.pages().get(reading.pages().size() - 1);
        assertThat(last).contains("盖章处").contains("印发").contains(roster.get(households - 1).head())
                .contains("户主姓名").contains("合计　" + households + "户");
        assertThat(roster).allSatisfy(line -> assertThat(reading.text()).containsOnlyOnce(line.head()));
    }

    @Test
    void aMeetingOnManyHouseholdsRepeatsTheHeadAndTheBallotRunsOn() {
        List<RosterLine> roster = SamplePapers.roster(120);
        var ballots = roster.stream().map(line -> new MeetingRecordPaper.Ballot(line.group(), line.head(), line.persons(),
                false, 20, 4, 2, 0, true)).toList();
        PaperReading record = PaperReading.of(papers.meetingRecord(SamplePapers.meetingRecord(ballots, List.of())));
        long heads = record.pages().stream().filter(page -> page.contains("比对提示")).count();
        assertThat(heads).isGreaterThanOrEqualTo(3);
        assertThat(record.text()).contains("合计　120户").contains("通过120户").doesNotContain("签到表");

        PaperReading sheets = PaperReading.of(papers.meetingSheets(SamplePapers.meetingSheets(roster)));
        assertThat(sheets.pages()).hasSize(4);
        assertThat(sheets.pages().subList(1, 4)).allSatisfy(page -> assertThat(page).contains("表决票").contains("填法"));
        assertThat(sheets.text()).contains("第3页，共3页").contains("农壹贰零");
    }

    @Test
    void aMeetingWithoutARosterGetsFreeLinesAndTwoBallotsToThePage() {
        var sheets = new MeetingSheetsPaper(SamplePapers.QINGBEI, "村民会议", SamplePapers.day(10, 31), null, 45, List.of(),
                SamplePapers.ROSTER);
        PaperReading reading = PaperReading.of(papers.meetingSheets(sheets));
        assertThat(reading.pages()).hasSize(3);
        assertThat(reading.text()).contains("应到45人").doesNotContain("14:00");
        assertThat(reading.pages().get(2).split("青背村民主评议表决票", -1)).hasSize(3);
    }

    @Test
    void rareCharactersInNamesArePrinted() {
        String head = "𬱖㛃䶮堃喆";
        PaperReading reading = PaperReading.of(papers.villageNotice(
                SamplePapers.villageNotice(List.of(new RosterLine("一组", head, 3)))));
        assertThat(reading.text()).contains(head).doesNotContain("字库没有的字");
    }

    @Test
    void aCharacterThatNoTypefaceHoldsIsLeftToBeWrittenByHand() {
        PaperReading reading = PaperReading.of(papers.villageNotice(
                SamplePapers.villageNotice(List.of(new RosterLine("一组", "王𠮷", 3)))));
        assertThat(reading.text()).contains("王〓").contains("〓处是字库没有的字").doesNotContain("#");
    }

    @Test
    void whatPeopleTypedIsTextAndNeverMarkup() {
        var reply = SamplePapers.objectionReply(Outcome.NOT_UPHELD, "<b>王</b>&amp;", null);
        String typed = "<script>1</script> & \"${1+1}\" [[${paper}]] th:text='x'\u0001\u0000";
        PaperReading reading = PaperReading.of(papers.objectionReply(new ObjectionReplyPaper(reply.outcome(),
                reply.issuer(), "", reply.receiptNumber(), reply.addressee(), reply.raisedOn(), reply.subject(),
                List.of(typed), List.of(), null, reply.contacts(), reply.officer(), reply.issued())));
        assertThat(reading.flow()).contains("<b>王</b>&amp;：")
                .contains("<script>1</script>&\"${1+1}\"[[${paper}]]th:text='x'以后");
    }

    @Test
    void aNoticeShowsNothingButTheFourColumns() {
        String text = PaperReading.of(papers.villageNotice(SamplePapers.villageNotice(SamplePapers.ROSTER))).flow();
        assertThat(text).contains("序号村民小组户主姓名家庭人口数（人）").contains("1一组王德山3")
                .doesNotContain("身份证").doesNotContain("致贫原因").doesNotContainPattern("[0-9]{11,}");
    }

    @Test
    void aPeriodThatEndsOnARestDaySaysSo() {
        var notice = SamplePapers.villageNotice(SamplePapers.ROSTER);
        var period = new NoticePeriod(SamplePapers.day(12, 24), SamplePapers.day(12, 25),
                java.time.LocalDate.of(2018, 1, 2), 7, false);
        PaperReading reading = PaperReading.of(papers.villageNotice(new VillageNoticePaper(notice.matter(), notice.place(), 2017,
                notice.roster(), period, notice.objections(), notice.issuer(), notice.board(),
                "原公示11月6日被风吹落，现重新张贴，公示期重新计算。")));
        assertThat(reading.flow()).contains("公示期7天：2017年12月25日至2018年1月2日（张贴当天不计，末日遇休息日顺延）。")
                .contains("请在2018年1月2日以前提出").contains("现重新张贴");
    }

    @Test
    void aLetterWithMuchToSayRunsOnAndKeepsItsReceipt() {
        var letter = SamplePapers.reviewLetter();
        String reason = "入户时查看了住房、粮食直补卡和医保缴费凭证，并与邻居核对。".repeat(6);
        PaperReading reading = PaperReading.of(papers.decisionLetter(new DecisionLetterPaper(letter.refusal(),
                letter.issuer(), letter.documentNumber(), letter.caseNumber(), letter.place(), letter.group(),
                letter.head(), letter.appliedOn(), List.of(reason, reason + "\n" + reason, reason), letter.income(), null,
                letter.right(), letter.officer(), letter.issued())));
        assertThat(reading.pages()).hasSize(2);
        assertThat(reading.pages().get(1)).contains("送达回执").contains("盖章处");
        assertThat(reading.flow().split("入户时查看了住房", -1)).hasSize(25);
    }

    @Test
    void manyPrintAtOnce() throws Exception {
        byte[] alone = papers.townshipNotice(SamplePapers.townshipNotice()).pdf();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> prints = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                prints.add(pool.submit(() -> papers.townshipNotice(SamplePapers.townshipNotice()).pdf()));
            }
            for (Future<byte[]> print : prints) {
                assertThat(print.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void thirtyHouseholdsArePrintedWithinASecond() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            long start = System.nanoTime();
            papers.villageNotice(SamplePapers.villageNotice(SamplePapers.roster(30)));
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best / 1_000_000).as("milliseconds").isLessThan(1000);
    }

    @Test
    void aFileNameHoldsNothingThatAFileSystemRefuses() throws IOException {
        var announcement = SamplePapers.announcement(SamplePapers.ROSTER);
        Paper paper = papers.announcement(new AnnouncementPaper(announcement.matter(), announcement.place(), 2017, announcement.roster(),
                announcement.issuer(), "a/b\\c:d*e?\"<>| ..号", announcement.issued(), announcement.postedFrom(),
                announcement.postedTo(), announcement.contacts(), announcement.page(), List.of()));
        assertThat(paper.fileName()).isEqualTo("青背村2017年度公告-a_b_c_d_e_..号.pdf");
        assertThat(PaperReading.of(paper).text()).doesNotContain("抄送").contains("印发");
    }
}
