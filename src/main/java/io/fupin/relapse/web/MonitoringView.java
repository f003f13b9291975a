package io.fupin.relapse.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 监测户 of an area ({@code relapse/monitoring.html}).
 *
 * @param lists   what the list can be narrowed to, with how many each holds
 * @param areas   one level below; empty for a village
 * @param size    监测规模 beside its guide; null where there is nothing to compare with
 * @param waiting clues that the county has not decided on, on the first page only
 * @param first   null on the first page; @param next null on the last
 */
record MonitoringView(String place, List<Choice> lists, String chosen, List<Area> areas, String size, List<Waiting> waiting, List<Row> rows,
                      boolean mayReport, String first, String next) {

    record Choice(String key, String title, int count, String href) {
    }

    record Area(String key, String name, boolean chosen) {
    }

    /** @param days 第 3 天，共 15 天; @param mark its colour */
    record Waiting(String href, String head, String place, String phase, String days, String mark) {
    }

    /** @param measures how many */
    record Row(String href, String head, String place, String kind, LocalDate since, int measures, String helper) {
    }

    /**
     * One of them ({@code relapse/monitored.html}).
     *
     * @param risk       null for a post that does not need it
     * @param household  path; null for one that is not on file
     * @param clearing   where its clearing is proposed; null where this post cannot, or it is over
     * @param kinds      of measures to choose from; empty for whoever writes none
     * @param typed      what was refused; {@code errors} by field
     */
    record One(String number, String shortNumber, String head, String place, int persons, String kind, String risk, boolean labour, LocalDate since,
               LocalDate clearedOn, String clearedHref, String helper, String household, String caseHref, String clearing, List<Measure> measures,
               List<String> kinds, Map<String, String> typed, Map<String, String> errors, LocalDate today) {
    }

    record Measure(String kind, String detail, LocalDate since, String by) {
    }
}
