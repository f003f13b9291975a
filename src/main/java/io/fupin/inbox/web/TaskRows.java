package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.LimitWords;
import io.fupin.casework.OutcomeNames;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.web.TaskListView.Row;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Items of a list as rows, with what their procedures show beside them. */
@Component
class TaskRows {

    private static final Brief NOTHING = new Brief(List.of(), List.of(), null, null, null, false, null);

    private final ObjectProvider<CasePanels> panels;
    private final StepNames names;
    private final PostNames posts;
    private final Regions regions;
    private final LimitWords limits;

    TaskRows(ObjectProvider<CasePanels> panels, StepNames names, PostNames posts, Regions regions, LimitWords limits) {
        this.panels = panels;
        this.names = names;
        this.posts = posts;
        this.regions = regions;
        this.limits = limits;
    }

    /** One question to each procedure, whatever the number of rows. */
    Map<String, Brief> briefs(List<InboxItem> items) {
        return briefs(items.stream()
                .collect(Collectors.groupingBy(InboxItem::process, Collectors.mapping(InboxItem::caseNumber, Collectors.toList()))));
    }

    /** @param cases numbers by procedure */
    Map<String, Brief> briefs(Map<String, List<String>> cases) {
        Map<String, Brief> briefs = new HashMap<>();
        panels.stream().filter(panel -> cases.containsKey(panel.process()))
                .forEach(panel -> briefs.putAll(panel.briefs(cases.get(panel.process()))));
        return briefs;
    }

    /** @param batch whether the rows may be ticked for a batch */
    Row row(InboxItem item, Brief brief, Officer officer, Box box, String list, boolean batch) {
        Brief known = brief == null ? NOTHING : brief;
        Boolean tickable = batch ? box == Box.SUPERVISED || !item.flagged() || item.seen() : null;
        return new Row(item.id(), href(item, box, list), item.subject(), place(item, officer), item.caseNumber(),
                names.process(item.process()), item.name(), marks(item, known.marks()), known.flags(), box == Box.TODO && !item.seen(),
                box == Box.TODO && item.seen(), tickable,
                known.recommendation(), known.perCapita(), known.near(), known.votes(), box == Box.DONE ? item.completedAt() : item.createdAt(),
                item.completedAt() == null ? item.dueAt() : null, holder(item),
                box == Box.DONE ? OutcomeNames.of(item.outcome()) : null);
    }

    private List<Mark> marks(InboxItem item, List<Mark> own) {
        if (item.completedAt() != null) {
            return own;
        }
        List<Mark> marks = new ArrayList<>(own);
        if (item.urges() > 0) {
            marks.add(new Mark(item.urges() == 1 ? "已催办" : "已催办 " + item.urges() + " 次", "is-warn"));
        }
        String limit = limits.of(item.remindedAt(), item.escalatedAt(), item.escalatedTo());
        if (limit != null) {
            marks.add(new Mark(limit, ""));
        }
        return marks;
    }

    private static String href(InboxItem item, Box box, String list) {
        return box == Box.TODO ? "/tasks/" + item.id() + "?list=" + URLEncoder.encode(list, StandardCharsets.UTF_8)
                : "/cases/" + item.caseNumber();
    }

    /** 青背村 2组　4 人; without the village for the village itself, with the town above the town. */
    String place(InboxItem item, Officer officer) {
        RegionLevel level = officer.post().region().level();
        String village = level == RegionLevel.VILLAGE ? ""
                : level == RegionLevel.TOWNSHIP ? regions.get(item.village()).name() : regions.fullName(item.village());
        String group = item.groupName() == null ? "" : (village.isEmpty() ? "" : " ") + item.groupName();
        return village + group + (item.persons() == null ? "" : "　" + item.persons() + " 人");
    }

    private String holder(InboxItem item) {
        return item.assigneeName() != null ? item.assigneeName()
                : item.role() == null ? null : posts.of(new Post(item.role(), item.unit(), item.region()));
    }
}
