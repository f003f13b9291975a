package io.fupin.account;

import io.fupin.region.RegionLevel;

/** The roles of the procedures, each at its level. */
public enum Role {
    VILLAGE_COMMITTEE("村“两委”", RegionLevel.VILLAGE),
    VILLAGE_TEAM("驻村工作队", RegionLevel.VILLAGE),
    TOWNSHIP_OFFICE("乡镇扶贫办", RegionLevel.TOWNSHIP),
    COUNTY_OFFICE("县扶贫办", RegionLevel.COUNTY),
    COUNTY_LEADERS("县领导小组", RegionLevel.COUNTY),
    DEPARTMENT("行业部门", RegionLevel.COUNTY),
    HELPER("帮扶责任人", RegionLevel.COUNTY),
    CITY_OFFICE("市扶贫办", RegionLevel.CITY),
    PROVINCE_OFFICE("省扶贫办", RegionLevel.PROVINCE),
    ASSESSOR("第三方评估", RegionLevel.COUNTY),
    SURVEYOR("评估调查员", RegionLevel.COUNTY),
    AUDITOR("审计", RegionLevel.COUNTY),
    ADMIN("系统管理", RegionLevel.COUNTY);

    private final String title;
    private final RegionLevel level;

    Role(String title, RegionLevel level) {
        this.title = title;
        this.level = level;
    }

    public String title() {
        return title;
    }

    /** The level of region a post of this role is held at. */
    public RegionLevel level() {
        return level;
    }
}
