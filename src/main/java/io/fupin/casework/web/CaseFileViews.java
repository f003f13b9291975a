package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.CaseMoves.Move;
import io.fupin.casework.CaseNotices;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.casework.LimitWords;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.TakeBack;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.data.RelatedCases;
import io.fupin.casework.dossier.CaseDossier;
import io.fupin.casework.web.CaseView.Decision;
import io.fupin.casework.web.CaseView.Folder;
import io.fupin.casework.web.CaseView.Moves;
import io.fupin.casework.web.CaseView.OnNotice;
import io.fupin.casework.web.CaseView.Open;
import io.fupin.casework.web.CaseView.Paper;
import io.fupin.clock.BusinessClock;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.policy.WorkingCalendar;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays a whole case before an officer. */
@Component
class CaseFileViews {

    private static final Set<Role> RECORD_OBJECTIONS = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.CITY_OFFICE);
    private static final Map<String, String> STATES = Map.of("approve", "is-ok", "accept", "is-ok", "confirm", "is-ok", "submit", "",
            "return", "is-warn", "merge", "is-warn");

    private final Panels panels;
    private final Tracks tracks;
    private final PhaseLines phaseLines;
    private final TaskViews taskViews;
    private final RuleWords rules;
    private final Timeline timeline;
    private final WorkItems items;
    private final DecisionFiles decisions;
    private final ProcedureModels models;
    private final PostNames posts;
    private final CaseMoves caseMoves;
    private final ObjectProvider<CaseNotices> notices;
    private final Urging urging;
    private final TakeBack takeBacks;
    private final LimitWords limits;
    private final RelatedCases related;
    private final CaseDossier dossier;
    private final WorkingCalendar calendar;
    private final Words words;
    private final Clock clock;

    CaseFileViews(Panels panels, Tracks tracks, PhaseLines phaseLines, TaskViews taskViews, RuleWords rules, Timeline timeline, WorkItems items,
                  DecisionFiles decisions, ProcedureModels models, PostNames posts, CaseMoves caseMoves,
                  ObjectProvider<CaseNotices> notices, Urging urging, TakeBack takeBacks, LimitWords limits, RelatedCases related,
                  CaseDossier dossier, WorkingCalendar calendar, Words words, Clock clock) {
        this.panels = panels;
        this.tracks = tracks;
        this.phaseLines = phaseLines;
        this.taskViews = taskViews;
        this.rules = rules;
        this.timeline = timeline;
        this.items = items;
        this.decisions = decisions;
        this.models = models;
        this.posts = posts;
        this.caseMoves = caseMoves;
        this.notices = notices;
        this.urging = urging;
        this.takeBacks = takeBacks;
        this.limits = limits;
        this.related = related;
        this.dossier = dossier;
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    CaseView view(CaseFile file, Officer officer) {
        CasePanels own = panels.of(file);
        ProcedureModel model = models.get(file.modelRef());
        List<Event> events = timeline.of(file.caseNumber());
        List<WorkItem> open = items.of(file.caseNumber()).stream().filter(WorkItem::open).toList();
        List<Fact> facts = new ArrayList<>(own.facts(file, officer));
        return new CaseView(file.caseNumber(), model.name(), state(file), own.registerNumber(file), panels.sheet(file, officer),
                phaseLines.of(file, model, events, open),
                Duration.between(file.openedAt(), file.closedAt() == null ? clock.instant() : file.closedAt()), decisions(file, events),
                tracks.of(file, events, open), open(file, open, officer), takeBacks.takeable(file, officer), facts, related(file, officer), folders(own, file, officer),
                onNotices(file), agenda(file, open), taskViews.diagram(file, events), moves(file, officer));
    }

    private static CaseSheet.Mark state(CaseFile file) {
        if (file.open()) {
            return new CaseSheet.Mark("在办", "is-now");
        }
        return new CaseSheet.Mark(file.result(), "已建档立卡".equals(file.result()) ? "is-ok" : "");
    }

    private List<Decision> decisions(CaseFile file, List<Event> events) {
        List<Decision> all = new ArrayList<>();
        for (Frozen frozen : decisions.of(file.caseNumber())) {
            RuleWords.Said said = rules.of(frozen);
            all.add(new Decision(said.title(), frozen.at(), said.outcome(), said.state(), said.reason(),
                    "规则 " + frozen.ruleHash().substring(0, 8), said.figures(), "/cases/" + file.caseNumber() + "/replay?decision=" + frozen.id()));
        }
        events.stream().filter(event -> event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED).forEach(event ->
                all.add(new Decision(event.stepName(), event.at(), event.kind() == Kind.RETURNED ? "退回" : OutcomeNames.of(event.step(), event.outcome()),
                        event.kind() == Kind.RETURNED ? "is-warn" : STATES.getOrDefault(event.outcome(), "is-late"), event.text(), tracks.by(event),
                        null, null)));
        all.sort(Comparator.comparing(Decision::at));
        return all;
    }

    private List<Open> open(CaseFile file, List<WorkItem> open, Officer officer) {
        Map<String, Urging.Urge> urged = urging.last(open.stream().filter(item -> item.urges() > 0).map(WorkItem::id).toList());
        return open.stream().map(item -> {
            Urging.Urge last = urged.get(item.id());
            return new Open(item.id(), item.stepName(), officer.post().equals(item.post()) ? "/tasks/" + item.id() : null,
                    posts.of(item.post()), item.assigneeName(), item.dueAt(), urging.hindrance(item, file, officer) == null,
                    last == null ? null : words.moment(last.at()) + " " + last.byName() + "催办" + (item.urges() > 1 ? "，共 " + item.urges() + " 次" : ""),
                    limits.of(item));
        }).toList();
    }

    private List<CaseView.Related> related(CaseFile file, Officer officer) {
        return related.of(file, officer).stream().map(one -> new CaseView.Related(one.why(), one.file().subject(), CaseNumbers.shortForm(one.file().caseNumber()),
                "/cases/" + one.file().caseNumber(), one.file().open() ? one.file().phase() : one.file().result())).toList();
    }

    private static List<Folder> folders(CasePanels own, CaseFile file, Officer officer) {
        Map<String, List<Paper>> folders = new LinkedHashMap<>();
        own.documents(file, officer).forEach(document -> folders.computeIfAbsent(document.folder(), folder -> new ArrayList<>())
                .add(new Paper(document.title(), document.by(), document.on(), document.href())));
        return folders.entrySet().stream().map(folder -> new Folder(folder.getKey(), folder.getValue())).toList();
    }

    private List<OnNotice> onNotices(CaseFile file) {
        return notices.stream().flatMap(source -> source.of(file).stream())
                .map(one -> new OnNotice(one.title(), one.href(), one.firstDay(), one.lastDay(), one.state(), one.mark())).toList();
    }

    /** Limits of what waits, and notices that still run. */
    private List<CaseView.Planned> agenda(CaseFile file, List<WorkItem> open) {
        List<CaseView.Planned> agenda = new ArrayList<>();
        open.forEach(item -> agenda.add(planned(LocalDate.ofInstant(item.dueAt().minusNanos(1), BusinessClock.ZONE), item.stepName() + " 到期")));
        onNotices(file).stream().filter(one -> one.lastDay() != null && !one.lastDay().isBefore(words.today()) && "is-now".equals(one.mark()))
                .forEach(one -> agenda.add(planned(one.lastDay(), one.title() + " 期满")));
        agenda.sort(Comparator.comparing(CaseView.Planned::day));
        return agenda;
    }

    private CaseView.Planned planned(LocalDate day, String text) {
        return new CaseView.Planned(day, text, calendar.endOf(day), calendar.isRestDay(day));
    }

    private Moves moves(CaseFile file, Officer officer) {
        boolean object = RECORD_OBJECTIONS.contains(officer.post().role()) && "household-identification".equals(file.process());
        return new Moves(may(Move.WITHDRAW, file, officer), may(Move.TERMINATE, file, officer), may(Move.RECUSE, file, officer), object,
                dossier.mayHaveNumbers(file, officer));
    }

    private boolean may(Move move, CaseFile file, Officer officer) {
        return caseMoves.hindrance(move, file, officer) == null;
    }
}
