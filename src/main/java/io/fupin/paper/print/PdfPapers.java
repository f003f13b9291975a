package io.fupin.paper.print;

import org.springframework.stereotype.Service;

import io.fupin.paper.AnnouncementPaper;
import io.fupin.paper.DecisionLetterPaper;
import io.fupin.paper.MeetingRecordPaper;
import io.fupin.paper.MeetingSheetsPaper;
import io.fupin.paper.ObjectionReplyPaper;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.ReceiptPaper;
import io.fupin.paper.RegisterTablePaper;
import io.fupin.paper.TownshipNoticePaper;
import io.fupin.paper.VillageNoticePaper;

/** The papers from their templates under {@code papers/}; each template bears the name of its paper. */
@Service
class PdfPapers implements Papers {

    private final PaperTemplates templates;
    private final PdfPrinter printer;

    PdfPapers(PaperTemplates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    @Override
    public Paper villageNotice(VillageNoticePaper notice) {
        return print("village-notice", notice, notice.place().village() + notice.year() + "年度" + notice.matter().firstNotice());
    }

    @Override
    public Paper townshipNotice(TownshipNoticePaper notice) {
        return print("township-notice", notice, notice.place().village() + notice.year() + "年度" + notice.matter().secondNotice());
    }

    @Override
    public Paper announcement(AnnouncementPaper announcement) {
        return print("announcement", announcement,
                announcement.place().village() + announcement.year() + "年度公告-" + announcement.documentNumber());
    }

    @Override
    public Paper decisionLetter(DecisionLetterPaper letter) {
        return print("decision-letter", letter, "告知书-" + letter.caseNumber());
    }

    @Override
    public Paper objectionReply(ObjectionReplyPaper reply) {
        return print("objection-reply", reply, "异议答复-" + reply.receiptNumber());
    }

    @Override
    public Paper meetingRecord(MeetingRecordPaper record) {
        return print("meeting-record", record, record.place().village() + "民主评议会议记录-" + record.heldOn());
    }

    @Override
    public Paper meetingSheets(MeetingSheetsPaper sheets) {
        return print("meeting-sheets", sheets, sheets.place().village() + "民主评议签到表和表决票-" + sheets.heldOn());
    }

    @Override
    public Paper receipt(ReceiptPaper receipt) {
        return print("receipt", receipt, "回执-" + receipt.number());
    }

    @Override
    public Paper registerTable(RegisterTablePaper table) {
        return print("register-table", table, table.title() + "-" + table.day());
    }

    private Paper print(String template, Object paper, String name) {
        byte[] pdf = printer.print(templates.fill(template, paper));
        return new Paper(pdf, FileNames.of(name, "pdf"));
    }
}
