package io.fupin.dispatch.report;

import io.fupin.dispatch.report.Content.Section;
import io.fupin.dispatch.report.Content.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A report as a workbook: its head and words on the first sheet, then a sheet for each table; figures as numbers, to be counted with. */
@Component
public class ReportWorkbook {

    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]+(\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("[\\d,]+(\\.\\d+)?%");

    private final Letterhead letterhead;

    ReportWorkbook(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    public void write(Report report, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "fupin", "1.0")) {
            words(workbook.newWorksheet("正文"), report);
            for (Table table : report.content().tables()) {
                table(workbook.newWorksheet(table.caption().replaceAll("[\\[\\]*?/\\\\:]", " ").substring(0, Math.min(31, table.caption().length()))), table);
            }
        }
    }

    private void words(Worksheet sheet, Report report) {
        sheet.width(0, 100);
        int row = 0;
        sheet.value(row, 0, report.kind().masthead());
        sheet.style(row++, 0).bold().fontSize(22).fontColor("D7000F").horizontalAlignment("center").set();
        sheet.value(row, 0, report.issue() == null ? "（草稿，没有印发）" : report.issue().words());
        sheet.style(row++, 0).horizontalAlignment("center").set();
        sheet.value(row++, 0, letterhead.issuer(report) + (report.issue() == null ? "" : "　" + letterhead.day(report.issue().at())));
        sheet.value(row, 0, report.content().title());
        sheet.style(row++, 0).bold().fontSize(16).horizontalAlignment("center").set();
        for (Section section : report.content().sections()) {
            sheet.value(row, 0, section.heading());
            sheet.style(row++, 0).bold().set();
            for (String paragraph : section.paragraphs()) {
                sheet.value(row, 0, text(paragraph));
                sheet.style(row++, 0).wrapText(true).verticalAlignment("top").set();
            }
        }
        for (String note : report.content().notes()) {
            sheet.value(row, 0, note);
            sheet.style(row++, 0).wrapText(true).fontSize(9).set();
        }
        if (report.issue() != null) {
            sheet.value(row, 0, "内容指纹（SHA-256）：" + report.issue().hash());
        }
    }

    private static void table(Worksheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).head());
            sheet.style(0, column).bold().set();
            sheet.width(column, Math.max(10, table.columns().get(column).width()));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                cell(sheet, row + 1, column, table.rows().get(row).get(column), table.columns().get(column).figure());
            }
        }
        sheet.freezePane(1, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, String text, boolean figure) {
        if (figure && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, Double.valueOf(text.replace(",", "")));
            sheet.style(row, column).format(text.contains(".") ? "#,##0.0" : "#,##0").set();
        } else if (figure && PERCENT.matcher(text).matches()) {
            sheet.value(row, column, Double.parseDouble(text.replace(",", "").replace("%", "")) / 100);
            sheet.style(row, column).format("0.0%").set();
        } else {
            sheet.value(row, column, text(text));
        }
    }

    /** What a spreadsheet would take for a formula stays text. */
    private static String text(String text) {
        return !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
