package io.fupin.notice;

import io.fupin.account.Role;

/** What is posted on a village's board (policy 6.4). */
public enum NoticeKind {

    /** First 公示 of an identification, by the village committee. */
    VILLAGE_NOTICE("GS", "第一次公示", "拟推荐贫困户", Role.VILLAGE_COMMITTEE),
    /** Second 公示 of an identification, by the township, posted in the village. */
    TOWNSHIP_NOTICE("GS", "第二次公示", "拟识别贫困户", Role.TOWNSHIP_OFFICE),
    /** 公告 of an identification, by the county. */
    ANNOUNCEMENT("GG", "公告", "识别贫困户", Role.COUNTY_OFFICE);

    private final String prefix;
    private final String title;
    private final String list;
    private final Role issuer;

    NoticeKind(String prefix, String title, String list, Role issuer) {
        this.prefix = prefix;
        this.title = title;
        this.list = list;
        this.issuer = issuer;
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

    /** Who issues it. */
    public Role issuer() {
        return issuer;
    }

    /** Whether it holds a case until it ends; a 公告 tells of what was decided and holds nothing. */
    public boolean holds() {
        return this != ANNOUNCEMENT;
    }
}
