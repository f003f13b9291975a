package io.fupin.privacy.vault;

import cn.hutool.core.util.DesensitizedUtil;
import io.fupin.privacy.IdentityNumbers;

/**
 * How much of an identity number a screen shows. Masking is contested (policy 9.2); nothing of a number is ever published.
 *
 * @param head characters shown in front
 * @param tail characters shown at the end
 */
record IdentityMask(int head, int tail) {

    private static final int HIDDEN_AT_LEAST = 4;

    /** @param text as the parameter {@code id-display-mask} is stored: 6+4 */
    static IdentityMask parse(String text) {
        int plus = text.indexOf('+');
        return new IdentityMask(Integer.parseInt(text.substring(0, plus)), Integer.parseInt(text.substring(plus + 1)));
    }

    String apply(String number) {
        String text = IdentityNumbers.tidy(number);
        // A short number of another document would show nearly all of itself.
        return text.length() < head + tail + HIDDEN_AT_LEAST ? "*".repeat(text.length())
                : DesensitizedUtil.idCardNum(text, head, tail);
    }
}
