package io.fupin.bench;

import io.fupin.exchange.duplicate.DuplicateWork;
import io.fupin.region.RegionCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The full duplicate scan of a county of 130,000 households and 325,000 persons in 256 villages, made from a seed: some stand under one
 * number in two households, some under two numbers with a name that sounds the same, many only share village and birthday.
 */
final class DedupScan {

    private static final int HOUSEHOLDS = Integer.getInteger("bench.households", 130_000);
    private static final int VILLAGES = 256;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final RegionCode COUNTY = RegionCode.of("998801000000");
    private static final String[] SURNAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙"};
    /** No two of them sound the same. */
    private static final String[] GIVEN = {"桂", "芳", "伟", "敏", "军", "海", "勇", "艳", "杰", "娟", "涛", "东", "超", "兰", "霞", "平", "刚", "花", "德", "福"};
    private static final int TWICE = 500;

    private final Fupin fupin;

    DedupScan(Fupin fupin) {
        this.fupin = fupin;
    }

    private record Person(int household, int position, String name, String hash, LocalDate born) {
    }

    List<BenchResult> measure() throws SQLException {
        long began = System.nanoTime();
        List<Person> people = people();
        int expected = expected(people);
        List<Double> seconds = new ArrayList<>();
        try (BulkLoad load = new BulkLoad(fupin.url())) {
            load(load, people);
            System.out.printf("bench: %d households, %d persons loaded in %.0f s; %d pairs among them%n", HOUSEHOLDS, people.size(),
                    Figures.seconds(System.nanoTime() - began), expected);
            DuplicateWork work = fupin.bean(DuplicateWork.class);
            for (int round = -1; round < ROUNDS; round++) {
                load.execute("truncate duplicate_pair cascade");
                long start = System.nanoTime();
                int found = work.scan(COUNTY);
                double took = Figures.seconds(System.nanoTime() - start);
                WrongAnswer.unless(found == expected, "%d pairs found, %d are there".formatted(found, expected));
                System.out.printf("bench: duplicates, round %d: %.3f s%n", round, took);
                if (round >= 0) {
                    seconds.add(took);
                }
            }
        }
        return List.of(BenchResult.lower("dedup-scan", Figures.median(seconds), "s", null, 1.0,
                "median of %d, %d households, %d persons, %d pairs found and written down".formatted(ROUNDS, HOUSEHOLDS, people.size(), expected)));
    }

    private static List<Person> people() {
        SplittableRandom random = new SplittableRandom(20161010L);
        List<Person> people = new ArrayList<>();
        for (int household = 0; household < HOUSEHOLDS; household++) {
            int size = 1 + random.nextInt(4);
            for (int position = 1; position <= size; position++) {
                people.add(new Person(household, position, SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)]
                        + GIVEN[random.nextInt(GIVEN.length)], "h%031x".formatted(random.nextLong() & Long.MAX_VALUE), LocalDate.of(1930, 1, 1)
                        .plusDays(random.nextInt(30_000))));
            }
        }
        int step = people.size() / (2 * TWICE);
        for (int n = 0; n < TWICE; n++) {
            Person one = people.get(2 * n * step);
            int other = (2 * n + 1) * step;
            people.set(other, new Person(people.get(other).household(), people.get(other).position(), one.name(), one.hash(), people.get(other).born()));
            Person same = people.get(2 * n * step + 7);
            int neighbour = neighbour(people, 2 * n * step + 7);
            people.set(neighbour, new Person(people.get(neighbour).household(), people.get(neighbour).position(), same.name().replace('兰', '蓝')
                    .replace('芳', '方'), people.get(neighbour).hash(), same.born()));
        }
        return people;
    }

    /** Somebody of another household of the same village. */
    private static int neighbour(List<Person> people, int of) {
        int household = people.get(of).household();
        int at = of;
        while (people.get(at).household() < household + VILLAGES) {
            at++;
        }
        return at;
    }

    /** Counted apart from the application: by the names as they were drawn, whose characters sound the same only where they were planted. */
    private static int expected(List<Person> people) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<Person>> births = new HashMap<>();
        int pairs = 0;
        for (Person person : people) {
            pairs += numbers.merge(person.hash(), 1, Integer::sum) - 1;
            births.computeIfAbsent(person.household() % VILLAGES + " " + person.born() + " " + person.name().replace('蓝', '兰').replace('方', '芳'),
                    key -> new ArrayList<>()).add(person);
        }
        for (List<Person> same : births.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    pairs += same.get(i).hash().equals(same.get(j).hash()) ? 0 : 1;
                }
            }
        }
        return pairs;
    }

    private static RegionCode village(int household) {
        int number = household % VILLAGES;
        return RegionCode.of("998801%03d%03d".formatted(100 + number / 16, 200 + number % 16));
    }

    private static String number(int household) {
        return "%s-%04d".formatted(village(household), household / VILLAGES);
    }

    private static void load(BulkLoad load, List<Person> people) throws SQLException {
        load.copy("household", "register_number, village, township, county, group_name, head_name, persons, ground, state, registered_on, facts_since",
                HOUSEHOLDS, n -> new Object[] {number(n), village(n), village(n).township(), COUNTY, "2组", "户主", 3, "新识别", "REGISTERED", "2016-11-16",
                    "2016-11-16"});
        load.copy("household_member", """
                register_number, position, name, relation, id_type, id_hash, id_sealed, sex, birth_date, education, health, labour_skill, valid_from""",
                people.size(), n -> {
                    Person person = people.get(n);
                    return new Object[] {number(person.household()), person.position(), person.name(), person.position() == 1 ? "户主" : "之子", "居民身份证",
                        person.hash(), "1:0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnop", "男", person.born(), "小学", "健康", "普通劳动力",
                        "2016-11-16"};
                });
    }
}
