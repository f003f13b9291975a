package io.fupin.life.desk;

import java.util.SplittableRandom;

/** Officers of the county's offices who help a household. */
final class HelperNames {

    private static final String FAMILY = "王李张刘赵孙于杨周徐马高朱宋郭林姜韩曲吕";
    private static final String GIVEN = "立军晓东海波国庆文博志刚丽华春燕明宇永强雪梅建伟";

    private HelperNames() {
    }

    static String of(SplittableRandom dice) {
        int at = 2 * dice.nextInt(GIVEN.length() / 2);
        return FAMILY.charAt(dice.nextInt(FAMILY.length())) + GIVEN.substring(at, at + 2);
    }
}
