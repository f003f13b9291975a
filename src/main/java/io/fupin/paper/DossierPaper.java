package io.fupin.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * 卷宗: everything about one case as one PDF. What the desk holds of it as text comes first, the papers and photos it rests on behind.
 *
 * @param caseNumber as people say it, 识2016-0317: in the head of every page
 * @param title      郝淑珍户　贫困户识别
 * @param cover      number, subject, procedure, dates, state: term and text
 * @param printed    who printed it and when, and whether identity numbers are in full: at the foot of the cover
 * @param sections   at least one
 * @param annexes    may be empty
 */
public record DossierPaper(String caseNumber, String title, List<Row> cover, String printed, List<Section> sections, List<Annex> annexes) {

    public DossierPaper {
        caseNumber = Fields.required(caseNumber, "caseNumber");
        title = Fields.required(title, "title");
        cover = Fields.some(cover, "cover");
        printed = Fields.required(printed, "printed");
        sections = Fields.some(sections, "sections");
        annexes = Fields.any(annexes);
    }

    /** Term and text. */
    public record Row(String term, String text) {

        public Row {
            term = Fields.required(term, "term");
            text = Fields.optional(text);
        }
    }

    /**
     * A chapter of the text.
     *
     * @param note who and when; may be empty
     */
    public record Section(String title, String note, List<Block> blocks) {

        public Section {
            title = Fields.required(title, "title");
            note = Fields.optional(note);
            blocks = Fields.any(blocks);
        }
    }

    /**
     * Rows of term and text, or a table, or a paragraph, under a title of their own.
     *
     * @param title  may be empty
     * @param head   of the table; empty for none
     * @param shares widths of its columns in percent; empty lets them find their own
     * @param text   paragraph; may be empty
     */
    public record Block(String title, List<Row> rows, List<String> head, List<Integer> shares, List<List<String>> cells, String text) {

        public Block {
            title = Fields.optional(title);
            rows = Fields.any(rows);
            head = Fields.any(head);
            shares = Fields.any(shares);
            cells = Fields.any(cells);
            text = Fields.optional(text);
        }

        public static Block rows(String title, List<Row> rows) {
            return new Block(title, rows, List.of(), List.of(), List.of(), "");
        }

        public static Block table(String title, List<String> head, List<Integer> shares, List<List<String>> cells) {
            return new Block(title, List.of(), head, shares, cells, "");
        }

        public static Block text(String title, String text) {
            return new Block(title, List.of(), List.of(), List.of(), List.of(), text);
        }
    }

    /** The bytes of an annex, opened when its turn comes and closed before the next: a case of hundreds of photos needs room for one. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** A paper or a group of photos behind the text. */
    public sealed interface Annex permits Document, Photos {
        String title();
    }

    /**
     * A PDF, taken in page by page.
     *
     * @param note what stands on the sheet in its place when it cannot be taken in: its name, size and SHA-256
     */
    public record Document(String title, String note, Content pdf) implements Annex {

        public Document {
            title = Fields.required(title, "title");
            note = Fields.required(note, "note");
            Fields.present(pdf, "pdf");
        }

        /** A paper that is printed when it is first wanted: once, though its pages are counted before they are taken in. */
        public static Document made(String title, Supplier<Paper> paper) {
            byte[][] made = new byte[1][];
            return new Document(title, title, () -> {
                if (made[0] == null) {
                    made[0] = paper.get().pdf();
                }
                return new ByteArrayInputStream(made[0]);
            });
        }
    }

    /** Photos, several to a page. */
    public record Photos(String title, List<Photo> photos) implements Annex {

        public Photos {
            title = Fields.required(title, "title");
            photos = Fields.some(photos, "photos");
        }
    }

    /**
     * @param caption what it shows
     * @param note    who, when, at which step, and the beginning of its SHA-256
     * @param image   a JPEG or PNG, upright
     */
    public record Photo(String caption, String note, Content image) {

        public Photo {
            caption = Fields.required(caption, "caption");
            note = Fields.optional(note);
            Fields.present(image, "image");
        }
    }
}
