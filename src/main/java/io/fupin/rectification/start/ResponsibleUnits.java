package io.fupin.rectification.start;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which units a post may make answer for something, by the names that a form offers. */
@Component
public class ResponsibleUnits {

    private final PostNames posts;
    private final Regions regions;

    ResponsibleUnits(PostNames posts, Regions regions) {
        this.posts = posts;
        this.regions = regions;
    }

    /** Of a township its villages; of a county its office, townships and departments; above it the counties' offices. */
    public Map<String, Post> below(Post post) {
        Map<String, Post> units = new LinkedHashMap<>();
        RegionCode area = post.region();
        switch (area.level()) {
            case TOWNSHIP -> {
                add(units, Post.of(Role.TOWNSHIP_OFFICE, area));
                regions.children(area).forEach(village -> add(units, Post.of(Role.VILLAGE_COMMITTEE, village.code())));
            }
            case COUNTY -> {
                add(units, Post.of(Role.COUNTY_OFFICE, area));
                regions.children(area).forEach(township -> add(units, Post.of(Role.TOWNSHIP_OFFICE, township.code())));
                posts.units(Role.DEPARTMENT).keySet().forEach(unit -> add(units, new Post(Role.DEPARTMENT, unit, area)));
            }
            case CITY, PROVINCE -> regions.within(area, RegionLevel.COUNTY).forEach(county -> add(units, Post.of(Role.COUNTY_OFFICE, county.code())));
            default -> {
                // a village has nobody below it
            }
        }
        return units;
    }

    private void add(Map<String, Post> units, Post post) {
        units.putIfAbsent(posts.of(post), post);
    }
}
