package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;

/** The region that a list is asked for by its address: one inside the officer's area. */
public final class AskedRegion {

    private AskedRegion() {
    }

    /**
     * @param region code, as it stands in the address; blank for none
     * @return null for none
     * @throws Problem 404 for what is no code, or lies outside the officer's area
     */
    public static RegionCode of(Officer officer, String region) {
        if (region == null || region.isBlank()) {
            return null;
        }
        RegionCode code;
        try {
            code = RegionCode.of(region.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个地区：" + region);
        }
        if (!officer.covers(code)) {
            throw Problem.notFound("没有这个地区，或者它不在您的辖区。");
        }
        return code;
    }
}
