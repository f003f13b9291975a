package io.fupin.life.cast;

import io.fupin.life.cast.Family.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Who lives in a household, by what made it poor. Ages are those of 2016. */
final class Families {

    private static final int YEAR = 2016;
    private static final List<String> GRADES = List.of("七年级", "八年级", "九年级");
    private static final List<String> UPPER = List.of("普通高中一年级", "普通高中二年级", "普通高中三年级");

    private final Numbers numbers = new Numbers();
    private int phones;

    Family of(String cause, SplittableRandom dice) {
        List<Member> people = new ArrayList<>();
        String own = Names.family(dice);
        String ill = "因残".equals(cause) ? "残疾" : "因病".equals(cause) ? (dice.nextInt(3) == 0 ? "患有大病" : "长期慢性病") : "健康";
        boolean old = "缺劳力".equals(cause) || ("因病".equals(cause) && dice.nextInt(2) == 0);
        int age = old ? dice.nextInt(62, 79) : dice.nextInt(38, 56);
        boolean man = dice.nextInt(5) > 0;
        add(people, own, "户主", age, man, old ? ill.equals("健康") && dice.nextBoolean() ? "长期慢性病" : ill : dice.nextBoolean() ? ill : "健康", dice);
        boolean alone = old && dice.nextInt(3) == 0 || "自身发展动力不足".equals(cause);
        if (!alone && !("因学".equals(cause) && dice.nextInt(3) == 0)) {
            boolean illHere = !"健康".equals(ill) && people.get(0).health().equals("健康");
            add(people, Names.family(dice), "配偶", age - dice.nextInt(-2, 5), !man, illHere ? ill : "健康", dice);
        }
        if (!old && !alone) {
            String fathers = man ? own : Names.family(dice);
            int child = "因学".equals(cause) ? dice.nextInt(16, 19) : Math.max(3, age - dice.nextInt(25, 33));
            child(people, fathers, Math.min(child, 22), dice);
            if (child > 7 && dice.nextInt(3) == 0) {
                child(people, fathers, Math.min(child, 22) - dice.nextInt(2, 5), dice);
            }
            if (age < 52 && dice.nextInt(4) == 0) {
                add(people, Names.family(dice), "之母", age + dice.nextInt(21, 27), false, "长期慢性病", dice);
            }
        }
        return new Family((1 + dice.nextInt(6)) + "组", "1008%07d".formatted(1_200_000 + 137 * phones++), List.copyOf(people));
    }

    private void child(List<Member> people, String family, int age, SplittableRandom dice) {
        boolean son = dice.nextBoolean();
        add(people, family, son ? "之子" : "之女", Math.max(2, age), son, "健康", dice);
    }

    private void add(List<Member> people, String family, String relation, int age, boolean male, String health, SplittableRandom dice) {
        LocalDate born = LocalDate.of(YEAR - age, 1, 1).plusDays(dice.nextInt(90));
        String schooling = age < 3 ? "学龄前儿童" : age < 6 ? "学前教育" : age < 12 ? "小学" : age < 15 ? GRADES.get(age - 12) : age < 18 ? UPPER.get(age - 15) : null;
        String education = schooling != null ? null : age > 65 ? (dice.nextInt(3) == 0 ? "文盲或半文盲" : "小学") : dice.nextInt(3) == 0 ? "小学" : "初中";
        String labour = age < 16 || age >= 70 || schooling != null ? "无劳动力" : !"健康".equals(health) ? ("残疾".equals(health) ? "丧失劳动力" : "弱劳动力或半劳动力")
                : age >= 60 ? "弱劳动力或半劳动力" : "普通劳动力";
        people.add(new Member(family + Names.given(age, male, dice), numbers.next(born, male), relation, born, education, schooling, health, labour));
    }
}
