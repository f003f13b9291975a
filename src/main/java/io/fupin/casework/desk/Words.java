package io.fupin.casework.desk;

import io.fupin.casework.Refusal;

/** What is said with a move: mandatory or not, never longer than a paragraph. */
final class Words {

    static final int LONGEST = 200;

    private Words() {
    }

    static String required(String field, String move, String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.at(field, move + "须写明理由");
        }
        return limited(field, text, LONGEST);
    }

    /** @return null when nothing was said */
    static String optional(String field, String text) {
        return text == null || text.isBlank() ? null : limited(field, text, LONGEST);
    }

    static String limited(String field, String text, int longest) {
        String words = text.strip();
        if (words.length() > longest) {
            throw Refusal.at(field, "不能超过" + longest + "字");
        }
        return words;
    }
}
