package io.fupin.bottleneck.web;

import java.util.Optional;
import java.util.stream.Stream;

/** 五种看法: one switch drives diagram, matrix and the list on a phone. */
enum Way {
    LATE("late", "超期", "件"), OPEN("open", "积压", "件"), WAITING("waiting", "等待", "工作日"), WORKING("working", "办理", "工作日"),
    RETURNED("returned", "退回", "件");

    private final String key;
    private final String title;
    private final String unit;

    Way(String key, String title, String unit) {
        this.key = key;
        this.title = title;
        this.unit = unit;
    }

    static Optional<Way> of(String key) {
        return Stream.of(values()).filter(way -> way.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** Times are medians; the others are counts that add up. */
    boolean time() {
        return this == WAITING || this == WORKING;
    }
}
