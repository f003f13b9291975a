package io.fupin.region;

import java.util.List;

/**
 * A division.
 *
 * @param name         as people say it: 青背村, 漂河镇, 河南街
 * @param officialName as the statistics office writes it: 青背村民委员会, 河南街道
 * @param aliases      other spellings found in plans and lists
 */
public record Region(RegionCode code, String name, String officialName, RegionLevel level, RegionCode parent, List<String> aliases) {
}
