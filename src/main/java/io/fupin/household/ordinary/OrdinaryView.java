package io.fupin.household.ordinary;

import java.util.List;

/**
 * 一般户 ({@code household/ordinary.html}).
 *
 * @param households in the area asked, and {@code persons} in them
 * @param areas      to choose from; empty for a village
 * @param first      null on the first page; @param next null on the last
 */
public record OrdinaryView(String title, int households, int persons, List<Choice> areas, String region, String q, List<Row> rows, String first,
                           String next) {

    public record Choice(String key, String name, boolean chosen) {
    }

    /** @param place 青背村 2组 */
    public record Row(String head, String place, int persons, String source) {
    }

    /**
     * 农业人口 of a year ({@code household/population.html}).
     *
     * @param years of which there is one, newest first
     * @param total null without rows
     */
    public record Population(String area, int year, List<Choice> years, List<Choice> areas, List<Line> rows, Line total) {
    }

    /**
     * @param untold persons of whom no file tells
     * @param mark   colour where the files tell of more than there are
     */
    public record Line(String name, int households, int persons, int registered, int ordinary, int untold, String mark, String source) {
    }
}
