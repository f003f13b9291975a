package io.fupin.region;

import java.util.List;
import java.util.Optional;

/** The division tree, held in memory: it is read on every request and changes once in years. */
public interface Regions {

    Optional<Region> find(RegionCode code);

    /** @throws IllegalArgumentException when the code is unknown */
    Region get(RegionCode code);

    /** Direct children, by code. */
    List<Region> children(RegionCode code);

    /** All regions of {@code level} inside {@code area}, itself included, by code. */
    List<Region> within(RegionCode area, RegionLevel level);

    /** Village with its town, because village names repeat within a county: 漂河镇青背村. Other levels: their own name. */
    String fullName(RegionCode code);

    /**
     * Every region inside {@code area} (itself included) that is called {@code name}: by its name, its official name, another
     * spelling on file, or a regular variant of these (青背村委会, 河南街, 河南街道办事处, 乌林乡 for 乌林朝鲜族乡, 漂河镇人民政府). The
     * town may stand in front: 漂河镇青背村. Several answers mean that the name says too little (in 蛟河市 新立村, 北沟村 and
     * 永丰村 exist twice): show them with {@link #fullName}.
     */
    List<Region> findByName(RegionCode area, String name);
}
