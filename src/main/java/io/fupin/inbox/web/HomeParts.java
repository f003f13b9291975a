package io.fupin.inbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the home pages of the levels have in common. Every number is a link to the list behind it. */
public final class HomeParts {

    private HomeParts() {
    }

    /**
     * One thing to do, or one kind of thing.
     *
     * @param title 开民主评议会
     * @param text  who, or why now: 孟宪臣、迟淑云、何广林；须两人到户
     * @param quote words of a return; null for none
     * @param count cases; nobody counts what is no case yet
     * @param unit  户, 件; null for what is not counted
     * @param dueAt the earliest; null where nothing limits it
     */
    public record Job(String title, String text, String quote, int count, String unit, Instant dueAt, String href) {
    }

    /**
     * A case sent back to this village.
     *
     * @param from   天北镇扶贫办 赵文博
     * @param toStep 入户调查
     */
    public record Returned(String subject, String href, Instant dueAt, String reason, String from, Instant at, String toStep) {
    }

    /**
     * A notice that runs.
     *
     * @param title     村级 第 3 期, 唐桂兰（第 3 期）
     * @param days      of the period
     * @param passed    of them, today included
     * @param lastDay   of the period
     * @param stopped   an objection holds it
     * @param objection what holds it; null for none
     */
    public record RunningNotice(String title, String href, int households, int days, int passed, LocalDate firstDay, LocalDate lastDay,
                                boolean stopped, String objection) {

        /** One cell a day: whether it has passed. */
        public List<Boolean> cells() {
            return java.util.stream.IntStream.range(0, days).mapToObj(day -> day < passed).toList();
        }
    }

    /**
     * The three pieces stand side by side as they are, with the spaces they bring.
     *
     * @param before  text before the link: 县里核过
     * @param subject the linked words: 金顺姬; null for none
     * @param after   text after the link: 的社保比对，没有问题
     */
    public record News(Instant at, String before, String subject, String href, String after) {
    }

    /**
     * A figure at the top.
     *
     * @param title 等我办
     * @param unit  件
     * @param state is-late, is-warn or empty
     * @param notes what it is made of
     */
    public record Figure(String title, int number, String unit, String href, String state, List<Note> notes) {
    }

    /** @param before text before the link; @param text linked when href is given */
    public record Note(String before, String text, String href, String after) {
    }

    /** One day of the two weeks' strip. @param rest weekend or holiday */
    public record Day(LocalDate day, boolean past, boolean today, boolean rest, List<Entry> entries) {
    }

    /** @param text 到期, 公示满, 异议答复; @param detail 牛心 3 期; null for none */
    public record Entry(String text, int count, String href, boolean late, String detail) {
    }

    /**
     * What waits for this office, by step.
     *
     * @param oldestFor how long the oldest has waited; @param oldest whose it is
     */
    public record StepCount(String name, String href, int open, int late, int today, int flagged, Duration oldestFor, String oldest) {
    }

    /** Villages of a township, or townships of a county, by phase. @param phases column heads; each row has as many counts */
    public record Matrix(String title, String unit, String areaName, List<String> phases, List<Row> rows, Row total, String rest, String exportHref) {
    }

    /** @param canUrge whether something there is late and this post may urge */
    public record Row(String name, String region, String href, List<Cell> cells, int open, int late, String lateHref, boolean canUrge) {
    }

    public record Cell(int count, String href) {
    }

    /** A phase of the village's board: its count and the first few households. @param more how many are not shown */
    public record Lane(String phase, int count, String href, List<Place> places, int more) {
    }

    /** @param note 待开会 4 天, 余 3 天; @param state is-late-ink, is-warn-ink, is-ok-ink or empty */
    public record Place(String subject, String href, String note, String state) {
    }
}
