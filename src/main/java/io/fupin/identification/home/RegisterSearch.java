package io.fupin.identification.home;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.SearchSource;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.identification.Identification;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registered households in the search box, for whoever sees the cases they came from. */
@Component
@Order(2)
class RegisterSearch implements SearchSource {

    private final HouseholdRegister register;
    private final Regions regions;

    RegisterSearch(HouseholdRegister register, Regions regions) {
        this.register = register;
        this.regions = regions;
    }

    @Override
    public String title() {
        return "在册户";
    }

    @Override
    public List<Hit> find(Officer officer, String text, boolean identityNumber, int most) {
        RegionLevel level = officer.post().region().level();
        boolean area = level == RegionLevel.VILLAGE || level == RegionLevel.TOWNSHIP || level == RegionLevel.COUNTY;
        if (!area || !CaseSight.sees(officer, Identification.PROCESS, officer.post().region())) {
            return List.of();
        }
        return register.search(officer.post().region(), text, identityNumber, most + 1).stream().map(this::hit).toList();
    }

    private Hit hit(Household household) {
        return new Hit(household.headName() + "户", regions.fullName(household.village()) + "　" + household.registerNumber(),
                household.state().title(), "/households/" + household.registerNumber());
    }
}
