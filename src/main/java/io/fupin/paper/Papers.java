package io.fupin.paper;

/**
 * Prints the papers of the procedures as PDF (A4).
 *
 * <p>All methods are safe for use by several threads. What is handed in is printed as text, never read as markup.
 * A character that no typeface holds is printed as 〓 and the paper then says that it has to be written in by hand.
 *
 * @throws PaperException from every method, when the PDF cannot be made
 */
public interface Papers {

    /** First notice (第一次公示·村级): a poster without red head and without number, since a 村民委员会 issues no 公文. */
    Paper villageNotice(VillageNoticePaper notice);

    /** Second notice (第二次公示·乡镇级): a poster under the township's name in red. */
    Paper townshipNotice(TownshipNoticePaper notice);

    /** The county's 公告 in the form of GB/T 9704-2012: text first, then the list with seal, 版记 at the foot. */
    Paper announcement(AnnouncementPaper announcement);

    /** The letter (信函格式) that tells a household why it was refused, in plain words, with a tear-off receipt. */
    Paper decisionLetter(DecisionLetterPaper letter);

    /** The written answer to an objection, 不予受理 included. */
    Paper objectionReply(ObjectionReplyPaper reply);

    /** The record of a 民主评议会 on one or many households, with its sign-in sheet where the participants are known. */
    Paper meetingRecord(MeetingRecordPaper record);

    /** What a village prints before its meeting: 签到表 and 表决票. */
    Paper meetingSheets(MeetingSheetsPaper sheets);

    /** The slip given to somebody who applied or objected. */
    Paper receipt(ReceiptPaper receipt);

    /** A table of the register for an area and a day. */
    Paper registerTable(RegisterTablePaper table);
}
