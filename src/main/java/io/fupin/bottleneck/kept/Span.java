package io.fupin.bottleneck.kept;

/** The spans of a finished task that are kept, each on the calendar and on working days alone; in this order in {@code stage_statistic.times}. */
public enum Span {
    /** 等待: from arrival to the last claim. */
    WAITING,
    /** 办理: from the last claim to completion. */
    WORKING,
    /** 用时: from arrival to completion. */
    WHOLE,
    WAITING_OFFICE,
    WORKING_OFFICE,
    WHOLE_OFFICE;

    /** The same span on working days alone. */
    public Span office() {
        return ordinal() < WAITING_OFFICE.ordinal() ? values()[ordinal() + WAITING_OFFICE.ordinal()] : this;
    }
}
