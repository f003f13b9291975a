package io.fupin.paper.print;

import io.fupin.paper.Dossiers;
import io.fupin.paper.DossierPaper;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import io.fupin.paper.DossierPaper.Photos;
import io.fupin.paper.PaperException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Service;

/**
 * The text is laid out twice: first to learn on which page each chapter begins, then with the numbers in its contents list. Papers and
 * photos follow; head, foot and bookmarks come last, over all pages alike.
 */
@Service
class PdfDossiers implements Dossiers {

    private static final int LONGEST_WAIT = 60;

    private final PaperTemplates templates;
    private final PdfPrinter printer;
    private final DossierAnnexes annexes;
    private final DossierPages pages;
    private final Semaphore turns = new Semaphore(2, true);

    PdfDossiers(PaperTemplates templates, PdfPrinter printer, DossierAnnexes annexes, DossierPages pages) {
        this.templates = templates;
        this.printer = printer;
        this.annexes = annexes;
        this.pages = pages;
    }

    /** What the template sees. @param entries of the contents list; the first belong to the sections, in their order */
    record Sheet(DossierPaper dossier, List<Entry> entries, int total) {
    }

    /** @param page 1 is the cover */
    record Entry(String title, int page, boolean annex) {
    }

    @Override
    public int print(DossierPaper dossier, OutputStream to) throws IOException {
        if (!hasTurn()) {
            throw new Busy();
        }
        try {
            return made(dossier, to);
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int made(DossierPaper dossier, OutputStream to) throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (Annex annex : dossier.annexes()) {
            lengths.add(annex instanceof Photos photos ? DossierAnnexes.pagesOf(photos) : annexes.pagesOf((Document) annex));
        }
        List<Integer> starts = DossierPages.beginnings(text(dossier, entries(dossier, List.of(), 0, lengths), 0));
        int length = starts.remove(starts.size() - 1);
        List<Entry> entries = entries(dossier, starts, length, lengths);
        int total = length + lengths.stream().mapToInt(Integer::intValue).sum();
        byte[] text = text(dossier, entries, total);
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(text), IOUtils.createTempFileOnlyStreamCache())) {
            for (int i = 0; i < dossier.annexes().size(); i++) {
                annexes.append(document, dossier.annexes().get(i), lengths.get(i));
            }
            if (document.getNumberOfPages() != total) {
                throw new PaperException("The dossier has " + document.getNumberOfPages() + " pages, its contents list was made for " + total, null);
            }
            pages.finish(document, dossier, entries);
            document.save(to);
            return total;
        }
    }

    private byte[] text(DossierPaper dossier, List<Entry> entries, int total) {
        return printer.print(templates.fill("dossier", new Sheet(dossier, entries, total)));
    }

    /** @param starts of the sections; empty before they are known */
    private static List<Entry> entries(DossierPaper dossier, List<Integer> starts, int length, List<Integer> lengths) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < dossier.sections().size(); i++) {
            entries.add(new Entry(dossier.sections().get(i).title(), starts.isEmpty() ? 888 : starts.get(i), false));
        }
        int page = length + 1;
        for (int i = 0; i < dossier.annexes().size(); i++) {
            entries.add(new Entry(dossier.annexes().get(i).title(), starts.isEmpty() ? 888 : page, true));
            page += lengths.get(i);
        }
        return entries;
    }
}
