package io.fupin.casework.filed;

import java.time.Instant;
import java.util.List;

/**
 * What was handed in at a step once.
 *
 * @param step       id; {@code start} for the application
 * @param name       农户申请, 入户调查
 * @param number     of the revision, from 1
 * @param of         how many revisions of this step there are
 * @param by         孙丽娟（青背村村委会）; 农户 for the public
 * @param superseded a later one took its place
 * @param parts      of the form, in its order; empty when it asks for nothing
 */
public record Filed(String step, String name, int number, int of, String by, Instant at, boolean superseded, List<Part> parts) {

    /** 入户调查（第 2 次，共 3 次）. */
    public String title() {
        return of == 1 ? name : name + "（第 " + number + " 次，共 " + of + " 次）";
    }

    public String anchor() {
        return step + "-" + number;
    }

    /**
     * A group of fields, or a list.
     *
     * @param title null for the fields outside of any
     * @param head  of the list's columns; empty where {@code fields} say it
     */
    public record Part(String title, List<Field> fields, List<String> head, List<List<String>> cells) {
    }

    public record Field(String label, String value) {
    }
}
