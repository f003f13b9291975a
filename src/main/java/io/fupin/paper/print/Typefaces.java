package io.fupin.paper.print;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.Map;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

import io.fupin.paper.PaperException;

/**
 * The parsed typefaces, shared by all papers: reading them takes longer than printing, and together they hold about
 * 100 MB. They are held softly, so that a server short of memory gives them up between two papers and reads them again.
 *
 * <p>A parsed {@link TrueTypeFont} may be used by several documents at once: its tables are read in full on parsing,
 * glyphs are read under its own lock, and subsetting works on streams of its own.
 */
@Component
class Typefaces {

    private final Map<Typeface, SoftReference<TrueTypeFont>> parsed = new EnumMap<>(Typeface.class);

    synchronized TrueTypeFont get(Typeface typeface) {
        SoftReference<TrueTypeFont> held = parsed.get(typeface);
        TrueTypeFont font = held == null ? null : held.get();
        if (font == null) {
            font = parse(typeface);
            parsed.put(typeface, new SoftReference<>(font));
        }
        return font;
    }

    /** The characters that can be printed at all. */
    CmapLookup printable() {
        try {
            return get(Typeface.Songti).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new PaperException("Typeface without characters", e);
        }
    }

    private static TrueTypeFont parse(Typeface typeface) {
        try (InputStream file = Typefaces.class.getResourceAsStream(typeface.resource())) {
            if (file == null) {
                throw new IOException("No file " + typeface.resource());
            }
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
        } catch (IOException e) {
            throw new PaperException("Typeface " + typeface + " cannot be read", e);
        }
    }
}
