package io.fupin.exchange.register;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which village a row means, and whether it lies in the area of whoever sent it. A village is known by its code; names repeat. */
final class Villages {

    private static final String PROCESS = "household-identification";
    private static final int REMEMBERED = 20_000;

    private final Regions regions;
    private final ConcurrentMap<String, List<RegionCode>> found = new ConcurrentHashMap<>();

    Villages(Regions regions) {
        this.regions = regions;
    }

    /** @return null when it is unknown or elsewhere, which is said then */
    RegionCode of(int line, Values row, Officer officer, Complaints complaints) {
        RegionCode named = named(line, row, officer, complaints);
        String code = row.text(HouseholdColumn.VILLAGE_CODE);
        if (code == null) {
            return named;
        }
        RegionCode coded = village(code);
        if (coded == null) {
            complaints.error(line, HouseholdColumn.VILLAGE_CODE, "没有行政村代码 " + code, "填 12 位代码，或者不填代码、只填乡和村");
            return null;
        }
        if (!sees(officer, coded)) {
            complaints.error(line, HouseholdColumn.VILLAGE_CODE, regions.fullName(coded) + "不在您的辖区", "只导入本辖区的户，别处的由当地导入");
            return null;
        }
        String name = Objects.toString(row.text(HouseholdColumn.TOWNSHIP), "") + Objects.toString(row.text(HouseholdColumn.VILLAGE), "");
        if (row.has(HouseholdColumn.VILLAGE) && !candidates(coded.county(), name).contains(coded)) {
            complaints.error(line, HouseholdColumn.VILLAGE, "行政村代码 " + code + " 是" + regions.fullName(coded) + "，与填的“" + name + "”不是一个村", "核对代码和村名，留对的一个");
            return null;
        }
        return coded;
    }

    /** Only where there is no code. */
    private RegionCode named(int line, Values row, Officer officer, Complaints complaints) {
        if (row.has(HouseholdColumn.VILLAGE_CODE)) {
            return null;
        }
        String village = row.text(HouseholdColumn.VILLAGE);
        if (village == null) {
            complaints.error(line, HouseholdColumn.VILLAGE, "没有填是哪个村", "填乡（镇）和村，或者行政村代码");
            return null;
        }
        String name = Objects.toString(row.text(HouseholdColumn.TOWNSHIP), "") + village;
        List<RegionCode> all = candidates(officer.post().region().county(), name);
        List<RegionCode> own = all.stream().filter(code -> sees(officer, code)).toList();
        if (own.size() == 1) {
            return own.get(0);
        }
        if (own.size() > 1) {
            complaints.error(line, HouseholdColumn.VILLAGE, "叫“" + village + "”的村有 " + own.size() + " 个", "填上乡（镇），或者填行政村代码");
        } else if (!all.isEmpty()) {
            complaints.error(line, HouseholdColumn.VILLAGE, regions.fullName(all.get(0)) + "不在您的辖区", "只导入本辖区的户，别处的由当地导入");
        } else {
            complaints.error(line, HouseholdColumn.VILLAGE, "没有“" + name + "”这个村", "核对乡（镇）名和村名，或者填行政村代码");
        }
        return null;
    }

    private List<RegionCode> candidates(RegionCode county, String name) {
        if (found.size() > REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(county.value() + name, key -> regions.findByName(county, name).stream()
                .filter(region -> region.code().level() == RegionLevel.VILLAGE).map(Region::code).toList());
    }

    private RegionCode village(String code) {
        try {
            RegionCode region = RegionCode.of(code);
            return region.level() == RegionLevel.VILLAGE && regions.find(region).isPresent() ? region : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean sees(Officer officer, RegionCode village) {
        return CaseSight.sees(officer, PROCESS, village);
    }
}
