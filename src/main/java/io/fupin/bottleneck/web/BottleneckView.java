package io.fupin.bottleneck.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 瓶颈 ({@code bottleneck/page.html}).
 *
 * @param area        its name
 * @param path        areas above it up to the officer's own, for the way back
 * @param asOf        business time
 * @param areas       parts to look into; empty where they are villages
 * @param processes   procedures with work there
 * @param verdict     the answer in one sentence; null where nothing waits
 * @param queues      the ten worst
 * @param here        address of this page, to come back to
 * @param asked       what its address sets, to be sent along by forms
 * @param steps       of the chosen procedure, in its order
 * @param matrix      null where nothing waits and nothing passed
 * @param with        what is compared; null for nothing
 * @param whyHref     the page of what late ones have in common; null where nothing is chosen
 * @param forecastHref by when it will be done; null likewise
 * @param checked     of the statistics, last; null before the first
 * @param warnings   that stand in this area, a few
 * @param screensHref  where the county's office hangs it up; null for others
 * @param definitions figure and what it means
 */
public record BottleneckView(String area, List<Choice> path, Instant asOf, List<Choice> areas, List<Choice> processes, List<Choice> periods,
                             List<Choice> ways, Verdict verdict, List<Queue> queues, int lateDays, String here, Map<String, String> asked, Heat heat,
                             List<Step> steps, Matrix matrix, Flow flow, Back back, Compare compare, String whyHref,
                             String forecastHref,
                             Checked checked, List<WarningView.Line> warnings, String warningsHref, String screensHref,
                             Map<String, String> definitions) {

    /** One of a few; {@code href} chooses it. */
    public record Choice(String name, String href, boolean chosen, String note) {
    }

    /**
     * @param worst     the queue that is most late; null where none is
     * @param step      where most is late in this procedure
     * @param waitShare percent; null where nothing was finished
     */
    public record Verdict(String state, String step, String stepHref, int open, String openHref, int late, String lateHref, Integer waitShare,
                          Queue worst, Queue second, int share) {
    }

    /**
     * @param key       procedure, step and place, to be urged
     * @param place     蛟河市松江镇
     * @param lateDays  sum of working days past the limit
     * @param bar       percent of the worst
     * @param oldest    working days
     * @param urgable   whether this officer stands above it and something is late
     * @param ownHref   where the officer does it himself; null for others' work
     * @param echo      null where nothing was urged
     */
    public record Queue(int rank, String key, String place, String step, String process, String href, int open, int late, String lateHref, int unclaimed,
                        String unclaimedHref, String lateDays, int bar, String oldest, boolean urgable, String ownHref, Echo echo) {

        public String name() {
            return place + " · " + step;
        }
    }

    /** @param marks one for each task, at most forty; true where it is done since */
    public record Echo(LocalDate day, int urged, int done, int open, List<Boolean> marks) {
    }

    /** The diagram. @param state JSON for the island, safe inside a script element; @param scale class and its range in words */
    public record Heat(String title, String unit, String xmlUrl, String state, List<Grade> scale) {
    }

    public record Grade(String css, String text) {
    }

    /**
     * @param strip   null below 5 finished
     * @param median  working days in words, or how many were finished where these are too few
     * @param ageing  five classes
     * @param grade   of the chosen way, for the list on a phone
     */
    public record Step(String id, String name, String level, String href, int open, int late, String lateHref, int unclaimed, Strip strip, String limit,
                       String median, String ninth, boolean ninthLate, String waitShare, List<Part> ageing, long finished, String finishedHref,
                       String lateFinishedHref, String onTime, String returnRate, String returnedHref, String grade, String value) {
    }

    /** 时限条, in percent of its width. @param limit position of the tick; 0 to 100 */
    public record Strip(double waiting, double working, double ninth, double limit) {
    }

    public record Part(String css, int count, double width, String label, String href) {
    }

    /** @param sums whether rows and columns add up */
    public record Matrix(String note, List<Column> columns, List<Row> rows, List<CellView> foot, String total, String totalHref, boolean sums, String rest) {
    }

    public record Column(String name, String sub) {
    }

    /** @param href looks into the part; null for a village */
    public record Row(String name, String href, List<CellView> cells, String sum, String sumHref, int late, int open, double lateWidth, double openWidth) {
    }

    /** @param css class of the heat; @param tip what else there is to say */
    public record CellView(String text, String css, String href, boolean worst, String tip) {
    }

    /** Chart of arrivals against completions. Points are SVG coordinates in 800 × 220. */
    public record Flow(String openLine, String openArea, String inLine, String outLine, List<Tick> days, List<Tick> openTicks, List<Tick> flowTicks,
                       int openNow, String openHref, long entered, String enteredHref, long left, String leftHref, String net, String clearDays) {
    }

    public record Tick(double at, String text) {
    }

    /** @param arcs SVG in 800 × height */
    public record Back(int cases, String href, List<Arc> arcs, List<Tick> stops, int height, List<Bar> reasons) {
    }

    /** @param from name of a step; @param path SVG path; @param days in words; empty where none came back */
    public record Arc(String from, String to, int cases, String days, String href, String path, String head, double width, boolean worst, double labelX,
                      double labelY) {
    }

    public record Bar(String text, int count, double width, String href) {
    }

    /** Two periods, or two parts of the area, beside each other. @param error what is wrong with the question; null for nothing */
    public record Compare(String first, String second, List<Pair> rows, List<Choice> firsts, List<Choice> seconds, boolean places, String previousHref,
                          String closeHref) {
    }

    public record Pair(String step, String hrefA, String hrefB, long finishedA, long finishedB, String medianA, String medianB, String ninthA, String ninthB, String waitA,
                       String waitB, String onTimeA, String onTimeB, String change, String state) {
    }

    /** @param at null while it was never compared */
    public record Checked(Instant at, int cells, int differences) {
    }
}
