package io.fupin.life.cast;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * Identity numbers of people who do not exist, marked like those of the demo's register: the county's code, the birth date, a sequence from
 * 900 on, which is hardly ever given out, and the check character of GB 11643-1999. The register counts its fifty of a day from below, these
 * count from above.
 */
final class Numbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int MOST = 25;

    private final Map<String, Integer> given = new HashMap<>();

    /** Odd for a man, even for a woman. */
    String next(LocalDate born, boolean male) {
        int count = given.merge(born + (male ? "m" : "f"), 1, Integer::sum);
        if (count > MOST) {
            throw new IllegalStateException("这一天出生的编号用完了：" + born);
        }
        String body = "220281" + DateTimeFormatter.BASIC_ISO_DATE.format(born) + (1000 - 2 * count + (male ? 1 : 0));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }
}
