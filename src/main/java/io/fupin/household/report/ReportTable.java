package io.fupin.household.report;

import io.fupin.household.report.RegisterCounts.By;
import java.util.Arrays;
import java.util.Optional;

/** The plan's tables of its first chapter, as they can be counted for any area and any day. */
enum ReportTable {

    AREAS("areas", "贫困户分布", "表1-1"),
    POOR_VILLAGES("poor-villages", "省级贫困村", "表1-2"),
    CAUSES("causes", "致贫原因", null),
    TYPES("types", "贫困户类型", null);

    private final String key;
    private final String title;
    private final String number;

    ReportTable(String key, String title, String number) {
        this.key = key;
        this.title = title;
        this.number = number;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    /** As the plan numbers it; null for a table that it only tells in words. */
    String number() {
        return number;
    }

    static Optional<ReportTable> of(String key) {
        return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
    }

    /** @param townships whether the area is divided into townships, not villages */
    By by(boolean townships) {
        return switch (this) {
            case AREAS -> townships ? By.TOWNSHIP : By.VILLAGE;
            case POOR_VILLAGES -> By.POOR_VILLAGE;
            case CAUSES -> By.CAUSE;
            case TYPES -> By.TYPE;
        };
    }
}
