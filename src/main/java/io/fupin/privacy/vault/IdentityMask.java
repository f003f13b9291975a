package io.fupin.privacy.vault;

import cn.hutool.core.util.DesensitizedUtil;
import io.fupin.privacy.IdentityNumbers;

/**
 * How much of an identity number a screen shows.
 *
 * @param head characters shown in front
 * @param tail characters shown at the end
 */
record IdentityMask(int head, int tail) {

    /** 首6尾4: widespread, and contested (policy 9.2); nothing of it is ever published. */
    static final IdentityMask USUAL = new IdentityMask(6, 4);

    private static final int HIDDEN_AT_LEAST = 4;

    String apply(String number) {
        String text = IdentityNumbers.tidy(number);
        // A short number of another document would show nearly all of itself.
        return text.length() < head + tail + HIDDEN_AT_LEAST ? "*".repeat(text.length())
                : DesensitizedUtil.idCardNum(text, head, tail);
    }
}
