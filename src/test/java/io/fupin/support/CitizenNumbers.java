package io.fupin.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Right identity numbers of people who do not exist: 220281, birth date, a sequence below 900, the check digit of GB 11643-1999. No
 * number is given out twice in a test run.
 */
public final class CitizenNumbers {

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    /** Numbers of one birth date and one sex. */
    private static final int PER_DAY = 400;
    private static final AtomicInteger given = new AtomicInteger();

    private CitizenNumbers() {
    }

    /** Somebody new, born in the year {@code born} or up to a few days later. */
    public static String next(int born, boolean male) {
        int count = given.getAndIncrement();
        LocalDate birth = LocalDate.of(born, 1, 1).plusDays(count / PER_DAY);
        int sequence = 2 * (count % PER_DAY) + (male ? 1 : 2);
        return withCheckDigit("220281" + birth.format(BIRTH) + "%03d".formatted(sequence));
    }

    /** @param first17 without the check digit */
    public static String withCheckDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return first17 + CHECK_DIGITS.charAt(sum % 11);
    }

    /** The same number with a wrong check digit. */
    public static String misspelt(String number) {
        char last = number.charAt(17);
        return number.substring(0, 17) + (last == '0' ? '1' : '0');
    }
}
