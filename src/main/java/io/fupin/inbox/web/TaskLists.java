package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.draft.Drafts;
import io.fupin.draft.Drafts.DraftPage;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Box;
import io.fupin.inbox.Facets;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.Inbox.InboxPage;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.InboxQuery.Sort;
import io.fupin.inbox.SavedFilters;
import io.fupin.inbox.SavedFilters.SavedFilter;
import io.fupin.inbox.web.TaskListView.Chip;
import io.fupin.inbox.web.TaskListView.Drop;
import io.fupin.inbox.web.TaskListView.Empty;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.inbox.web.TaskListView.Group;
import io.fupin.inbox.web.TaskListView.Kept;
import io.fupin.inbox.web.TaskListView.Option;
import io.fupin.inbox.web.TaskListView.Order;
import io.fupin.inbox.web.TaskListView.Pick;
import io.fupin.inbox.web.TaskListView.Row;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lays a list of tasks out: boxes, filters with their counts, rows, and a way on where nothing is left. */
@Component
class TaskLists {

    /** Key of the box 草稿 in addresses. */
    static final String DRAFTS = "drafts";
    private static final int PAGE = 20;

    private final Inbox inbox;
    private final TaskRows rows;
    private final StepNames names;
    private final Regions regions;
    private final Drafts drafts;
    private final Batches batches;

    TaskLists(Inbox inbox, TaskRows rows, StepNames names, Regions regions, Drafts drafts, Batches batches) {
        this.inbox = inbox;
        this.rows = rows;
        this.names = names;
        this.regions = regions;
        this.drafts = drafts;
        this.batches = batches;
    }

    /** @param saved 常用筛选 of the box */
    TaskListView view(Filter filter, List<SavedFilter> saved, Officer officer) {
        List<TaskListView.Box> boxes = boxes(officer);
        if (boxes.stream().noneMatch(box -> box.key().equals(filter.box()))) {
            throw Problem.notFound("您现在的岗位没有这个列表。");
        }
        InboxQuery query = ListAddress.query(filter, officer);
        InboxPage page = inbox.page(query, filter.after(), filter.rows());
        Facets facets = inbox.facets(query);
        Map<String, Brief> briefs = rows.briefs(page.items());
        String batch = query.box() == Box.SUPERVISED ? TaskListView.URGE : batchTitle(query, facets);
        List<BigDecimal> lines = briefs.values().stream().map(Brief::incomeLine).filter(Objects::nonNull).distinct().toList();
        return new TaskListView(boxes, filter, processes(facets), steps(facets), regionOptions(facets), picks(filter, facets),
                orders(query), facets.total(), lines.size() == 1 ? lines.get(0) : null, groups(page, facets, briefs, officer, filter, batch != null),
                page.next(), page.items().isEmpty() ? empty(filter, query) : null, batch,
                query.box() == Box.TODO ? batches.underWay(officer).orElse(null) : null, kept(filter, saved));
    }

    /** 草稿: no tasks, but what was typed into forms; it stands beside the boxes of tasks. */
    DraftListView drafts(Officer officer, String after) {
        DraftPage page = drafts.list(officer, after, PAGE);
        return new DraftListView(boxes(officer), page.items().stream().map(one -> new DraftListView.Row(one.draft().key(), one.draft().title(),
                one.draft().page(), one.draft().savedAt(), one.over())).toList(), after != null, page.next());
    }

    private List<TaskListView.Box> boxes(Officer officer) {
        Map<Box, Integer> counts = inbox.boxes(officer);
        List<TaskListView.Box> boxes = new ArrayList<>(Arrays.stream(Box.values())
                .filter(box -> box != Box.SUPERVISED || ListAddress.reviews(officer))
                .map(box -> new TaskListView.Box(box.key(), box.title(), counts.get(box))).toList());
        boxes.add(new TaskListView.Box(DRAFTS, "草稿", drafts.count(officer)));
        return boxes;
    }

    private List<Option> processes(Facets facets) {
        return facets.processes().entrySet().stream().map(entry -> new Option(entry.getKey(), names.process(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparing(Option::name)).toList();
    }

    /** In the order of the procedure. */
    private List<Option> steps(Facets facets) {
        Map<String, Integer> counts = facets.steps();
        List<Option> options = new ArrayList<>();
        facets.cells().stream().map(Facets.Cell::process).distinct().sorted().forEach(process -> names.model(process).ifPresent(model ->
                model.steps().values().stream().filter(step -> counts.containsKey(step.id()))
                        .filter(step -> options.stream().noneMatch(option -> option.key().equals(step.id())))
                        .forEach(step -> options.add(new Option(step.id(), step.name(), counts.get(step.id()))))));
        counts.forEach((step, count) -> {
            if (options.stream().noneMatch(option -> option.key().equals(step))) {
                options.add(new Option(step, step, count));
            }
        });
        return options;
    }

    private List<Option> regionOptions(Facets facets) {
        List<Option> options = facets.regions().entrySet().stream()
                .map(entry -> new Option(entry.getKey().value(), regions.get(entry.getKey()).name(), entry.getValue()))
                .sorted(Comparator.comparing(Option::key)).toList();
        return options.size() < 2 && facets.query().region() == null ? List.of() : options;
    }

    private static List<Pick> picks(Filter filter, Facets facets) {
        boolean done = facets.query().box() == Box.DONE;
        List<Pick> picks = new ArrayList<>();
        if (facets.query().box() != Box.STARTED) {
            picks.add(new Pick("due", "late", "超期", facets.count(Due.LATE), "late".equals(filter.due()), true));
        }
        if (!done && facets.query().box() != Box.STARTED) {
            picks.add(new Pick("due", "today", "今天", facets.count(Due.TODAY), "today".equals(filter.due()), false));
        }
        if (facets.query().dueOn() != null) {
            picks.add(new Pick("due", filter.due(), dueName(filter.due()), facets.total(), true, false));
        }
        if (facets.query().box() == Box.TODO) {
            picks.add(new Pick("unread", "yes", "未看", facets.countUnread(), filter.unread() != null, false));
        }
        picks.add(new Pick("flags", "flagged", "红旗", facets.countFlagged(), "flagged".equals(filter.flags()), false));
        return picks;
    }

    private static String dueName(String due) {
        LocalDate day = ListAddress.day(due);
        return day != null ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日到期" : "late".equals(due) ? "超期" : "今天";
    }

    private static Kept kept(Filter filter, List<SavedFilter> saved) {
        String present = filter.kept().here();
        boolean here = filter.q() == null;
        List<Chip> chips = saved.stream().map(one -> new Chip(one.name(), one.address(), here && one.address().equals(present))).toList();
        boolean savable = !filter.kept().plain() && saved.size() < SavedFilters.MOST && saved.stream().noneMatch(one -> one.address().equals(present));
        return new Kept(chips, savable, saved.stream().anyMatch(SavedFilter::preferred), SavedFilters.LONGEST_NAME);
    }

    /** A village has one place only, and no red flags of its own to look at first. */
    private static List<Order> orders(InboxQuery query) {
        if (query.box() != Box.TODO && query.box() != Box.SUPERVISED) {
            return List.of();
        }
        Sort usual = ListAddress.usual(query.officer());
        List<Sort> sorts = usual == Sort.URGENCY ? List.of(Sort.URGENCY, Sort.DUE, Sort.ARRIVAL, Sort.REGION) : List.of(Sort.DUE, Sort.ARRIVAL);
        return sorts.stream().map(sort -> new Order(sort == usual ? null : sort.name().toLowerCase(Locale.ROOT), switch (sort) {
            case URGENCY -> "红旗在前";
            case DUE -> "按期限";
            case ARRIVAL -> "按到达先后";
            case REGION -> "按地区";
        }, sort == query.sort())).toList();
    }

    /** 批量审核, where the chosen step allows it; null else. */
    private String batchTitle(InboxQuery query, Facets facets) {
        if (query.box() != Box.TODO || query.step() == null) {
            return null;
        }
        List<String> processes = facets.cells().stream().filter(cell -> query.step().equals(cell.step())).map(Facets.Cell::process).distinct().toList();
        boolean batch = processes.size() == 1 && names.find(processes.get(0), query.step()).filter(Step::batch)
                .filter(step -> step.outcomes().contains("approve")).isPresent();
        return batch ? "批量审核" : null;
    }

    private List<Group> groups(InboxPage page, Facets facets, Map<String, Brief> briefs, Officer officer, Filter filter, boolean batch) {
        Box box = facets.query().box();
        List<Row> flagged = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        boolean lead = facets.query().sort() == Sort.URGENCY && (box == Box.TODO || box == Box.SUPERVISED);
        for (InboxItem item : page.items()) {
            (lead && item.flagged() ? flagged : others).add(rows.row(item, briefs.get(item.caseNumber()), officer, box, filter.here(), batch));
        }
        List<Group> groups = new ArrayList<>();
        if (!flagged.isEmpty()) {
            int count = facets.countFlagged();
            groups.add(new Group("有红旗", batch && box == Box.TODO ? "要逐件打开看过，才能放进批量" : "先看这些", count, true, flagged));
        }
        if (!others.isEmpty()) {
            boolean both = !flagged.isEmpty() || lead && filter.after() != null && facets.countFlagged() > 0;
            groups.add(new Group(both ? "没有红旗" : null, null, facets.total() - (both ? facets.countFlagged() : 0), false, others));
        }
        return groups;
    }

    /** Which filter to drop and what that yields. */
    private Empty empty(Filter filter, InboxQuery query) {
        if (filter.after() != null) {
            return new Empty("后面没有了", null, List.of(new Drop("回第一页", filter.with("after", null))));
        }
        List<Drop> drops = new ArrayList<>();
        drop(drops, filter, "due", filter.due(), dueName(filter.due()), query.due(null).dueOn(null));
        drop(drops, filter, "flags", filter.flags(), "红旗", query.flagged(false));
        drop(drops, filter, "unread", filter.unread(), "未看", query.unread(false));
        drop(drops, filter, "q", filter.q(), filter.q(), query.search(null));
        drop(drops, filter, "region", filter.region(), filter.region() == null ? null : regionName(query), query.in(null));
        drop(drops, filter, "step", filter.step(), filter.step() == null ? null : names.anywhere(filter.step()), query.at(query.process(), null));
        drop(drops, filter, "process", filter.process(), filter.process() == null ? null : names.process(filter.process()), query.at(null, query.step()));
        if (filter.due() == null && filter.flags() == null && filter.unread() == null && filter.q() == null && filter.region() == null && filter.step() == null
                && filter.process() == null) {
            return switch (query.box()) {
                case TODO -> new Empty("没有要办的了", "有新的会列在这里。", List.of());
                case DONE -> new Empty("还没有办过", null, List.of());
                case STARTED -> new Empty("还没有发起过", null, List.of());
                case SUPERVISED -> new Empty("下面没有在办的", null, List.of());
            };
        }
        return new Empty("没有符合的", drops.isEmpty() ? "去掉筛选也没有。" : null, drops);
    }

    private String regionName(InboxQuery query) {
        return regions.find(query.region()).map(region -> region.name()).orElse(query.region().value());
    }

    private void drop(List<Drop> drops, Filter filter, String key, String value, String name, InboxQuery without) {
        if (value != null) {
            int count = inbox.facets(without).total();
            if (count > 0) {
                drops.add(new Drop("去掉“" + name + "”，有 " + count + " 件", filter.with(key, null)));
            }
        }
    }
}
