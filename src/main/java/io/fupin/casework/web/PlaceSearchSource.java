package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.SearchSource;
import io.fupin.region.Regions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Villages and towns in the search box: to their cases. */
@Component
@Order(3)
class PlaceSearchSource implements SearchSource {

    private final Regions regions;

    PlaceSearchSource(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String title() {
        return "乡镇和村";
    }

    @Override
    public List<Hit> find(Officer officer, String text, boolean identityNumber, int most) {
        return identityNumber ? List.of() : regions.findByName(officer.post().region(), text).stream().limit(most + 1L)
                .map(region -> new Hit(regions.fullName(region.code()), region.officialName(), null, "/cases?region=" + region.code())).toList();
    }
}
