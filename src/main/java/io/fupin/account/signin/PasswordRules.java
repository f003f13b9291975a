package io.fupin.account.signin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a password must be like (policy 9.3): long enough, of enough kinds of characters, not the user name. */
final class PasswordRules {

    /** BCrypt looks at no more than this. */
    private static final int MOST_BYTES = 72;

    private PasswordRules() {
    }

    /** What is wrong, in the words of the office; empty when nothing is. */
    static List<String> faults(String password, String username, SignInSettings settings) {
        List<String> faults = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < settings.minLength()) {
            faults.add("口令至少 " + settings.minLength() + " 个字符。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add("口令太长，不超过 " + MOST_BYTES + " 个英文字符。");
        }
        if (classes(password) < settings.minClasses()) {
            faults.add("口令须含小写字母、大写字母、数字、符号中的至少 " + settings.minClasses() + " 类。");
        }
        if (settings.notUserName() && resembles(password.toLowerCase(Locale.ROOT), username)) {
            faults.add("口令不能是账号或含有账号。");
        }
        return faults;
    }

    private static boolean resembles(String password, String username) {
        return password.contains(username) || password.contains(new StringBuilder(username).reverse());
    }

    private static int classes(String password) {
        boolean lower = password.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean upper = password.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        boolean digit = password.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean other = password.chars().anyMatch(c -> !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9'));
        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }
}
