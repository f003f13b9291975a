package io.fupin.notice;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import org.springframework.stereotype.Component;

/** Under whose name and seal a notice goes out (policy 6.4). */
@Component
public class Issuers {

    private final Regions regions;

    Issuers(Regions regions) {
        this.regions = regions;
    }

    /** 青背村村民委员会, 漂河镇人民政府, 蛟河市脱贫攻坚领导小组办公室. */
    public String of(NoticeKind kind, RegionCode village) {
        return switch (kind.issuer()) {
            case VILLAGE_COMMITTEE -> regions.get(village).officialName();
            case TOWNSHIP_OFFICE -> government(regions.get(village.township()));
            case PROVINCE_OFFICE -> regions.get(village.province()).name() + "扶贫开发领导小组";
            default -> regions.get(village.county()).name() + "脱贫攻坚领导小组办公室";
        };
    }

    private static String government(Region township) {
        String name = township.officialName();
        return name.endsWith("街道") ? name + "办事处" : name.endsWith("办事处") || name.endsWith("政府") ? name : name + "人民政府";
    }
}
