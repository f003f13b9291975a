package io.fupin.household.demo;

import java.util.List;
import java.util.Random;

/** Names of people who do not exist: children bear their father's family name, spouses and mothers their own. */
final class InventedNames {

    /** Frequent in Jilin, the most frequent several times. */
    private static final String FAMILY = "王王王王李李李张张张刘刘刘赵赵孙孙于于杨杨周徐马高朱宋郭林姜韩曲吕丛崔金朴辛隋宫栾冷唐邹董付刁仇";
    private static final String OLD_MEN = "德福贵有财长庆永殿广玉振宝文义忠富才凤海学";
    private static final String OLD_WOMEN = "桂兰玉芝秀珍淑华凤英素琴亚芬翠荣";
    private static final String MEN = "建国军志强伟东波立新春生明辉海涛宏斌晓峰成刚";
    private static final String WOMEN = "丽艳红梅霞敏静晓燕春玲雪娟海莲文慧";
    private static final String CHILDREN = "子轩浩宇佳怡欣悦梓涵思雨俊杰嘉明诗琪天博";

    private InventedNames() {
    }

    static void name(List<InventedPerson> people, Random random) {
        InventedPerson head = people.get(0);
        String own = family(random);
        String fathers = head.male ? own : family(random);
        for (InventedPerson person : people) {
            String family = switch (person.relation) {
                case "户主", "之父" -> own;
                case "之子", "之女", "之孙子", "之孙女" -> fathers;
                default -> family(random);
            };
            person.name = family + given(person, random);
        }
    }

    /** Of a household of which only the head is on file. */
    static String head(Random random) {
        return family(random) + given(random.nextInt(4) > 0 ? OLD_MEN : OLD_WOMEN, random);
    }

    private static String family(Random random) {
        return String.valueOf(FAMILY.charAt(random.nextInt(FAMILY.length())));
    }

    private static String given(InventedPerson person, Random random) {
        String signs = person.age() < 20 ? CHILDREN : person.age() < 48 ? (person.male ? MEN : WOMEN) : person.male ? OLD_MEN : OLD_WOMEN;
        return given(signs, random);
    }

    private static String given(String signs, Random random) {
        int first = random.nextInt(signs.length());
        if (random.nextInt(6) == 0) {
            return String.valueOf(signs.charAt(first));
        }
        int second = (first + 1 + random.nextInt(signs.length() - 1)) % signs.length();
        return "" + signs.charAt(first) + signs.charAt(second);
    }
}
