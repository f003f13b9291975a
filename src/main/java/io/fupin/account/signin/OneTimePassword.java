package io.fupin.account.signin;

import java.security.SecureRandom;

/** Passwords to be told once and changed at the first sign-in: without letters and digits that are mistaken for each other. */
public final class OneTimePassword {

    private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom random = new SecureRandom();

    private OneTimePassword() {
    }

    /** Four groups of four, of three kinds of characters and the hyphen: about 80 bits. */
    public static String next() {
        String all = LOWER + UPPER + DIGITS;
        while (true) {
            StringBuilder password = new StringBuilder();
            for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
                password.append(i > 0 && i % GROUP_LENGTH == 0 ? "-" : "").append(all.charAt(random.nextInt(all.length())));
            }
            String text = password.toString();
            if (has(text, LOWER) && has(text, UPPER) && has(text, DIGITS)) {
                return text;
            }
        }
    }

    private static boolean has(String text, String alphabet) {
        return text.chars().anyMatch(c -> alphabet.indexOf(c) >= 0);
    }
}
