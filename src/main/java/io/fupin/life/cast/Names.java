package io.fupin.life.cast;

import java.util.SplittableRandom;

/** Names of people who do not exist, as they are frequent in the hills of Jilin. */
final class Names {

    private static final String FAMILY = "王王王李李李张张张刘刘赵赵孙孙于于杨杨周徐马高朱宋郭林姜韩曲吕丛崔金朴辛隋宫栾冷唐邹董付迟";
    private static final String OLD_MEN = "德福贵有财长庆永殿广玉振宝文义忠富才凤海学";
    private static final String OLD_WOMEN = "桂兰玉芝秀珍淑华凤英素琴亚芬翠荣";
    private static final String MEN = "建国军志强伟东波立新春生明辉海涛宏斌晓峰成刚";
    private static final String WOMEN = "丽艳红梅霞敏静晓燕春玲雪娟海莲文慧";
    private static final String CHILDREN = "子轩浩宇佳怡欣悦梓涵思雨俊杰嘉明诗琪天博";

    private Names() {
    }

    static String family(SplittableRandom dice) {
        return String.valueOf(FAMILY.charAt(dice.nextInt(FAMILY.length())));
    }

    /** @param age full years */
    static String given(int age, boolean male, SplittableRandom dice) {
        String signs = age < 20 ? CHILDREN : age < 48 ? (male ? MEN : WOMEN) : male ? OLD_MEN : OLD_WOMEN;
        int first = dice.nextInt(signs.length());
        if (dice.nextInt(6) == 0) {
            return String.valueOf(signs.charAt(first));
        }
        int second = (first + 1 + dice.nextInt(signs.length() - 1)) % signs.length();
        return "" + signs.charAt(first) + signs.charAt(second);
    }
}
