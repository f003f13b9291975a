package io.fupin.signal.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import java.util.Arrays;
import java.util.Set;

/** Who is shown signals: those who review, decide or oversee; never the village that they are about. */
final class SignalSight {

    private static final Set<Role> READ = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE, Role.PROVINCE_OFFICE,
            Role.AUDITOR);

    private SignalSight() {
    }

    static boolean reads(Officer officer) {
        return READ.contains(officer.post().role());
    }

    /** @throws Problem 403 for other posts, 404 for a region outside the officer's area */
    static RegionCode area(Officer officer, String region) {
        requireReader(officer);
        RegionCode asked = AskedRegion.of(officer, region);
        return asked == null ? officer.post().region() : asked;
    }

    static void requireReader(Officer officer) {
        if (!reads(officer)) {
            throw Problem.forbidden("您的岗位不看需要留意的迹象。");
        }
    }

    /** @return null for all; @throws Problem 404 for a word that is no kind */
    static Kind kind(String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Arrays.stream(Kind.values()).filter(one -> one.name().equals(kind.strip())).findFirst().orElseThrow(() -> Problem.notFound("没有这一类迹象。"));
    }
}
