package io.fupin.campaign.launch;

import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Standing;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which villages a campaign covers: those with a household on the register, poor or exited, in the townships chosen. */
@Component
class Scope {

    private final VerificationFacts facts;
    private final Regions regions;

    Scope(VerificationFacts facts, Regions regions) {
        this.facts = facts;
        this.regions = regions;
    }

    List<Standing> villages(RegionCode county, LaunchForm form) {
        List<Standing> all = facts.villages(county);
        if (form.wholeCounty()) {
            return all;
        }
        Set<RegionCode> chosen = regions.children(county).stream().filter(town -> form.townships().contains(town.name())).map(Region::code)
                .collect(Collectors.toSet());
        return all.stream().filter(village -> chosen.contains(village.village().township())).toList();
    }

    List<String> townships(RegionCode county) {
        return regions.children(county).stream().map(Region::name).toList();
    }
}
