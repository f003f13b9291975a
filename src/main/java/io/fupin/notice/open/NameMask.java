package io.fupin.notice.open;

/** 王＊山, 李＊: one character of a name hidden on the web, not on the board (policy {@code notice-name-mask}). */
final class NameMask {

    private static final String HIDDEN = "＊";

    private NameMask() {
    }

    /** Hides the second character; a name of one character is hidden whole. */
    static String of(String name) {
        int[] characters = name.strip().codePoints().toArray();
        if (characters.length < 2) {
            return HIDDEN;
        }
        return new String(characters, 0, 1) + HIDDEN + new String(characters, 2, characters.length - 2);
    }
}
