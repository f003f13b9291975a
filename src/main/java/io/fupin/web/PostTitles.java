package io.fupin.web;

import io.fupin.account.Post;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A post as people call it: 青背村村委会, 漂河镇扶贫办, 蛟河市住建部门. */
@Component
public class PostTitles {

    /** Units of DEPARTMENT (processes, roles). A unit not listed is shown by its key, so that a county's own unit stays visible. */
    private static final Map<String, String> UNITS = Map.of(
            "housing", "住建", "education", "教育", "health", "卫健", "civil-affairs", "民政", "water", "水务",
            "transport", "交通", "culture", "文广", "telecom", "通信", "agriculture", "农业农村");

    private final Regions regions;

    PostTitles(Regions regions) {
        this.regions = regions;
    }

    public String of(Post post) {
        String place = post.region().level() == RegionLevel.NATION ? "" : regions.get(post.region()).name();
        return place + switch (post.role()) {
            case VILLAGE_COMMITTEE -> "村委会";
            case VILLAGE_TEAM -> "驻村工作队";
            case TOWNSHIP_OFFICE, COUNTY_OFFICE, CITY_OFFICE, PROVINCE_OFFICE -> "扶贫办";
            case COUNTY_LEADERS -> "领导小组";
            case DEPARTMENT -> UNITS.getOrDefault(post.unit(), post.unit()) + "部门";
            case HELPER -> "帮扶责任人";
            case ASSESSOR -> "第三方评估";
            case SURVEYOR -> "评估调查员";
            case AUDITOR -> "审计";
            case ADMIN -> "系统管理";
        };
    }
}
