package io.fupin.rectification.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseStart;
import io.fupin.casework.KeyCursor;
import io.fupin.policy.WorkingCalendar;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Source;
import io.fupin.rectification.data.Rectification;
import io.fupin.rectification.data.RectificationLists;
import io.fupin.rectification.data.RectificationLists.After;
import io.fupin.rectification.data.RectificationLists.Filter;
import io.fupin.rectification.data.RectificationLists.Line;
import io.fupin.rectification.data.RectificationLists.Narrowed;
import io.fupin.rectification.web.RectificationsView.Choice;
import io.fupin.rectification.web.RectificationsView.Link;
import io.fupin.rectification.web.RectificationsView.Row;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays the ledger out. */
@Component
class RectificationViews {

    static final List<String> HEAD = List.of("编号", "问题", "地点", "来源", "严重", "责任单位", "责任人", "下达", "原定期限", "期限", "办到哪里", "没有到位（次）", "报整改", "销号",
            "谁复查");
    private static final int SIZE = 50;

    private final RectificationLists lists;
    private final ObjectProvider<CaseStart> starts;
    private final PostNames posts;
    private final Regions regions;
    private final WorkingCalendar calendar;
    private final Words words;

    RectificationViews(RectificationLists lists, ObjectProvider<CaseStart> starts, PostNames posts, Regions regions, WorkingCalendar calendar, Words words) {
        this.lists = lists;
        this.starts = starts;
        this.posts = posts;
        this.regions = regions;
        this.calendar = calendar;
        this.words = words;
    }

    RectificationsView ledger(Filter filter, FilterAddress here, After after, boolean later) {
        Officer officer = filter.officer();
        Map<Narrowed, Integer> counts = lists.count(filter);
        List<Line> found = lists.page(filter, after, SIZE + 1);
        List<Line> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        RegionCode area = filter.region() == null ? officer.post().region() : filter.region();
        Rectification last = shown.isEmpty() ? null : shown.get(shown.size() - 1).item();
        boolean begins = starts.stream().anyMatch(start -> start.process().equals(Rectifications.PROCESS) && start.offeredTo(officer));
        return new RectificationsView(regions.fullName(area), Arrays.stream(Narrowed.values())
                .map(one -> new Choice(one.name(), one.title(), counts.get(one), one == filter.to())).toList(), areas(officer, filter.region()),
                Arrays.stream(Source.values()).map(one -> new Choice(one.name(), one.title(), null, one == filter.source())).toList(),
                shown.stream().map(line -> row(officer, line)).toList(),
                beside(officer), begins ? "/cases/new?process=" + Rectifications.PROCESS : null,
                filter.to() == Narrowed.OPEN && filter.region() == null && filter.source() == null ? null : "/rectifications?list=" + Narrowed.OPEN,
                here.with("list", filter.to().name()).at("/rectifications/export.xlsx").toString(), later ? here.with("list", filter.to().name()).toString() : null,
                found.size() > SIZE ? here.with("after", KeyCursor.of(List.of(last.deadline().toString(), last.caseNumber()))).toString() : null);
    }

    private static List<Link> beside(Officer officer) {
        List<Link> beside = new ArrayList<>();
        if (!officer.is(Role.ASSESSOR) && (officer.is(Role.DEPARTMENT) || officer.post().region().level().compareTo(RegionLevel.COUNTY) <= 0)) {
            beside.add(new Link("督查检查", "/inspections"));
        }
        if (CaseSight.ofHouseholds(officer)) {
            beside.add(new Link("涉贫事件", "/incidents"));
        }
        return beside;
    }

    private List<Choice> areas(Officer officer, RegionCode asked) {
        RegionCode own = officer.post().region();
        return own.level() == RegionLevel.VILLAGE || !CaseSight.ofHouseholds(officer) ? List.of() : regions.children(own).stream()
                .map(child -> new Choice(child.code().value(), child.name(), null, child.code().equals(asked))).toList();
    }

    private Row row(Officer officer, Line line) {
        Rectification item = line.item();
        boolean late = item.late(words.today(), line.phase());
        Words.Due due = item.active() ? words.due(calendar.endOf(item.deadline())) : null;
        String href = CaseSight.sees(officer, item.place()) ? "/cases/" + item.caseNumber() : line.task() == null ? null : "/tasks/" + line.task();
        return new Row(href, CaseNumbers.shortForm(item.caseNumber()), item.problem(), place(item.place()), item.source().title(), item.serious(),
                posts.of(item.responsible()), item.owner(), item.deadline(), closed(item, due), late ? "is-late" : item.closedOn() != null ? "is-ok" : "",
                line.phase(), item.failed());
    }

    private String closed(Rectification item, Words.Due due) {
        return due != null ? due.text() : item.closedOn() == null ? "" : words.shortDay(item.closedOn()) + " 销号";
    }

    private String place(RegionCode code) {
        return code.level() == RegionLevel.VILLAGE ? regions.fullName(code) : regions.get(code).name();
    }

    /** As they stand in the workbook. */
    List<String> cells(Line line) {
        Rectification item = line.item();
        return Arrays.asList(item.caseNumber(), item.problem(), place(item.place()), item.source().title(), item.serious() ? "是" : "", posts.of(item.responsible()),
                item.owner(), day(item.filedOn()), day(item.firstDeadline()), day(item.deadline()), line.phase(), item.failed() == 0 ? "" : String.valueOf(item.failed()),
                day(item.handedInOn()), day(item.closedOn()), posts.of(item.finder()));
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
