package io.fupin.policy;

/** How the value of a policy parameter is written. */
public enum ParameterType {
    /** Up to four decimals: 3200, 0.6. */
    NUMBER,
    /** Without decimals. */
    INTEGER,
    /** 是 or 否. */
    FLAG,
    /** 2/3; 无 where nothing is asked. */
    FRACTION,
    /** Parted by 、 */
    LIST,
    /** One of the parameter's options. */
    CODE,
    /** MM-DD. */
    MONTH_DAY,
    /** A word with a number each, parted by 、: 科级3、一般2. */
    COUNTS,
    /** Characters shown in front and at the end: 6+4. */
    MASK,
    /** The year's days off and moved working days: 10-01休、10-08班. */
    CALENDAR
}
