package io.fupin.life.cast;

import io.fupin.life.cast.Story.Fate;
import io.fupin.life.cast.Story.Objected;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** All applications of the half year, from one seed: more where the plan counts more poor, more after the policy was preached. */
public final class Stories {

    private static final int FIRST_RURAL = 200;
    /** Of a hundred applications of the half year, by month. */
    private static final Map<Integer, Double> SEASON = Map.of(4, 0.8, 5, 0.8, 6, 1.1, 7, 0.9, 8, 1.1, 9, 1.35, 10, 1.35);
    /** Applications a year's worth of them, by township: about as the plan's table 1-1 counts households. */
    private static final Map<String, Integer> WEIGHT = Map.ofEntries(Map.entry("220281103", 32), Map.entry("220281102", 46), Map.entry("220281107", 52),
            Map.entry("220281101", 50), Map.entry("220281100", 50), Map.entry("220281106", 46), Map.entry("220281105", 140), Map.entry("220281104", 34),
            Map.entry("220281200", 28), Map.entry("220281201", 32), Map.entry("220281003", 28), Map.entry("220281005", 34), Map.entry("220281007", 18),
            Map.entry("220281004", 14));
    private static final List<String> CAUSES = List.of("因病", "因病", "因病", "因病", "因病", "因病", "因残", "因残", "因学", "缺劳力", "缺劳力", "因灾", "缺土地",
            "缺技术", "缺资金", "自身发展动力不足");
    /** The village whose accounts are offered has something at each of its own steps. */
    private static final List<LocalDate> SHOWN_DAYS = List.of(LocalDate.of(2016, 9, 12), LocalDate.of(2016, 9, 22), LocalDate.of(2016, 9, 23), LocalDate.of(2016, 9, 26), LocalDate.of(2016, 9, 27),
            LocalDate.of(2016, 9, 28), LocalDate.of(2016, 9, 29), LocalDate.of(2016, 9, 30), LocalDate.of(2016, 10, 8), LocalDate.of(2016, 10, 9));
    /** Villages of a township that have applications in a half year. */
    private static final int VILLAGES = 5;
    /** Of a hundred applications so many come from a village of the last few. */
    private static final int NEIGHBOURS = 50;
    private static final int LATELY = 8;

    private final Regions regions;
    private final OfficeHours hours;

    public Stories(Regions regions, OfficeHours hours) {
        this.regions = regions;
        this.hours = hours;
    }

    /** @param daily applications on an ordinary working day, about */
    public List<Story> between(LocalDate from, LocalDate to, double daily, RegionCode county, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<RegionCode> lots = lots(county, dice);
        Families families = new Families();
        List<Story> stories = new ArrayList<>();
        double due = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (hours.working(day)) {
                due += daily * SEASON.get(day.getMonthValue()) * (0.5 + dice.nextDouble());
                for (; due >= 1; due--) {
                    Instant at = hours.on(day, LocalTime.of(8, 40), LocalTime.of(16, 0), dice);
                    stories.add(one("app-" + stories.size(), village(stories, lots, dice), at, families, dice));
                }
            }
        }
        for (LocalDate day : SHOWN_DAYS) {
            Story story = one("shown-" + day, Planted.SHOWN, hours.on(day, LocalTime.of(8, 40), LocalTime.of(16, 0), dice), families, dice);
            stories.add(day.equals(to.minusDays(1)) ? story.handedInOnThePublicPage() : story);
        }
        return stories;
    }

    /** Where one applies, neighbours do in the same week. */
    private static RegionCode village(List<Story> before, List<RegionCode> lots, SplittableRandom dice) {
        int neighbours = Math.min(before.size(), LATELY);
        return neighbours > 0 && dice.nextInt(100) < NEIGHBOURS ? before.get(before.size() - 1 - dice.nextInt(neighbours)).village()
                : lots.get(dice.nextInt(lots.size()));
    }

    private Story one(String key, RegionCode village, Instant at, Families families, SplittableRandom dice) {
        String cause = CAUSES.get(dice.nextInt(CAUSES.size()));
        int draw = dice.nextInt(100);
        Fate fate = draw < 76 ? Fate.GRANTED : draw < 84 ? Fate.VOTED_DOWN : draw < 90 ? Fate.REFUSED_BY_TOWNSHIP : draw < 94 ? Fate.REFUSED_BY_COUNTY
                : draw < 99 ? Fate.WITHDRAWN : Fate.NOT_ACCEPTED;
        boolean byItself = fate == Fate.NOT_ACCEPTED || dice.nextInt(100) < 8;
        int perCapita = fate == Fate.GRANTED || fate == Fate.WITHDRAWN || fate == Fate.REFUSED_BY_COUNTY ? dice.nextInt(900, 2850) : dice.nextInt(3350, 5600);
        int sent = dice.nextInt(100);
        String back = village.equals(Planted.WITHOUT_RECEIPTS) ? "township-review" : sent < 9 ? "township-review" : sent < 13 ? "county-review" : null;
        int said = dice.nextInt(100);
        Objected objected = said < 4 ? Objected.REJECTED : said < 5 ? Objected.PARTLY : said < 7 ? Objected.UPHELD : said < 8 ? Objected.REFUSED : null;
        return new Story(key, village, at, byItself, families.of(cause, dice), cause, perCapita, fate, back, objected, dice.nextLong());
    }

    /** Villages, each as often as applications come from it. */
    private List<RegionCode> lots(RegionCode county, SplittableRandom dice) {
        Map<String, List<RegionCode>> rural = new LinkedHashMap<>();
        regions.within(county, RegionLevel.VILLAGE).stream().map(Region::code)
                .filter(code -> Integer.parseInt(code.value().substring(9)) >= FIRST_RURAL)
                .forEach(code -> rural.computeIfAbsent(code.value().substring(0, 9), key -> new ArrayList<>()).add(code));
        List<RegionCode> lots = new ArrayList<>();
        WEIGHT.keySet().stream().sorted().forEach(township -> {
            List<RegionCode> some = some(rural.getOrDefault(township, List.of()), dice);
            for (int i = 0; !some.isEmpty() && i < WEIGHT.get(township); i++) {
                // the first ones come up more often
                lots.add(some.get(Math.min(dice.nextInt(some.size()), dice.nextInt(some.size()))));
            }
        });
        for (int i = 0; i < 12; i++) {
            lots.add(Planted.SHOWN);
        }
        for (int i = 0; i < 10; i++) {
            lots.add(Planted.WITHOUT_RECEIPTS);
        }
        for (int i = 0; i < 5; i++) {
            lots.addAll(Planted.ILL);
        }
        return lots;
    }

    private static List<RegionCode> some(List<RegionCode> villages, SplittableRandom dice) {
        List<RegionCode> left = new ArrayList<>(villages);
        List<RegionCode> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < VILLAGES) {
            chosen.add(left.remove(dice.nextInt(left.size())));
        }
        return chosen;
    }
}
