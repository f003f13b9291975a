package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseList;
import io.fupin.casework.CaseList.CaseQuery;
import io.fupin.casework.CaseList.CaseRow;
import io.fupin.casework.CaseList.Count;
import io.fupin.casework.CaseNotices;
import io.fupin.casework.CaseNotices.Wait;
import io.fupin.casework.Returns;
import io.fupin.casework.Returns.Return;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Box;
import io.fupin.inbox.Facets;
import io.fupin.inbox.HomeSource;
import io.fupin.inbox.HomeSource.Register;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.Workload;
import io.fupin.inbox.web.HomeParts.Job;
import io.fupin.inbox.web.HomeParts.Lane;
import io.fupin.inbox.web.HomeParts.Place;
import io.fupin.inbox.web.HomeParts.Returned;
import io.fupin.inbox.web.HomeParts.RunningNotice;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The village's home: what waits, what came back, what hangs on the board, and where each household is. */
@Component
class VillageHome {

    private static final String IDENTIFICATION = "household-identification";
    private static final String EXIT = "household-exit";
    private static final String MEETING = "evaluate";
    private static final String POSTING = "post-village-notice";
    private static final int STRIP = 14;
    private static final int NEWS = 8;
    private static final int NOTICES = 4;
    private static final int NAMES = 3;
    private static final int IN_LANE = 3;

    private final Inbox inbox;
    private final Workload workload;
    private final CaseList cases;
    private final WorkItems items;
    private final Returns returns;
    private final StepNames names;
    private final HomeNews news;
    private final Regions regions;
    private final HomeDays days;
    private final ObjectProvider<HomeSource> sources;
    private final ObjectProvider<CaseNotices> notices;
    private final Clock clock;

    VillageHome(Inbox inbox, Workload workload, CaseList cases, WorkItems items, Returns returns, StepNames names, HomeNews news, Regions regions,
                HomeDays days, ObjectProvider<HomeSource> sources, ObjectProvider<CaseNotices> notices, Clock clock) {
        this.inbox = inbox;
        this.workload = workload;
        this.cases = cases;
        this.items = items;
        this.returns = returns;
        this.names = names;
        this.news = news;
        this.regions = regions;
        this.days = days;
        this.sources = sources;
        this.notices = notices;
        this.clock = clock;
    }

    VillageHomeView view(Officer officer) {
        RegionCode village = officer.post().region();
        Facets facets = inbox.facets(InboxQuery.of(officer, Box.TODO));
        List<InboxItem> waiting = inbox.page(InboxQuery.of(officer, Box.TODO), null, Inbox.LARGEST_PAGE).items();
        Map<String, Return> back = new HashMap<>();
        returns.pending(waiting.stream().map(InboxItem::caseNumber).toList()).forEach(one -> back.putIfAbsent(one.caseNumber() + one.toStep(), one));
        List<InboxItem> corrections = waiting.stream().filter(item -> back.containsKey(item.caseNumber() + item.step())).toList();
        CaseQuery own = new CaseQuery(officer, null, null, true, null, null);
        List<CaseRow> open = cases.page(own, null, CaseList.LARGEST_PAGE).items();
        List<Count> counts = cases.counts(own);
        Standing standing = standing(open, back);
        List<RunningNotice> notices = notices(sources, officer);
        Register register = sources.stream().map(source -> source.register(officer)).flatMap(java.util.Optional::stream).findFirst()
                .orElse(new Register(0, 0));
        Workload.Changes changes = workload.changes(officer, NEWS);
        return new VillageHomeView(regions.get(village).name(), regions.get(village.township()).name(),
                open(counts, IDENTIFICATION), register.households(), register.persons(), officer.is(Role.VILLAGE_COMMITTEE),
                facets.total(), facets.count(Due.LATE), at(facets, MEETING), at(facets, POSTING), jobs(officer, waiting, corrections, back, facets),
                corrections.stream().map(item -> returned(item, back.get(item.caseNumber() + item.step()))).toList(),
                notices.stream().limit(NOTICES).toList(), notices.size(), changes.since(), changes.items().stream().map(news::line).toList(),
                lanes(IDENTIFICATION, counts, standing), open(counts, EXIT), open(counts, EXIT) == 0 ? List.of() : lanes(EXIT, counts, standing), days.of(officer, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE), STRIP, notices));
    }

    static List<RunningNotice> notices(ObjectProvider<HomeSource> sources, Officer officer) {
        return sources.stream().flatMap(source -> source.notices(officer).stream())
                .map(one -> new RunningNotice(one.title(), one.href(), one.households(), one.days(), one.passed(), one.firstDay(), one.lastDay(),
                        one.stopped(), one.objection()))
                .toList();
    }

    private static int at(Facets facets, String step) {
        return facets.count(cell -> step.equals(cell.step()));
    }

    private List<Job> jobs(Officer officer, List<InboxItem> waiting, List<InboxItem> corrections, Map<String, Return> back, Facets facets) {
        Map<String, String> shortcuts = new HashMap<>();
        sources.forEach(source -> shortcuts.putAll(source.shortcuts()));
        List<Job> jobs = new ArrayList<>();
        if (!corrections.isEmpty()) {
            InboxItem first = corrections.get(0);
            String href = corrections.size() == 1 ? "/tasks/" + first.id() : "/tasks?box=todo&step=" + first.step();
            jobs.add(new Job("退回补正", first.subject() + "：", back.get(first.caseNumber() + first.step()).reason(), corrections.size(), unit(first), first.dueAt(),
                    href));
        }
        Map<String, List<InboxItem>> steps = waiting.stream().filter(item -> !corrections.contains(item))
                .collect(Collectors.groupingBy(item -> item.process() + " " + item.step(), LinkedHashMap::new, Collectors.toList()));
        steps.values().forEach(group -> {
            InboxItem first = group.get(0);
            int behind = (int) corrections.stream().filter(item -> item.step().equals(first.step())).count();
            int count = Math.max(group.size(), facets.count(cell -> first.step().equals(cell.step()) && first.process().equals(cell.process())) - behind);
            String href = shortcuts.containsKey(first.step()) ? shortcuts.get(first.step())
                    : count == 1 ? "/tasks/" + first.id() : "/tasks?box=todo&step=" + first.step();
            jobs.add(new Job(names.step(first.process(), first.step()), people(group, count), null, count, unit(first), first.dueAt(), href));
        });
        jobs.sort(Comparator.comparing(Job::dueAt));
        sources.stream().flatMap(source -> source.asked(officer).stream())
                .forEach(asked -> jobs.add(new Job(asked.title(), asked.text(), null, 1, null, null, asked.href())));
        return jobs;
    }

    /** What is about a village or a county has no persons. */
    private static String unit(InboxItem item) {
        return item.persons() == null ? "件" : "户";
    }

    /** 孟宪臣、迟淑云、何广林等 5 户. */
    private static String people(List<InboxItem> group, int count) {
        String first = group.stream().limit(NAMES).map(InboxItem::subject).collect(Collectors.joining("、"));
        return count > NAMES ? first + "等" : first;
    }

    private Returned returned(InboxItem item, Return back) {
        String from = (back.byName() == null ? "系统" : back.byName()) + "（" + names.step(item.process(), back.fromStep()) + "）";
        return new Returned(item.subject(), "/tasks/" + item.id(), item.dueAt(), back.reason(), from, back.at(), names.step(item.process(), back.toStep()));
    }

    private static int open(List<Count> counts, String process) {
        return counts.stream().filter(count -> count.process().equals(process)).mapToInt(Count::count).sum();
    }

    /** Where the open cases stand. */
    private record Standing(List<CaseRow> open, Map<String, WorkItem> tasks, Map<String, Wait> waits, Map<String, Return> back) {
    }

    private Standing standing(List<CaseRow> all, Map<String, Return> back) {
        List<CaseRow> open = all.stream().filter(row -> row.process().equals(IDENTIFICATION) || row.process().equals(EXIT)).toList();
        Map<String, WorkItem> tasks = new HashMap<>();
        items.open(open.stream().map(CaseRow::caseNumber).toList()).forEach(item -> tasks.putIfAbsent(item.caseNumber(), item));
        Map<String, Wait> waits = new HashMap<>();
        List<String> idle = open.stream().map(CaseRow::caseNumber).filter(number -> !tasks.containsKey(number)).toList();
        notices.forEach(source -> waits.putAll(source.waits(idle)));
        return new Standing(open, tasks, waits, back);
    }

    private List<Lane> lanes(String process, List<Count> counts, Standing standing) {
        return names.model(process).map(model -> model.phases().stream().map(phase -> {
            int count = counts.stream().filter(one -> one.process().equals(process) && one.phase().equals(phase)).mapToInt(Count::count).sum();
            List<CaseRow> here = new ArrayList<>(standing.open().stream().filter(row -> row.process().equals(process) && row.phase().equals(phase)).toList());
            here.sort(Comparator.comparing(CaseRow::openedAt));
            List<Place> places = here.stream().limit(IN_LANE).map(row -> place(row, standing)).toList();
            return new Lane(phase, count, "/cases?process=" + process + "&phase=" + phase, places, count - places.size());
        }).toList()).orElse(List.of());
    }

    private Place place(CaseRow row, Standing standing) {
        WorkItem task = standing.tasks().get(row.caseNumber());
        Wait wait = standing.waits().get(row.caseNumber());
        String href = "/cases/" + row.caseNumber();
        if (task == null) {
            return new Place(row.subject(), href, wait == null ? "" : wait.note(), wait != null && wait.held() ? "is-late-ink" : "is-ok-ink");
        }
        boolean late = task.dueAt().isBefore(clock.instant());
        if (standing.back().containsKey(row.caseNumber() + task.step())) {
            return new Place(row.subject(), href, "退回", late ? "is-late-ink" : "is-warn-ink");
        }
        long days = Duration.between(task.createdAt(), clock.instant()).toDays();
        return new Place(row.subject(), href, days == 0 ? "今天到" : days + " 天", late ? "is-late-ink" : "");
    }
}
