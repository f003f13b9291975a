package io.fupin.support;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.evidence.EvidenceStore;
import io.fupin.identification.Rounds;
import io.fupin.policy.PolicyAdministration;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counties with their divisions, people and an open round. Tests do not clean up behind them: each takes a village that no other test
 * has.
 */
@TestComponent
public class Counties {

    private static final Random RANDOM = new Random(2016);

    private final RegionImport imports;
    private final Regions regions;
    private final TestPeople people;
    private final Rounds rounds;
    private final EvidenceStore evidence;
    private final PolicyAdministration policy;
    private final BusinessClock clock;
    private final Map<Post, Officer> holders = new HashMap<>();
    private final Map<Long, String> photos = new HashMap<>();
    private final Deque<RegionCode> unused = new ArrayDeque<>();
    private boolean laidOut;

    public Counties(RegionImport imports, Regions regions, TestPeople people, Rounds rounds, EvidenceStore evidence,
                    PolicyAdministration policy, BusinessClock clock) {
        this.imports = imports;
        this.regions = regions;
        this.people = people;
        this.rounds = rounds;
        this.evidence = evidence;
        this.policy = policy;
        this.clock = clock;
    }

    /** A village of 蛟河市 that is not yet used, with its officers and an open round. */
    public synchronized Village village() {
        if (unused.isEmpty()) {
            unused.addAll(laidOut ? moreVillages() : realVillages());
            laidOut = true;
        }
        return manned(unused.pop());
    }

    private List<RegionCode> realVillages() {
        Jiaohe.importInto(imports);
        return regions.within(Jiaohe.COUNTY, RegionLevel.VILLAGE).stream().map(Region::code).toList();
    }

    /** The county has fewer villages than the suite has stories: others, invented, in its towns. */
    private List<RegionCode> moreVillages() {
        StringBuilder csv = new StringBuilder("code,name,level,parent\n");
        List<RegionCode> codes = new ArrayList<>();
        for (Region town : regions.within(Jiaohe.COUNTY, RegionLevel.TOWNSHIP)) {
            for (int i = 0; i < 30; i++) {
                RegionCode code = RegionCode.of(town.code().value().substring(0, 9) + (900 + i));
                csv.append(code).append(",新设").append(codes.size() + 1).append("村,VILLAGE,\n");
                codes.add(code);
            }
        }
        importAll(csv.toString());
        return codes;
    }

    /** A village that is laid out already, with new people in its posts. */
    public synchronized Village village(RegionCode code) {
        return manned(code);
    }

    /**
     * Lays out another county with one town and this many villages.
     *
     * @param county its six digits
     */
    public List<Village> another(String county, String name, int villages) {
        return another(county, name, 1, villages);
    }

    /**
     * Lays out another county with these towns, of this many villages each.
     *
     * @param county its six digits
     */
    public synchronized List<Village> another(String county, String name, int towns, int villages) {
        StringBuilder csv = new StringBuilder("code,name,level,parent\n");
        csv.append(county, 0, 2).append("0000000000,").append(name).append("省,PROVINCE,\n");
        csv.append(county, 0, 4).append("00000000,").append(name).append("市,CITY,\n");
        csv.append(county).append("000000,").append(name).append("县,COUNTY,\n");
        List<RegionCode> codes = new ArrayList<>();
        for (int town = 1; town <= towns; town++) {
            String prefix = county + (99 + town);
            csv.append(prefix).append("000,").append(name).append(towns == 1 ? "" : String.valueOf(town)).append("镇,TOWNSHIP,\n");
            for (int i = 0; i < villages; i++) {
                RegionCode code = RegionCode.of(prefix + (200 + i));
                csv.append(code).append(',').append(name).append(codes.size() + 1).append("村,VILLAGE,\n");
                codes.add(code);
            }
        }
        return laidOut(csv.toString(), codes);
    }

    /** A county with names of its own. @param csv as the office imports it. @param villages of it that are manned, in this order */
    public synchronized List<Village> laidOut(String csv, List<RegionCode> villages) {
        importAll(csv);
        return villages.stream().map(this::manned).toList();
    }

    private void importAll(String csv) {
        RegionImport.Result result = imports.importRegions(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        if (!result.accepted()) {
            throw new IllegalStateException(result.errors().toString());
        }
    }

    private Village manned(RegionCode village) {
        RegionCode county = village.county();
        Officer office = holder(Role.COUNTY_OFFICE, county);
        if (rounds.open(county).isEmpty()) {
            rounds.openRound(office, county, "2016年识别", LocalDate.now(clock), "已逐村宣讲", Map.of());
        }
        return new Village(village, somebody(Role.VILLAGE_COMMITTEE, village), somebody(Role.VILLAGE_COMMITTEE, village),
                somebody(Role.VILLAGE_TEAM, village), holder(Role.TOWNSHIP_OFFICE, village.township()),
                somebody(Role.TOWNSHIP_OFFICE, village.township()), office, somebody(Role.COUNTY_OFFICE, county));
    }

    /** The person who first took this post. */
    private synchronized Officer holder(Role role, RegionCode region) {
        return holders.computeIfAbsent(Post.of(role, region), post -> somebody(role, region));
    }

    /** Somebody new with this post. */
    public Officer somebody(Role role, RegionCode region) {
        return people.holding(role + "@" + region);
    }

    /** Whoever holds a post of an office. */
    public synchronized Officer at(Post post) {
        return holders.computeIfAbsent(post, one -> people.holding(one.key()));
    }

    public String nameOf(RegionCode region) {
        return regions.get(region).name();
    }

    /** Enters the value of a policy parameter, in force from 2016 on. */
    public void rule(String key, RegionCode region, String value) {
        policy.set(new PolicyAdministration.NewSetting(key, region, LocalDate.of(2016, 1, 1), null, value, "测试", "测试"));
    }

    /** Enters the value of a parameter by year. */
    public void ofYear(String key, RegionCode region, int year, String value) {
        policy.set(new PolicyAdministration.NewSetting(key, region, null, year, value, "测试", "测试"));
    }

    /** Enters the income line of a county and year. */
    public void incomeLine(RegionCode county, int year, String yuan) {
        policy.set(new PolicyAdministration.NewSetting("income-line", county, null, year, yuan, "测试", "测试"));
    }

    /** A photo that this officer uploaded; always the same one, since one may serve several steps. */
    public synchronized String photo(Officer officer) {
        return photos.computeIfAbsent(officer.personId(), this::newPhoto);
    }

    /** A photo like no other. */
    public String newPhoto(long uploader) {
        BufferedImage image = new BufferedImage(48, 36, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, RANDOM.nextInt(0x1000000));
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return evidence.store(uploader, "照片.png", new ByteArrayInputStream(bytes.toByteArray())).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
