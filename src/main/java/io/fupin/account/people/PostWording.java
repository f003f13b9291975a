package io.fupin.account.people;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.account.data.Units;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a post into words from the names of its region and unit. */
@Component("postNames")
class PostWording implements PostNames {

    private final Regions regions;
    private final Units units;

    PostWording(Regions regions, Units units) {
        this.regions = regions;
        this.units = units;
    }

    @Override
    public String of(Post post) {
        return title(post, place(post.region(), false));
    }

    @Override
    public String full(Post post) {
        return title(post, place(post.region(), true));
    }

    @Override
    public String unit(Role role, String key) {
        return key == null ? "" : units.name(role, key);
    }

    @Override
    public Map<String, String> units(Role role) {
        Map<String, String> names = new LinkedHashMap<>();
        units.all().stream().filter(unit -> unit.role() == role).forEach(unit -> names.put(unit.key(), unit.name()));
        return names;
    }

    private String title(Post post, String place) {
        return switch (post.role()) {
            case VILLAGE_COMMITTEE -> place + (place.endsWith("社区") ? "居委会" : "村委会");
            case VILLAGE_TEAM -> place + "驻村工作队";
            case TOWNSHIP_OFFICE, COUNTY_OFFICE, CITY_OFFICE, PROVINCE_OFFICE -> place + "扶贫办";
            case COUNTY_LEADERS -> place + "领导小组";
            case DEPARTMENT -> place + unit(post.role(), post.unit());
            case HELPER -> place + "帮扶责任人";
            case ASSESSOR -> unit(post.role(), post.unit()) + "（" + place + "第三方评估）";
            case SURVEYOR -> unit(post.role(), post.unit()) + "调查员（" + place + "）";
            case AUDITOR -> place + "审计";
            case ADMIN -> place + "系统管理员";
        };
    }

    /** The country is not said: 系统管理员. */
    private String place(RegionCode region, boolean withTown) {
        if (region.level() == RegionLevel.NATION) {
            return "";
        }
        return regions.find(region).map(found -> withTown ? regions.fullName(region) : found.name()).orElse(region.value());
    }
}
