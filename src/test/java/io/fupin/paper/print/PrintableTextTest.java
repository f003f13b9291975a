package io.fupin.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.fontbox.ttf.CmapLookup;
import org.junit.jupiter.api.Test;

class PrintableTextTest {

    private static final CmapLookup CHARACTERS = new Typefaces().printable();

    @Test
    void whatTheTypefaceHoldsStaysAsItIs() {
        String text = "王𬱖㛃䶮 Zhào—·×√①−\n（二）";
        assertThat(PrintableText.of(text, CHARACTERS)).isEqualTo(new PrintableText(text, false));
    }

    @Test
    void lookAlikesBecomeTheCharacterTheyLookLike() {
        // U+2F08 Kangxi radical man, U+F9D1 compatibility six
        assertThat(PrintableText.of("\u2F08\uF9D1", CHARACTERS)).isEqualTo(new PrintableText("人六", false));
    }

    @Test
    void theInvisibleLeavesNoTrace() {
        assertThat(PrintableText.of("王\u200B德\uFE00山\uFEFF\u0007", CHARACTERS)).isEqualTo(new PrintableText("王德山", false));
    }

    @Test
    void whatNoTypefaceHoldsIsMarked() {
        assertThat(PrintableText.of("王𠮷\uE815", CHARACTERS)).isEqualTo(new PrintableText("王〓〓", true));
    }
}
