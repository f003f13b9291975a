package io.fupin.policy;

/** The public holidays of a year are not known, so the last day of a notice cannot be worked out. */
public class CalendarUnknown extends RuntimeException {

    private final int year;

    public CalendarUnknown(int year) {
        super(year + "年的放假安排还没有录入，算不出公示截止日。请管理员先在“参数”里录入该年的放假和调休日期。");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
