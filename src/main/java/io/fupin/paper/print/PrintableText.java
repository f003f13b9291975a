package io.fupin.paper.print;

import java.text.Normalizer;

import org.apache.fontbox.ttf.CmapLookup;

/**
 * Text in which every character has a glyph.
 *
 * <p>Look-alikes that input methods produce (Kangxi radicals, compatibility ideographs) become the characters they look
 * like; invisible ones go; what no typeface holds becomes 〓, the printers' mark for a missing sort, which
 * is then written in by hand. Nothing is ever printed as '#' or as an empty box.
 *
 * @param text what can be printed
 * @param incomplete whether a 〓 was set
 */
record PrintableText(String text, boolean incomplete) {

    static final String MISSING = "〓";

    static PrintableText of(String text, CmapLookup characters) {
        if (text.codePoints().allMatch(c -> c == '\n' || has(characters, c))) {
            return new PrintableText(text, false);
        }
        var printable = new StringBuilder(text.length());
        boolean incomplete = false;
        for (int c : text.codePoints().toArray()) {
            if (has(characters, c) || Character.isWhitespace(c)) {
                printable.appendCodePoint(c);
            } else if (!invisible(c)) {
                String known = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                boolean replaceable = known.codePoints().allMatch(k -> has(characters, k));
                printable.append(replaceable ? known : MISSING);
                incomplete |= !replaceable;
            }
        }
        return new PrintableText(printable.toString(), incomplete);
    }

    private static boolean has(CmapLookup characters, int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    /** Format characters, controls and variation selectors leave no trace on paper. */
    private static boolean invisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.NON_SPACING_MARK
                || type == Character.SURROGATE;
    }
}
