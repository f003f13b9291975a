package io.fupin.account.web;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sign-in page names the county when there is just one. */
@Component
@Profile("!demo")
class PlainWelcome implements SignInWelcome {

    private final Regions regions;

    PlainWelcome(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String place() {
        List<Region> counties = regions.within(RegionCode.NATION, RegionLevel.COUNTY);
        if (counties.size() != 1) {
            return "";
        }
        RegionCode county = counties.get(0).code();
        return regions.find(county.province()).map(province -> province.name() + " · ").orElse("") + counties.get(0).name();
    }

    @Override
    public List<Level> accounts() {
        return List.of();
    }

    @Override
    public String password() {
        return null;
    }
}
