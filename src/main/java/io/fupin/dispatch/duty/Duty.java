package io.fupin.dispatch.duty;

import io.fupin.dispatch.report.ReportKind;

/**
 * What has to be reported by when. Where no rule names a day, a parameter does; its default is marked as the platform's own.
 */
public enum Duty {
    /** RE-1 〔省〕每季度调度一次各地各相关部门工作进展情况. */
    DISPATCH("每季度调度各乡镇、各部门", ReportKind.QUARTERLY, "report-dispatch-day", Who.COUNTY),
    /** RE-2 成员单位每年12月底以前书面报告工作. */
    MEMBERS("成员单位年度书面报告", null, "report-members-deadline", Who.UNITS),
    /** RE-3 每年9月底前将贯彻落实情况报送省扶贫开发领导小组. */
    PROVINCE("贯彻落实情况报省领导小组", null, "report-province-deadline", Who.COUNTY),
    /** RE-4 乡（镇）每季度向县委、县政府专题报告. */
    TOWNSHIPS("乡镇每季度专题报告", ReportKind.TOWNSHIP, "report-township-day", Who.TOWNSHIPS),
    /** RE-5 成员单位书面报告履职情况. */
    DUTIES("成员单位履职情况报告", null, "duty-report-deadline", Who.UNITS),
    /** RE-6 每月向区委、区政府报告工作情况. */
    MONTHLY("每月向党委、政府报告", ReportKind.MONTHLY, "report-month-day", Who.COUNTY),
    /** RE-7 年度逐级报告扶贫工作. */
    YEARLY("年度逐级报告扶贫工作", null, "report-yearly-deadline", Who.COUNTY);

    private final String title;
    private final ReportKind kind;
    private final String parameter;
    private final Who who;

    /** Who owes it. */
    public enum Who {
        COUNTY, TOWNSHIPS, UNITS
    }

    Duty(String title, ReportKind kind, String parameter, Who who) {
        this.title = title;
        this.kind = kind;
        this.parameter = parameter;
        this.who = who;
    }

    public String title() {
        return title;
    }

    /** The report that fulfils it when issued; null where a paper is handed in and its receipt recorded. */
    public ReportKind kind() {
        return kind;
    }

    String parameter() {
        return parameter;
    }

    public Who who() {
        return who;
    }
}
