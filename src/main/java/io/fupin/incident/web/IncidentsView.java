package io.fupin.incident.web;

import java.time.LocalDate;
import java.util.List;

/**
 * 涉贫事件 of an area ({@code incident/incidents.html}).
 *
 * @param begin where one is reported; null for posts that report none
 */
public record IncidentsView(String place, String begin, List<Row> rows, String first, String next) {

    /**
     * @param level   一般, 较大, 重大; {@code state} its colour
     * @param persons 12 人，伤亡 1 人
     * @param delayed reported later than it should be
     */
    public record Row(String href, String number, String title, String kind, String scene, String level, String state, String persons, LocalDate happenedOn,
                      LocalDate reportedOn, boolean delayed, String who, String phase) {
    }
}
