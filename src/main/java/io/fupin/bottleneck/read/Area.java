package io.fupin.bottleneck.read;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The area looked at and the parts it is shown by: a province by cities, a city by counties, a county by townships, a township by villages.
 * Always inside the officer's own; bounded by the predicate of all lists of cases.
 */
public record Area(Officer officer, RegionCode region) {

    private static final Set<Role> WATCHING = EnumSet.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE,
            Role.PROVINCE_OFFICE);

    public static boolean open(Role role) {
        return WATCHING.contains(role);
    }

    /**
     * @param asked code as it stands in the address; blank for the whole of the officer's area
     * @throws Problem 403 for roles that watch over nobody, 404 for what is no area inside theirs, or a village
     */
    public static Area of(Officer officer, String asked, Regions regions) {
        return of(officer, asked, regions, false);
    }

    /** @param village whether a village will do, which has no parts */
    public static Area of(Officer officer, String asked, Regions regions, boolean village) {
        if (!open(officer.post().role())) {
            throw Problem.forbidden("瓶颈由乡镇以上扶贫办看。");
        }
        RegionCode own = officer.post().region();
        if (asked == null || asked.isBlank() || asked.strip().equals(own.value())) {
            return new Area(officer, own);
        }
        if (!asked.strip().matches("\\d{12}")) {
            throw Problem.notFound("没有这个地区：" + asked);
        }
        RegionCode code = RegionCode.of(asked.strip());
        if (!officer.covers(code) || regions.find(code).isEmpty() || code.level() == RegionLevel.VILLAGE && !village) {
            throw Problem.notFound("没有这个地区，或者它不在您的辖区。");
        }
        return new Area(officer, code);
    }

    /** The level of the parts. */
    public RegionLevel parts() {
        return RegionLevel.values()[region.level().ordinal() + 1];
    }

    /** All parts there are, by code. */
    public List<Region> children(Regions regions) {
        return regions.within(region, parts());
    }

    /** Regions of which the statistic is read; it knows villages, townships and counties. */
    public List<String> kept(Regions regions) {
        RegionLevel level = parts().ordinal() < RegionLevel.COUNTY.ordinal() ? RegionLevel.COUNTY : parts();
        return regions.within(region, level).stream().map(one -> one.code().value()).toList();
    }

    /** As few regions of which the statistic is read for the whole area. */
    List<String> keptWhole(Regions regions) {
        return region.level().ordinal() < RegionLevel.COUNTY.ordinal() ? kept(regions) : List.of(region.value());
    }

    /** The part in which a region lies. */
    public RegionCode part(RegionCode within) {
        return switch (parts()) {
            case CITY -> within.city();
            case COUNTY -> within.county();
            case TOWNSHIP -> within.township();
            default -> within;
        };
    }

    /** What is in sight and lies here, as a condition on a table with process, village, township and county. */
    public Condition where(String alias) {
        Condition sight = CaseSight.where(officer, alias);
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        String own = switch (region.level()) {
            case VILLAGE -> alias + ".village = :area";
            case TOWNSHIP -> alias + ".township = :area";
            case COUNTY -> alias + ".county = :area";
            default -> alias + ".county like :area";
        };
        parameters.put("area", region.level().ordinal() < RegionLevel.COUNTY.ordinal() ? region.prefix() + "%" : region.value());
        return new Condition(sight.sql() + " and " + own, parameters);
    }

    /** SQL for the code of the part in which a task's case lies. */
    public String partSql(String alias) {
        return switch (parts()) {
            case CITY -> "(substr(%s.county, 1, 4) || '00000000')".formatted(alias);
            case COUNTY -> alias + ".county";
            case TOWNSHIP -> alias + ".township";
            default -> alias + ".village";
        };
    }

    /** SQL for the region of a task's post where that is none of the parts' but this area's own or lies above it; else null. */
    public String aboveSql(String alias) {
        int digits = region.prefix().length();
        return "case when substr(%1$s.region, %2$d) = '%3$s' then %1$s.region end".formatted(alias, digits + 1, "0".repeat(12 - digits));
    }
}
