package io.fupin.paper.print;

import io.fupin.paper.Paper;
import io.fupin.paper.ReportPaper;
import io.fupin.paper.Reports;
import io.fupin.paper.WordFile;
import org.springframework.stereotype.Service;

/** Reports from {@code papers/report.html} and {@code papers/word/}. */
@Service
class ReportPrinter implements Reports {

    private final PaperTemplates templates;
    private final PdfPrinter printer;
    private final WordWriter writer;

    ReportPrinter(PaperTemplates templates, PdfPrinter printer, WordWriter writer) {
        this.templates = templates;
        this.printer = printer;
        this.writer = writer;
    }

    @Override
    public Paper pdf(ReportPaper report) {
        return new Paper(printer.print(templates.fill("report", report)), FileNames.of(report.fileName(), "pdf"));
    }

    @Override
    public WordFile word(ReportPaper report) {
        return new WordFile(writer.write(report), FileNames.of(report.fileName(), "docx"));
    }
}
