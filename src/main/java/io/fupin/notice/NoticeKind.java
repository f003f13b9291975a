package io.fupin.notice;

import io.fupin.account.Role;
import io.fupin.paper.Matter;
import io.fupin.region.RegionLevel;

/** What is posted on a village's board (policy 6.4). The name of every 公告 ends in ANNOUNCEMENT: it holds nothing, and queries know it by that. */
public enum NoticeKind {

    /** First 公示 of an identification, by the village committee. */
    VILLAGE_NOTICE("GS", "第一次公示", "拟推荐贫困户", "张贴村级公示", Role.VILLAGE_COMMITTEE, Matter.IDENTIFICATION),
    /** Second 公示 of an identification, by the township, posted in the village. */
    TOWNSHIP_NOTICE("GS", "第二次公示", "拟识别贫困户", "张贴乡镇公示", Role.TOWNSHIP_OFFICE, Matter.IDENTIFICATION),
    /** 公告 of an identification, by the county. */
    ANNOUNCEMENT("GG", "公告", "识别贫困户", "发布公告", Role.COUNTY_OFFICE, Matter.IDENTIFICATION),
    /** 公示 of households that are to exit, by the village committee (厅字〔2016〕16号). */
    EXIT_NOTICE("GS", "退出公示", "拟退出贫困户", "张贴退出公示", Role.VILLAGE_COMMITTEE, Matter.EXIT),
    /** Second 公示 of an exit, where the province asks for it. */
    EXIT_TOWNSHIP_NOTICE("GS", "退出第二次公示", "拟退出贫困户", "张贴退出第二次公示", Role.TOWNSHIP_OFFICE, Matter.EXIT),
    /** 公告退出, by the county. */
    EXIT_ANNOUNCEMENT("GG", "退出公告", "退出贫困户", "发布退出公告", Role.COUNTY_OFFICE, Matter.EXIT),
    /** 公示 of households that should not be on the register. */
    REMOVAL_NOTICE("GS", "清退公示", "拟清退户", "张贴清退公示", Role.VILLAGE_COMMITTEE, Matter.REMOVAL),
    REMOVAL_ANNOUNCEMENT("GG", "清退公告", "清退户", "发布清退公告", Role.COUNTY_OFFICE, Matter.REMOVAL),
    /** 公示 of households that are to be watched: once, in the village (中农组发〔2021〕7号 in local use). */
    MONITORING_NOTICE("GS", "监测公示", "拟纳入监测户", "张贴监测公示", Role.VILLAGE_COMMITTEE, Matter.MONITORING),
    /** 公示 of watched households whose risk is gone. */
    CLEARING_NOTICE("GS", "消除公示", "拟消除风险户", "张贴消除公示", Role.VILLAGE_COMMITTEE, Matter.CLEARING),
    CLEARING_ANNOUNCEMENT("GG", "消除公告", "风险消除户", "发布消除公告", Role.COUNTY_OFFICE, Matter.CLEARING),
    /** 公示 of a village's exit within the township, by the township (policy 6.4). */
    VILLAGE_EXIT_NOTICE("GS", "出列公示", "拟出列贫困村", "张贴出列公示", Role.TOWNSHIP_OFFICE, Matter.VILLAGE_EXIT),
    /** 公告 of a village's exit, by the county. */
    VILLAGE_EXIT_ANNOUNCEMENT("GG", "出列公告", "出列贫困村", "发布出列公告", Role.COUNTY_OFFICE, Matter.VILLAGE_EXIT),
    /** 公示 of a village that is to be a poor one, by the township. */
    VILLAGE_IDENTIFICATION_NOTICE("GS", "贫困村公示", "拟识别贫困村", "张贴贫困村公示", Role.TOWNSHIP_OFFICE, Matter.VILLAGE_IDENTIFICATION),
    VILLAGE_IDENTIFICATION_ANNOUNCEMENT("GG", "贫困村公告", "识别贫困村", "发布贫困村公告", Role.COUNTY_OFFICE, Matter.VILLAGE_IDENTIFICATION),
    /** 公示 of a county's exit, for comment, by the province (厅字〔2016〕16号). */
    COUNTY_EXIT_NOTICE("GS", "摘帽公示", "拟摘帽贫困县", "张贴摘帽公示", Role.PROVINCE_OFFICE, Matter.COUNTY_EXIT);

    private final String prefix;
    private final String title;
    private final String list;
    private final String act;
    private final Role issuer;
    private final Matter matter;

    NoticeKind(String prefix, String title, String list, String act, Role issuer, Matter matter) {
        this.prefix = prefix;
        this.title = title;
        this.list = list;
        this.act = act;
        this.issuer = issuer;
        this.matter = matter;
    }

    /** Two letters in front of its numbers. */
    public String prefix() {
        return prefix;
    }

    /** As people call it: 第一次公示. */
    public String title() {
        return title;
    }

    /** Whom the list names, without the year: 拟识别贫困户. */
    public String list() {
        return list;
    }

    /** What an officer does with it: 张贴村级公示. */
    public String act() {
        return act;
    }

    /** Who issues it. */
    public Role issuer() {
        return issuer;
    }

    public Matter matter() {
        return matter;
    }

    /** What is counted on it: 户, 个村, 个县. */
    public String counted() {
        return matter == Matter.COUNTY_EXIT ? "个县" : matter.ofPlaces() ? "个村" : "户";
    }

    /** The region of whose board it hangs on. */
    public RegionLevel board() {
        return matter == Matter.COUNTY_EXIT ? RegionLevel.COUNTY : RegionLevel.VILLAGE;
    }

    /** Whether it holds a case until it ends; a 公告 tells of what was decided and holds nothing. */
    public boolean holds() {
        return !name().endsWith("ANNOUNCEMENT");
    }
}
