package io.fupin.assessment.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.FindingRows;
import io.fupin.assessment.data.FrameRows;
import io.fupin.assessment.data.FrameRows.Size;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.results.Results;
import io.fupin.assessment.results.Results.Result;
import io.fupin.assessment.results.Results.StratumLine;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.web.AssessmentView.Draw;
import io.fupin.assessment.web.AssessmentView.Field;
import io.fupin.assessment.web.AssessmentView.Take;
import io.fupin.assessment.web.AssessmentView.Township;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws one assessment, and leaves out what is not yet this officer's turn to see. */
@Component
class AssessmentViews {

    private static final List<String> FILES = List.of("frame.txt", "plan.txt", "draw.txt", "sample.txt");

    private final FrameRows frames;
    private final SheetRows sheets;
    private final FindingRows findings;
    private final Results results;
    private final WorkItems items;
    private final PostNames posts;
    private final Regions regions;
    private final Words words;

    AssessmentViews(FrameRows frames, SheetRows sheets, FindingRows findings, Results results, WorkItems items, PostNames posts, Regions regions,
                    Words words) {
        this.frames = frames;
        this.sheets = sheets;
        this.findings = findings;
        this.results = results;
        this.items = items;
        this.posts = posts;
        this.regions = regions;
        this.words = words;
    }

    AssessmentView view(Assessment one, Officer officer) {
        boolean own = one.isOf(officer);
        WorkItem open = items.of(one.caseNumber()).stream().filter(WorkItem::open).findFirst().orElse(null);
        boolean mine = open != null && open.post().equals(officer.post());
        Stage stage = Stage.of(one);
        // The firm sees its figures once the answers are sealed; everybody else once they are judged, after the county was heard.
        Result result = one.fieldEndedAt() != null && own || one.verdict() != null ? results.of(one) : null;
        boolean ledger = one.fieldEndedAt() != null && (own || one.verdict() != null || officer.is(Role.COUNTY_OFFICE));
        List<FindingRows.Finding> found = ledger ? findings.of(one.caseNumber()) : List.of();
        boolean overdue = own && officer.is(Role.ASSESSOR) && open != null && open.step().equals("county-evidence");
        return new AssessmentView(one.caseNumber(), one.title(), regions.get(one.county()).name(), posts.unit(Role.ASSESSOR, one.firm()),
                posts.of(one.organiser()), one.year(), stage.title(), stage.state(), mine ? open.id() : null, own, own && officer.is(Role.ASSESSOR), overdue,
                own && officer.is(Role.ASSESSOR) && one.commitment() == null,
                !AssessmentReportPages.mayTake(one, officer) ? null : one.publishedAt() == null ? "报告草稿" : "报告", one.frozenAt() == null ? null : draw(one),
                one.fieldEndedAt() == null ? List.of() : FILES, own && one.drawnAt() != null ? field(one) : null, one.verdict(),
                one.verdict() == null ? null : one.verdict().equals("达标") ? "is-ok" : "is-late", one.verdictReason(),
                result == null ? List.of() : result.lines().stream().map(RateViews::rate).toList(),
                result == null ? List.of() : result.strata().stream().map(this::stratum).toList(),
                result == null ? List.of() : result.townships().stream().map(line -> new Township(regions.fullName(RegionCode.of(line.township())),
                        line.asked(), RateViews.percent(line.wrongExit()), RateViews.percent(line.missed()), RateViews.percent(line.approval()))).toList(),
                found.stream().map(this::finding).toList(), found.isEmpty() ? null : counted(found));
    }

    private Draw draw(Assessment one) {
        Map<Stratum, Size> sizes = frames.sizes(one.caseNumber());
        DrawPlan plan = DrawPlan.parse(one.plan());
        Size all = sizes.values().stream().reduce(new Size(0, 0), (a, b) -> new Size(a.households() + b.households(), a.persons() + b.persons()));
        List<Take> takes = Stratum.ALL.stream().map(stratum -> {
            Size size = sizes.getOrDefault(stratum, new Size(0, 0));
            return new Take(stratum.label(), words.number(size.households()), words.number(size.persons()), words.number(plan.take().get(stratum)));
        }).toList();
        String way = plan.twoStages() ? plan.villages().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().label() + " " + entry.getValue().count() + " 个（" + entry.getValue().rule().label() + "）")
                .collect(java.util.stream.Collectors.joining("，", "先抽", "，再抽户")) : "各层直接抽户";
        return new Draw(words.fullMoment(one.frozenAt()), words.number(all.households()), one.frameHash(), fingerprint(one.frameHash()), one.publicSource(),
                words.fullDay(one.publicOn()), one.publicNumber(), way, takes);
    }

    /** 9F3C 71A2 E05B 48D6. */
    private static String fingerprint(String hash) {
        return hash.substring(0, 16).toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Field field(Assessment one) {
        Map<State, Integer> counts = sheets.counts(one.caseNumber());
        int sealed = counts.getOrDefault(State.SEALED, 0);
        int open = counts.getOrDefault(State.OPEN, 0);
        return new Field(sealed + open, sealed, open, counts.getOrDefault(State.REPLACED, 0), sealed + open == 0 ? 0 : sealed * 100 / (sealed + open),
                sheets.surveyors(one.caseNumber()).stream().map(who -> who.name() + " " + who.sealed() + " 份").toList());
    }

    private AssessmentView.Stratum stratum(StratumLine line) {
        HouseholdKind kind = line.stratum().household();
        String found = kind == HouseholdKind.REGISTERED ? "不适用" : (kind == HouseholdKind.EXITED ? "错退 " : "漏评 ") + line.found();
        return new AssessmentView.Stratum(line.stratum().label(), words.number(line.frame().households()), words.number(line.frame().persons()),
                words.number(line.asked().households()), words.number(line.asked().persons()), found,
                kind == HouseholdKind.REGISTERED ? "—" : RateViews.percent(line.rate()), RateViews.percent(line.approval()));
    }

    private AssessmentView.Finding finding(FindingRows.Finding one) {
        String ruling = one.upheld() == null ? one.answer() == null ? "待认定" : "已举证，待认定" : one.upheld() ? "认定" + one.kind().title() : "已排除";
        return new AssessmentView.Finding(one.title(), "%04d".formatted(one.sheet()), regions.fullName(RegionCode.of(one.village())) + " " + one.headName() + "户",
                one.kind().title(), one.persons(), one.grounds(), one.answeredAt() == null ? "没有举证" : words.day(one.answeredAt().atZone(
                        io.fupin.clock.BusinessClock.ZONE).toLocalDate()) + "举证", ruling, one.upheld() == null ? "is-warn" : one.upheld() ? "is-late" : "is-ok");
    }

    private static String counted(List<FindingRows.Finding> found) {
        long upheld = found.stream().filter(one -> Boolean.TRUE.equals(one.upheld())).count();
        long cleared = found.stream().filter(one -> Boolean.FALSE.equals(one.upheld())).count();
        return "疑似 %d 户，已认定 %d 户，已排除 %d 户，待认定 %d 户".formatted(found.size(), upheld, cleared, found.size() - upheld - cleared);
    }
}
