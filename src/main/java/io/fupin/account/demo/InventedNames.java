package io.fupin.account.demo;

import java.util.Random;

/** Plausible names of people who do not exist; the same account gets the same name every time. */
final class InventedNames {

    /** Common family names in Jilin, each as often as it is frequent there. */
    private static final String FAMILY = "王王王王李李李李张张张刘刘刘赵赵孙孙于于杨杨周徐马高朱宋郭林姜韩曲吕丛崔金朴辛隋宫栾冷";
    private static final String FIRST = "德国建志永春玉桂淑秀凤海长立文景维忠福振宝万世广成雪丽艳晓洪";
    private static final String SECOND = "山林军华平发生田财江英兰芹珍芳梅霞云成富贵明强伟刚波涛杰辉彬";

    private InventedNames() {
    }

    static String of(String username) {
        Random random = new Random(username.hashCode() * 2654435761L);
        random.nextInt();
        String family = one(FAMILY, random);
        return random.nextInt(5) == 0 ? family + one(SECOND, random) : family + one(FIRST, random) + one(SECOND, random);
    }

    private static String one(String from, Random random) {
        return String.valueOf(from.charAt(random.nextInt(from.length())));
    }
}
