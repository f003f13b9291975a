package io.fupin.bench;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A million open tasks of a city with 20 counties, 300 townships and 5,100 villages, made from a seed: the n-th is always the same.
 * Seven of ten lie with villages, two with townships, one with counties; one in twenty has been taken by somebody.
 */
final class OpenTasks {

    static final int COUNT = Integer.getInteger("bench.tasks", 1_000_000);
    private static final int COUNTIES = 20;
    private static final int TOWNSHIPS = 15;
    private static final int VILLAGES = 17;
    static final Instant BEGIN = OffsetDateTime.parse("2016-10-10T09:00+08:00").toInstant();
    private static final long SEED = 20161010L;

    private static final Step[] AT_VILLAGE = {
            new Step("investigate", "入户调查", "调查核实", Role.VILLAGE_COMMITTEE), new Step("evaluate", "民主评议会", "民主评议", Role.VILLAGE_COMMITTEE),
            new Step("post-village-notice", "张贴村级公示", "村级公示", Role.VILLAGE_COMMITTEE),
            new Step("confirm-evaluation", "评议后核实", "民主评议", Role.VILLAGE_TEAM)};
    private static final Step[] AT_TOWNSHIP = {new Step("township-review", "乡镇审核", "乡镇审核", Role.TOWNSHIP_OFFICE),
            new Step("post-township-notice", "张贴乡镇公示", "乡镇公示", Role.TOWNSHIP_OFFICE),
            new Step("assign-helper", "确定帮扶责任人", "帮扶", Role.TOWNSHIP_OFFICE)};
    private static final Step[] AT_COUNTY = {new Step("county-review", "县级复审", "县级审批", Role.COUNTY_OFFICE),
            new Step("announce", "公告", "公告", Role.COUNTY_OFFICE)};

    private OpenTasks() {
    }

    record Step(String id, String name, String phase, Role role) {
    }

    /** @param assignee null when nobody has taken it */
    record Row(String id, String execution, String link, String caseNumber, String subject, Step step, Post post, RegionCode village,
               Long assignee, Instant created, Instant due, int flags) {
    }

    static Row row(int n) {
        SplittableRandom random = new SplittableRandom(SEED + n);
        RegionCode village = village(random.nextInt(COUNTIES), random.nextInt(TOWNSHIPS), random.nextInt(VILLAGES));
        int level = random.nextInt(10);
        Step[] steps = level < 7 ? AT_VILLAGE : level < 9 ? AT_TOWNSHIP : AT_COUNTY;
        Step step = steps[random.nextInt(steps.length)];
        RegionCode region = level < 7 ? village : level < 9 ? village.township() : village.county();
        Instant created = BEGIN.minus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
        // Limits end with the day, so many tasks fall due at the same instant.
        Instant due = OffsetDateTime.parse("2016-10-01T00:00+08:00").toInstant().plus(Duration.ofDays(random.nextInt(60)));
        return new Row(uuid(random), uuid(random), uuid(random), "SB-%s-2016-%07d".formatted(village.value().substring(0, 6), n),
                "户主" + n % 9973, step, Post.of(step.role(), region), village, random.nextInt(20) == 0 ? 900_000L + n % 1000 : null, created, due,
                random.nextInt(20) == 0 ? 1 : 0);
    }

    private static String uuid(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static RegionCode village(int county, int township, int village) {
        return RegionCode.of("2202%02d%03d%03d".formatted(county + 1, township + 100, village + 200));
    }

    /** Ten posts of an officer: a county's, a township's in it, and the committees or teams of eight of its villages. */
    static List<Post> posts(int officer) {
        Random random = new Random(SEED * 31 + officer);
        int county = random.nextInt(COUNTIES);
        int township = random.nextInt(TOWNSHIPS);
        RegionCode first = village(county, township, 0);
        List<Post> posts = new ArrayList<>(List.of(Post.of(Role.TOWNSHIP_OFFICE, first.township()), Post.of(Role.COUNTY_OFFICE, first.county())));
        for (int i = 0; i < 8; i++) {
            posts.add(Post.of(i % 2 == 0 ? Role.VILLAGE_COMMITTEE : Role.VILLAGE_TEAM, village(county, township, 2 * i)));
        }
        return posts;
    }
}
