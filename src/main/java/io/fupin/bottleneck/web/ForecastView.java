package io.fupin.bottleneck.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 什么时候办得完 ({@code bottleneck/forecast.html}).
 *
 * @param cases  under way
 * @param target of these nine in ten, that the forecast is of
 * @param told   as things go; null where nothing is under way
 * @param what   with the change asked for; null for none
 * @param before earlier forecasts and what came
 * @param held   how many of those that have come true lay in their span
 */
public record ForecastView(String area, String process, String backHref, Map<String, String> asked, int cases, int target, Told told, Told what, String change,
                           List<BottleneckView.Choice> steps, List<BottleneckView.Choice> percents, List<BottleneckView.Choice> shorter, List<Earlier> before,
                           int held, int settled) {

    /**
     * @param half   day by which it is done in half of all runs; null for more than a year
     * @param ninth  in nine of ten
     * @param from   5 of 100, {@code to} 95 of 100
     * @param dots   days of twenty runs, each in words
     */
    public record Told(LocalDate half, LocalDate ninth, LocalDate from, LocalDate to, List<Bar> bars) {
    }

    /** @param height percent of the highest */
    public record Bar(LocalDate day, int runs, double height, boolean half, boolean ninth) {
    }

    /** @param truth null while it has not come; @param held whether it lay between {@code from} and {@code to} */
    public record Earlier(LocalDate made, int cases, LocalDate half, LocalDate from, LocalDate to, LocalDate truth, Boolean held) {
    }
}
