package io.fupin.paper.print;

import io.fupin.paper.BulletinPaper;
import io.fupin.paper.Bulletins;
import io.fupin.paper.Paper;
import org.springframework.stereotype.Service;

/** 简报 from {@code papers/bulletin.html}. */
@Service
class BulletinPrinter implements Bulletins {

    private final PaperTemplates templates;
    private final PdfPrinter printer;

    BulletinPrinter(PaperTemplates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    @Override
    public Paper pdf(BulletinPaper bulletin) {
        return new Paper(printer.print(templates.fill("bulletin", bulletin)), bulletin.fileName() + ".pdf");
    }
}
