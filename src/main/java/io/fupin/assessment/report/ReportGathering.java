package io.fupin.assessment.report;

import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.FindingRows;
import io.fupin.assessment.data.FrameRows;
import io.fupin.assessment.data.FrameRows.Size;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.estimate.Estimate;
import io.fupin.assessment.forms.ConclusionForm;
import io.fupin.assessment.report.Reported.Figure;
import io.fupin.assessment.report.Reported.Found;
import io.fupin.assessment.report.Reported.Method;
import io.fupin.assessment.report.Reported.Part;
import io.fupin.assessment.report.Reported.Rate;
import io.fupin.assessment.report.Reported.Replaced;
import io.fupin.assessment.report.Reported.Township;
import io.fupin.assessment.report.Reported.Villages;
import io.fupin.assessment.results.Results;
import io.fupin.assessment.results.Results.Result;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.DrawnVillage;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.casework.Revisions;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a report says from the sealed sheets and the rulings as they stand. */
@Component
class ReportGathering {

    private final Results results;
    private final FrameRows frames;
    private final SheetRows sheets;
    private final FindingRows findings;
    private final Revisions revisions;
    private final PolicyParameters parameters;
    private final PostNames posts;
    private final Regions regions;

    ReportGathering(Results results, FrameRows frames, SheetRows sheets, FindingRows findings, Revisions revisions, PolicyParameters parameters, PostNames posts,
              Regions regions) {
        this.results = results;
        this.frames = frames;
        this.sheets = sheets;
        this.findings = findings;
        this.revisions = revisions;
        this.parameters = parameters;
        this.posts = posts;
        this.regions = regions;
    }

    /**
     * @param one    whose field work is over
     * @param issued day of the report
     */
    Reported of(Assessment one, String document, LocalDate issued) {
        Result result = results.of(one);
        List<Sheet> asked = sheets.asked(one.caseNumber());
        DrawPlan plan = DrawPlan.parse(one.plan());
        Map<Integer, Stratum> strata = new java.util.HashMap<>();
        asked.forEach(sheet -> strata.put(sheet.number(), sheet.stratum()));
        LocalDate first = asked.stream().flatMap(sheet -> Stream.of(sheet.sealedAt(), sheet.state() == State.REPLACED ? one.drawnAt() : null))
                .filter(Objects::nonNull).min(Instant::compareTo).map(ReportGathering::day).orElse(null);
        return new Reported(one.caseNumber(), one.title(), regions.get(one.county()).name(), one.year(), posts.unit(Role.ASSESSOR, one.firm()),
                posts.of(one.organiser()), first, one.fieldEndedAt() == null ? null : day(one.fieldEndedAt()), issued, document, one.verdict(),
                one.verdictReason(), revisions.latest(one.caseNumber(), "conclude", ConclusionForm.class).map(ConclusionForm::conclusion).stream()
                        .flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList(),
                result.lines().stream().map(line -> new Rate(line.indicator(), line.threshold(), figure(line.estimate()), line.kept(), line.settled(),
                        line.needed().isPresent() ? line.needed().getAsInt() : null)).toList(),
                result.strata().stream().map(line -> part(line, plan)).toList(),
                result.townships().stream().map(line -> new Township(regions.fullName(RegionCode.of(line.township())), line.asked(), figure(line.wrongExit()),
                        figure(line.missed()), figure(line.approval()))).toList(),
                findings.of(one.caseNumber()).stream().map(found -> new Found(found.title(), strata.get(found.sheet()).label(), found.kind().title(),
                        found.persons(), found.grounds(), found.answer() != null, found.upheld())).toList(),
                method(one, plan, asked, result), parameters.integer("assessment-public-least", one.county(), issued));
    }

    private static Part part(Results.StratumLine line, DrawPlan plan) {
        HouseholdKind kind = line.stratum().household();
        return new Part(line.stratum().label(), line.frame().households(), line.frame().persons(), plan.take().get(line.stratum()), line.asked().households(),
                line.asked().persons(), kind == HouseholdKind.REGISTERED ? null : kind == HouseholdKind.EXITED ? "错退" : "漏评", line.found(),
                figure(line.rate()), figure(line.approval()));
    }

    private Method method(Assessment one, DrawPlan plan, List<Sheet> asked, Result result) {
        Size all = result.strata().stream().map(Results.StratumLine::frame).reduce(new Size(0, 0),
                (a, b) -> new Size(a.households() + b.households(), a.persons() + b.persons()));
        List<DrawnVillage> drawn = frames.villages(one.caseNumber());
        Map<String, Integer> villages = plan.twoStages() ? frames.villageCounts(one.caseNumber()) : Map.of();
        List<Villages> stages = plan.villages().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> new Villages(entry.getKey().label(),
                (int) drawn.stream().filter(village -> village.kind() == entry.getKey()).count(), villages.getOrDefault(entry.getKey().code(), 0),
                entry.getValue().rule().label())).toList();
        List<Replaced> replacements = Stratum.ALL.stream().map(stratum -> new Replaced(stratum.label(),
                (int) asked.stream().filter(sheet -> sheet.stratum().equals(stratum) && sheet.state() == State.REPLACED).count(),
                (int) asked.stream().filter(sheet -> sheet.stratum().equals(stratum) && sheet.substitutes() != null).count()))
                .filter(line -> line.replaced() > 0).toList();
        return new Method(day(one.frozenAt()), all.households(), all.persons(), one.frameHash(), one.planHash(), one.commitment(), one.publicSource(),
                one.publicOn(), one.publicNumber(), one.secret(), one.sampleHash(), stages, plan.reservePercent(),
                (int) asked.stream().filter(sheet -> sheet.state() == State.SEALED).count(), (int) asked.stream().filter(sheet -> sheet.state() == State.OPEN)
                .count(), replacements, one.incomeLine());
    }

    private static Figure figure(Estimate estimate) {
        return estimate == null ? null : new Figure(estimate.rate(), estimate.interval().lower(), estimate.interval().upper(), estimate.standardError(),
                estimate.households(), estimate.events(), estimate.base(), Double.isFinite(estimate.effective()) ? estimate.effective() : null);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}
