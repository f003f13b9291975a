package io.fupin.household.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Identity numbers of people who do not exist: the county's code, the birth date, a sequence from 900 on, which is hardly ever given out,
 * and the check character of GB 11643-1999.
 */
final class InventedNumbers {

    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private final Map<String, Integer> given = new HashMap<>();
    private final String area;

    /** @param area six digits */
    InventedNumbers(String area) {
        this.area = area;
    }

    /** Odd for a man, even for a woman; fifty of each for a day. */
    String next(LocalDate born, boolean male) {
        int sequence = given.merge(born + (male ? "m" : "f"), 1, Integer::sum) - 1;
        if (sequence >= 50) {
            throw new IllegalStateException("这一天出生的编号用完了：" + born);
        }
        String body = area + BIRTH.format(born) + (900 + 2 * sequence + (male ? 1 : 0));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }
}
