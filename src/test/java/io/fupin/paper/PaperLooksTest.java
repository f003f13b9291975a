package io.fupin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.fupin.paper.ObjectionReplyPaper.Outcome;

/** What only the drawn page shows: red heads and codes that a phone can read. */
class PaperLooksTest {

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

    @Test
    void aVillageHasNoRedHeadAndItsCodeLeadsToTheNotice() {
        PaperReading notice = PaperReading.drawn(papers.villageNotice(SamplePapers.villageNotice(SamplePapers.ROSTER)));
        assertThat(notice.red(0)).isZero();
        assertThat(notice.qrCode(0)).isEqualTo(SamplePapers.PAGE);
        assertThat(notice.text()).doesNotContain("公示编号");

        assertThat(PaperReading.drawn(papers.decisionLetter(SamplePapers.meetingLetter())).red(0)).isZero();
        assertThat(PaperReading.drawn(papers.decisionLetter(SamplePapers.notAcceptedLetter())).red(0)).isZero();
    }

    @Test
    void aTownshipWritesUnderARedName() {
        PaperReading notice = PaperReading.drawn(papers.townshipNotice(SamplePapers.townshipNotice()));
        assertThat(notice.red(0)).isGreaterThan(3);
        assertThat(notice.qrCode(0)).isEqualTo(SamplePapers.PAGE);

        PaperReading letter = PaperReading.drawn(papers.decisionLetter(SamplePapers.reviewLetter()));
        assertThat(letter.red(0)).isGreaterThan(3);
        assertThat(letter.qrCode(0)).isEqualTo(SamplePapers.PAGE);
    }

    @Test
    void aLongNameOfAnOfficeStaysOnOneRedLine() {
        PaperReading announcement = PaperReading.drawn(
                papers.announcement(SamplePapers.announcement(SamplePapers.approved())));
        assertThat(announcement.red(0)).isGreaterThan(3);
        assertThat(announcement.red(1)).isZero();
        assertThat(announcement.pages().get(0)).startsWith("蛟河市脱贫攻坚领导小组办公室\n蛟脱贫办公告〔2017〕6号\n");
        assertThat(announcement.qrCode(0)).isEmpty();
        assertThat(announcement.qrCode(1)).isEqualTo(SamplePapers.PAGE);
    }

    @Test
    void repliesAndReceiptsCarryACodeWhereThereIsAWayOn() {
        var appealable = SamplePapers.objectionReply(Outcome.NOT_UPHELD, "刘凤山", SamplePapers.appeal());
        assertThat(PaperReading.drawn(papers.objectionReply(appealable)).qrCode(0)).isEqualTo(SamplePapers.PAGE);
        PaperReading last = PaperReading.drawn(
                papers.objectionReply(SamplePapers.objectionReply(Outcome.NOT_UPHELD, "刘凤山", null)));
        assertThat(last.qrCode(0)).isEmpty();
        assertThat(last.text()).contains("这是最后的答复");
        assertThat(PaperReading.drawn(papers.receipt(SamplePapers.receipt())).qrCode(0)).isEqualTo(SamplePapers.PAGE);
    }

    @Test
    void aLongListKeepsItsCodeOnTheLastPageOnly() {
        PaperReading notice = PaperReading.drawn(papers.villageNotice(SamplePapers.villageNotice(SamplePapers.roster(40))));
        List<String> codes = List.of(notice.qrCode(0), notice.qrCode(1));
        assertThat(codes).containsExactly("", SamplePapers.PAGE);
    }
}
