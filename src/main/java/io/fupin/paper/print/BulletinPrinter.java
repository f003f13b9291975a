package io.fupin.paper.print;

import io.fupin.paper.BulletinPaper;
import io.fupin.paper.Bulletins;
import io.fupin.paper.Paper;
import io.fupin.paper.WordFile;
import org.springframework.stereotype.Service;

/** 简报 from {@code papers/bulletin.html} and {@code papers/word/bulletin.xml}. */
@Service
class BulletinPrinter implements Bulletins {

    private final PaperTemplates templates;
    private final PdfPrinter printer;
    private final WordWriter writer;

    BulletinPrinter(PaperTemplates templates, PdfPrinter printer, WordWriter writer) {
        this.templates = templates;
        this.printer = printer;
        this.writer = writer;
    }

    @Override
    public Paper pdf(BulletinPaper bulletin) {
        return new Paper(printer.print(templates.fill("bulletin", bulletin)), FileNames.of(bulletin.fileName(), "pdf"));
    }

    @Override
    public WordFile word(BulletinPaper bulletin) {
        return new WordFile(writer.write(bulletin), FileNames.of(bulletin.fileName(), "docx"));
    }
}
