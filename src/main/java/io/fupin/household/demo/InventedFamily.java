package io.fupin.household.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Who lives in a household of the demo: relations, ages, schooling, health and strength that fit its size, its cause, its type and the
 * number of those who can work.
 */
final class InventedFamily {

    private static final List<String> UPPER_SCHOOL = List.of("普通高中一年级", "普通高中二年级", "普通高中三年级");
    private static final List<String> TRADE_SCHOOL = List.of("中职一年级", "中职二年级", "中职三年级");
    private static final List<String> COLLEGE = List.of("高职高专一年级", "高职高专二年级", "高职高专三年级");
    private static final List<String> UNIVERSITY = List.of("本科一年级", "本科二年级", "本科三年级", "本科四年级");

    private final Slot slot;
    private final Random random;
    private final List<InventedPerson> people = new ArrayList<>();

    private InventedFamily(Slot slot, Random random) {
        this.slot = slot;
        this.random = random;
    }

    static List<InventedPerson> of(Slot slot, Random random) {
        InventedFamily family = new InventedFamily(slot, random);
        family.live();
        family.work();
        family.learn();
        family.ail();
        return family.people;
    }

    private void live() {
        boolean student = "因学".equals(slot.cause);
        boolean young = slot.labourers > 0 || student || slot.size > 2;
        int age = young ? (student || slot.labourers > 2 ? between(44, 54) : between(36, 58)) : slot.size == 1 && random.nextInt(6) == 0 ? between(46, 59) : between(61, 84);
        boolean male = random.nextInt(100) < (slot.size == 1 ? 60 : 82);
        add("户主", male, age);
        boolean couple = slot.size > 1 && !(student && slot.size == 2) && (slot.labourers > 1 || random.nextInt(10) > 0);
        if (couple) {
            add("配偶", !male, young ? Math.min(59, Math.max(32, age - between(-2, 4))) : Math.max(58, age - between(-2, 4)));
        }
        int childAge = Math.min(age - 22, 24);
        while (people.size() < slot.size) {
            next(student, young, age, childAge - 3 * people.size());
        }
    }

    /** A student first, then whoever can work, then parents and younger children. */
    private void next(boolean student, boolean young, int headAge, int childAge) {
        boolean son = random.nextBoolean();
        boolean studentIsThere = people.stream().anyMatch(person -> person.age() >= 16 && person.age() <= 21);
        if (student && !studentIsThere) {
            add(son ? "之子" : "之女", son, between(16, 21));
        } else if (adults() < slot.labourers) {
            add(son ? "之子" : "之女", son, Math.min(headAge - 20, between(22, 27)));
        } else if (young && headAge < 56 && !has("之母") && random.nextInt(3) == 0) {
            boolean father = !has("之父") && random.nextInt(3) == 0;
            add(father ? "之父" : "之母", father, Math.min(90, headAge + between(21, 27)));
        } else if (young) {
            add(son ? "之子" : "之女", son, Math.max(1, Math.min(childAge, 17) - random.nextInt(3)));
        } else {
            add(son ? "之孙子" : "之孙女", son, between(4, Math.max(5, Math.min(17, headAge - 44))));
        }
    }

    private void add(String relation, boolean male, int age) {
        // somebody of that age at the end of 2015: born in the year, on any of its days
        LocalDate born = LocalDate.of(InventedPerson.COUNTED_ON.getYear() - age, 1, 1).plusDays(random.nextInt(365));
        people.add(new InventedPerson(relation, male, born));
    }

    private boolean has(String relation) {
        return people.stream().anyMatch(person -> person.relation.equals(relation));
    }

    private int adults() {
        return (int) people.stream().filter(this::couldWork).count();
    }

    private boolean couldWork(InventedPerson person) {
        return person.age() >= 18 && person.age() < 60 && !studies(person);
    }

    private boolean studies(InventedPerson person) {
        return "因学".equals(slot.cause) && person.age() >= 16 && person.age() <= 21;
    }

    /** The first grown-ups who are not at school can work. */
    private void work() {
        int left = slot.labourers;
        for (InventedPerson person : people) {
            if (left > 0 && couldWork(person)) {
                person.labourSkill = random.nextInt(9) == 0 ? "技能劳动力" : "普通劳动力";
                left--;
                if (random.nextInt(5) == 0) {
                    person.workPlace = random.nextInt(3) == 0 ? "省内县外" : "县内";
                    person.workMonths = between(3, 10);
                }
            } else {
                person.labourSkill = person.age() < 16 || person.age() >= 70 ? "无劳动力"
                        : person.age() >= 18 && !studies(person) ? "弱劳动力或半劳动力" : "无劳动力";
            }
        }
        if (left > 0) {
            throw new IllegalStateException("没有人可以当劳动力：" + slot.size + " " + slot.cause + " " + slot.labourers);
        }
    }

    private void learn() {
        for (InventedPerson person : people) {
            int age = person.age();
            if (age < 3) {
                person.schooling = "学龄前儿童";
            } else if (age < 6) {
                person.schooling = random.nextBoolean() ? "学前教育" : "学龄前儿童";
            } else if (age < 12) {
                person.schooling = "小学";
            } else if (age < 15) {
                person.schooling = List.of("七年级", "八年级", "九年级").get(age - 12);
            } else if (age < 18 && !person.canWork()) {
                person.schooling = (random.nextInt(3) == 0 ? TRADE_SCHOOL : UPPER_SCHOOL).get(age - 15);
            } else if (studies(person)) {
                person.schooling = age == 18 ? UPPER_SCHOOL.get(2) : random.nextInt(3) == 0 ? COLLEGE.get(age - 19) : UNIVERSITY.get(age - 19);
            } else {
                person.education = age > 65 ? (random.nextInt(3) == 0 ? "文盲或半文盲" : "小学") : age > 45 ? (random.nextInt(3) > 0 ? "小学" : "初中")
                        : random.nextInt(4) > 0 ? "初中" : "高中";
            }
        }
    }

    /** Somebody is ill or disabled where that is the cause; old people often are, whatever the cause. */
    private void ail() {
        List<InventedPerson> weak = people.stream().filter(person -> !person.canWork()).toList();
        if ("因病".equals(slot.cause)) {
            oldest(weak).health = random.nextInt(4) == 0 ? "患有大病" : "长期慢性病";
        }
        if ("因残".equals(slot.cause)) {
            InventedPerson one = oldest(weak);
            one.health = random.nextInt(4) == 0 && one.age() > 50 ? "残疾、长期慢性病" : "残疾";
            one.disabilityClass = between(1, 7);
            one.disabilityGrade = between(1, 4);
            if (one.disabilityGrade <= 2 && one.age() >= 18) {
                one.labourSkill = "丧失劳动力";
            }
        }
        weak.stream().filter(person -> person.age() >= 60 && "健康".equals(person.health) && random.nextInt(5) < 2)
                .forEach(person -> person.health = "长期慢性病");
    }

    private InventedPerson oldest(List<InventedPerson> among) {
        return among.stream().filter(person -> person.age() >= 18).findFirst().orElseGet(() -> among.stream()
                .reduce((a, b) -> a.age() >= b.age() ? a : b)
                .orElseThrow(() -> new IllegalStateException("没有人可以生病：" + slot.size + " " + slot.labourers)));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
