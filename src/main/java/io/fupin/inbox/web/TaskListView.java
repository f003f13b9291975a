package io.fupin.inbox.web;

import io.fupin.casework.CaseSheet;
import io.fupin.inbox.Batches;
import io.fupin.web.FilterAddress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * 待办, 已办, 我发起的, 监督 ({@code inbox/tasks.html}). The filter stands in the address, so it is still there after a task was done.
 *
 * @param boxes      the lists this post has, with their counts under no filter
 * @param filter     what is asked for now
 * @param orders     in which the list can be sorted, the usual one first; empty where it has one order only
 * @param total      rows under this filter in all pages
 * @param incomeLine null hides the columns of figures; else the line they are measured against
 * @param next       cursor of the next page; null on the last
 * @param empty      what to say when no row is left; null with rows
 * @param batchTitle 批量审核, 催办; null where the chosen step allows no batch
 * @param kept       常用筛选
 * @param underWay   of 待办: the officer's batch that is worked just now; null for none
 */
public record TaskListView(List<Box> boxes, Filter filter, List<Option> processes, List<Option> steps, List<Option> regions,
                           List<Pick> picks, List<Order> orders, int total, BigDecimal incomeLine, List<Group> groups, String next, Empty empty,
                           String batchTitle, Batches.Batch underWay, Kept kept) {

    /** What is done to many at once in 监督. */
    static final String URGE = "催办";

    public boolean urging() {
        return URGE.equals(batchTitle);
    }

    /** Rows of a page that can be chosen. */
    public List<Integer> sizes() {
        return Stream.concat(Stream.of(Filter.ROWS), ListAddress.SIZES.stream()).toList();
    }

    /** The list shown now. */
    public Box box() {
        return boxes.stream().filter(box -> box.key().equals(filter.box())).findFirst().orElseThrow();
    }

    /** @param count null for none */
    public record Box(String key, String title, Integer count) {
    }

    /** @param name 乡镇审核; @param count rows behind it under the other filters */
    public record Option(String key, String name, int count) {
    }

    /**
     * 常用筛选 of this box.
     *
     * @param savable   whether the present filter can be kept: it is one, it is none of these, and there is room
     * @param preferred whether one of them is the box's usual one
     */
    public record Kept(List<Chip> chips, boolean savable, boolean preferred, int longest) {
    }

    /** @param on whether it is what the list shows */
    public record Chip(String name, String href, boolean on) {
    }

    /** @param key null for the usual order; @param name 期限 */
    public record Order(String key, String name, boolean on) {
    }

    /** A switch with its count: 超期, 今天, 未看, 红旗. @param key due, unread or flags; @param value late, today, yes, flagged */
    public record Pick(String key, String value, String name, int count, boolean on, boolean late) {

        /** What the switch sets its key to when pressed. */
        public String next() {
            return on ? null : value;
        }
    }

    /** Rows under a heading. @param title null for none: 有红旗; @param note 要逐件打开看过，才能放进批量 */
    public record Group(String title, String note, int count, boolean flagged, List<Row> rows) {
    }

    /**
     * @param subject        于广发
     * @param place          牛心村 2组　4 人
     * @param step           named when no step is chosen
     * @param unread         waits and was not opened by this officer, or got a red flag since
     * @param seen           waits and was opened by him
     * @param tickable       may be ticked for a batch: a flagged case only after it was opened; null where the step has no batch
     * @param recommendation 建议纳入, 需说明; null where there is none yet
     * @param perCapita      yuan; null before the visit
     * @param near           near the line
     * @param votes          同意 / 反对 / 弃权; null before the meeting
     * @param arrivedAt      of 已办: when it was done
     * @param outcome        of 已办: what was decided; null else
     */
    public record Row(String id, String href, String subject, String place, String caseNumber, String process, String step,
                      List<CaseSheet.Mark> marks, List<CaseSheet.Flag> flags, boolean unread, boolean seen, Boolean tickable, String recommendation,
                      BigDecimal perCapita, boolean near, String votes, Instant arrivedAt, Instant dueAt, String assignee, String outcome) {
    }

    /**
     * Why the list is empty and which filter to drop.
     *
     * @param drops each filter that is set, and what dropping it yields
     */
    public record Empty(String title, String text, List<Drop> drops) {
    }

    /** @param text 去掉“超期”，有 2 件 */
    public record Drop(String text, String href) {
    }

    /**
     * The filter as it stands in the address. Null or empty means not set.
     *
     * @param due    late or today
     * @param flags  flagged
     * @param unread yes
     * @param sort   urgency, due, arrival or region; null for the order usual to the post
     * @param size   rows of a page; null for 20
     * @param all    yes: nothing is set on purpose, so the usual filter of the box is not put in
     * @param after  cursor
     */
    public record Filter(String box, String process, String step, String region, String due, String flags, String unread, String q,
                         String sort, Integer size, String all, String after) {

        private static final int ROWS = 20;

        /** Rows of one page. */
        public int rows() {
            return size == null ? ROWS : size;
        }

        /** Address of the list with {@code key} set to {@code value} (null drops it), from its first page. */
        public String with(String key, String value) {
            FilterAddress changed = address().with(key, value);
            boolean none = changed.set().entrySet().stream().allMatch(one -> one.getValue() == null || one.getKey().equals("box") || one.getKey().equals("all"));
            return changed.with("all", none ? "yes" : null).toString();
        }

        /** Whether nothing at all is asked for. */
        public boolean plain() {
            return address().set().entrySet().stream().allMatch(one -> one.getValue() == null || one.getKey().equals("box") || one.getKey().equals("all"));
        }

        /** What of it may be kept under a name. */
        Filter kept() {
            return new Filter(box, process, step, region, due, flags, unread, null, sort, size, null, null);
        }

        /** Address of the page behind {@code cursor}. */
        public String page(String cursor) {
            return address().with("after", cursor).toString();
        }

        /** Address of this page of the list. */
        public String here() {
            return page(after);
        }

        public boolean stepSet() {
            return step != null && !step.isBlank();
        }

        /** Address of the whole list as a file. @param format csv or xlsx */
        public String export(String format) {
            return address().at("/tasks/export." + format).toString();
        }

        /** What is set, as in the address. */
        Map<String, String> set() {
            Map<String, String> set = new LinkedHashMap<>(address().set());
            set.values().removeIf(Objects::isNull);
            return set;
        }

        private FilterAddress address() {
            return FilterAddress.of("/tasks", "box", box, "process", process, "step", step, "region", region, "due", due, "flags", flags,
                    "unread", unread, "q", q, "sort", sort, "size", size == null ? null : size.toString(), "all", all);
        }
    }
}
