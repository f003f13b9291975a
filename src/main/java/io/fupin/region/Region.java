package io.fupin.region;

import java.util.List;

/**
 * A division.
 *
 * @param name         as people say it: 青背村, 漂河镇, 河南街
 * @param officialName as it stands on a seal: 青背村村民委员会, 漂河镇, 河南街道
 * @param parent       null for a province
 * @param aliases      other spellings found in plans and lists; regular variants (青背村委会) are not listed, {@link Regions#findByName}
 *                     knows them
 */
public record Region(RegionCode code, String name, String officialName, RegionLevel level, RegionCode parent, List<String> aliases) {
}
