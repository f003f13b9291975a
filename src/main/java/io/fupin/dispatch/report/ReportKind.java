package io.fupin.dispatch.report;

import io.fupin.account.Role;

/** What an office reports, to whom, and how often. */
public enum ReportKind {
    /** Of the county's office to itself and the leaders: issued by the system as it stands. */
    WEEKLY("每周调度简报", "调度简报", Period.Length.WEEK, Role.COUNTY_OFFICE, "县领导小组成员"),
    /** RE-6: 领导小组办公室每月向区委、区政府报告工作情况. */
    MONTHLY("月报", "脱贫攻坚工作月报", Period.Length.MONTH, Role.COUNTY_OFFICE, "县（市）委，县（市）政府，脱贫攻坚领导小组成员"),
    /** RE-1: 每季度调度一次各地各相关部门工作进展情况. */
    QUARTERLY("季度调度", "脱贫攻坚调度通报", Period.Length.QUARTER, Role.COUNTY_OFFICE, "各乡镇（街），县（市）直有关部门"),
    /** RE-4: 乡（镇）党委、政府每季度向县委、县政府专题报告脱贫攻坚进展情况. */
    TOWNSHIP("乡镇季度报告", "脱贫攻坚进展情况报告", Period.Length.QUARTER, Role.TOWNSHIP_OFFICE, "县（市）委，县（市）政府");

    private final String title;
    private final String masthead;
    private final Period.Length length;
    private final Role office;
    private final String to;

    ReportKind(String title, String masthead, Period.Length length, Role office, String to) {
        this.title = title;
        this.masthead = masthead;
        this.length = length;
        this.office = office;
        this.to = to;
    }

    /** As it is called in lists. */
    public String title() {
        return title;
    }

    /** The name in red at its head. */
    public String masthead() {
        return masthead;
    }

    public Period.Length length() {
        return length;
    }

    /** Whose report it is. */
    public Role office() {
        return office;
    }

    /** 报, 送. */
    public String to() {
        return to;
    }

    /** Whether an officer words it before it is issued. */
    public boolean worded() {
        return this != WEEKLY;
    }
}
