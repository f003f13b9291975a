package io.fupin.life.cast;

import io.fupin.life.cast.Family.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** People of the county who have nothing to do with it, for lists to be lists. They do not exist either. */
public final class Strangers {

    /** Born before those who apply, so that no number is given twice. */
    private static final int OLDEST = 1930;

    private Strangers() {
    }

    public static List<Member> some(int count, SplittableRandom dice) {
        Numbers numbers = new Numbers();
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean male = dice.nextBoolean();
            LocalDate born = LocalDate.of(OLDEST + dice.nextInt(6), 4 + dice.nextInt(8), 1 + dice.nextInt(28));
            people.add(new Member(Names.family(dice) + Names.given(60, male, dice), numbers.next(born, male), "户主", born, "小学", null, "健康", "无劳动力"));
        }
        return people;
    }
}
