package io.fupin.inspection;

/** 督查检查 as other modules know it. */
public final class Inspections {

    public static final String PROCESS = "inspection";

    private Inspections() {
    }
}
