package io.fupin.assessment.results;

import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.Assessment.Limits;
import io.fupin.assessment.data.FindingRows;
import io.fupin.assessment.data.FindingRows.Finding;
import io.fupin.assessment.data.FrameRows;
import io.fupin.assessment.data.FrameRows.Size;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.estimate.Answered;
import io.fupin.assessment.estimate.Cell;
import io.fupin.assessment.estimate.Estimate;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.estimate.Indicators;
import io.fupin.assessment.estimate.Settling;
import io.fupin.assessment.estimate.SurveyDesign;
import io.fupin.assessment.sampling.DrawnVillage;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Stratum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Computes results from the sealed sheets and the rulings; what is suspected and not ruled on counts as not found. */
@Component
public class Results {

    /** 95 % as policy 3.3 has it: z = 1.96. */
    private static final double LEVEL = 0.95;

    private final FrameRows frames;
    private final SheetRows sheets;
    private final FindingRows findings;

    Results(FrameRows frames, SheetRows sheets, FindingRows findings) {
        this.frames = frames;
        this.sheets = sheets;
        this.findings = findings;
    }

    /**
     * @param threshold 0–1
     * @param estimate  null = no data
     * @param needed    households that would settle it at this rate; empty when settled, hopeless or without data
     */
    public record Line(Indicator indicator, double threshold, Estimate estimate, OptionalInt needed) {

        /** Whether it keeps to the threshold; without data it does not. */
        public boolean kept() {
            return estimate != null && indicator.keeps(estimate.rate(), threshold);
        }

        /** Whether the whole interval lies on one side. */
        public boolean settled() {
            return estimate != null && Settling.settled(indicator, estimate, threshold);
        }
    }

    /**
     * @param frame    households and persons of the stratum
     * @param asked    households sealed and their persons
     * @param found    persons wrongly exited or missed
     * @param rate     wrong exits of exited, missed of ordinary; null for registered ones and without data
     * @param approval null without data
     */
    public record StratumLine(Stratum stratum, Size frame, Size asked, int found, Estimate rate, Estimate approval) {
    }

    /** @param wrongExit {@code missed}, {@code approval}: null without data */
    public record TownshipLine(String township, int asked, Estimate wrongExit, Estimate missed, Estimate approval) {
    }

    public record Result(List<Line> lines, List<StratumLine> strata, List<TownshipLine> townships) {

        public Line line(Indicator indicator) {
            return lines.stream().filter(line -> line.indicator() == indicator).findFirst().orElseThrow();
        }

        /** Whether an indicator says nothing at all. */
        public boolean lacksData() {
            return lines.stream().anyMatch(line -> line.estimate() == null);
        }
    }

    public Result of(Assessment assessment) {
        String number = assessment.caseNumber();
        Map<Stratum, Size> sizes = frames.sizes(number);
        Map<Integer, Finding> ruled = new HashMap<>();
        findings.of(number).stream().filter(finding -> Boolean.TRUE.equals(finding.upheld())).forEach(finding -> ruled.put(finding.sheet(), finding));
        List<Answered> answered = sheets.asked(number).stream().filter(sheet -> sheet.state() == Sheet.State.SEALED)
                .map(sheet -> answered(sheet, ruled.get(sheet.number()))).toList();
        Indicators indicators = new Indicators(design(number, sizes), answered, FrameRows.population(sizes), LEVEL);
        Map<Indicator, Double> thresholds = thresholds(assessment.limits());
        List<Line> lines = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            Estimate estimate = answered.isEmpty() ? null : indicators.of(indicator).orElse(null);
            double threshold = thresholds.get(indicator);
            lines.add(new Line(indicator, threshold, estimate, estimate == null ? OptionalInt.empty() : needed(indicator, estimate, threshold, sizes)));
        }
        return new Result(lines, strata(sizes, answered, indicators), townships(answered, indicators));
    }

    /** No more than there are: who asks everybody knows. */
    private static OptionalInt needed(Indicator indicator, Estimate estimate, double threshold, Map<Stratum, Size> sizes) {
        OptionalInt needed = Settling.needed(indicator, estimate, threshold);
        int all = sizes.entrySet().stream().filter(one -> switch (indicator) {
            case WRONG_EXIT -> one.getKey().household() == HouseholdKind.EXITED;
            case MISSED -> one.getKey().household() == HouseholdKind.ORDINARY;
            case INCIDENCE -> one.getKey().household() != HouseholdKind.REGISTERED;
            case APPROVAL -> true;
        }).mapToInt(one -> one.getValue().households()).sum();
        return needed.isPresent() ? OptionalInt.of(Math.min(all, needed.getAsInt())) : needed;
    }

    /** Of the counts alone: the frame of a county has a hundred thousand households, and nobody waits for them. */
    private SurveyDesign design(String number, Map<Stratum, Size> sizes) {
        Map<String, DrawnVillage> villages = new HashMap<>();
        frames.villages(number).forEach(village -> villages.put(village.village(), village));
        Map<Cell, Integer> households = new HashMap<>();
        if (villages.isEmpty()) {
            sizes.forEach((stratum, size) -> households.put(new Cell(stratum, ""), size.households()));
        } else {
            households.putAll(frames.cells(number));
        }
        return new SurveyDesign(villages, households);
    }

    private static Answered answered(Sheet sheet, Finding upheld) {
        return new Answered(new FrameUnit(sheet.stratum(), sheet.villageName(), sheet.household()), sheet.township().value(), sheet.persons(),
                upheld == null ? 0 : sheet.persons(), sheet.approves());
    }

    private static Map<Indicator, Double> thresholds(Limits limits) {
        return new EnumMap<>(Map.of(Indicator.INCIDENCE, share(limits.incidenceMax()), Indicator.WRONG_EXIT, share(limits.wrongExitMax()),
                Indicator.MISSED, share(limits.missedMax()), Indicator.APPROVAL, share(limits.approvalMin())));
    }

    private static double share(BigDecimal percent) {
        return percent.movePointLeft(2).doubleValue();
    }

    private static List<StratumLine> strata(Map<Stratum, Size> sizes, List<Answered> answered, Indicators indicators) {
        List<StratumLine> lines = new ArrayList<>();
        for (Stratum stratum : Stratum.ALL) {
            List<Answered> own = answered.stream().filter(one -> one.unit().stratum().equals(stratum)).toList();
            Size asked = new Size(own.size(), own.stream().mapToInt(Answered::persons).sum());
            Optional<Estimate> rate = own.isEmpty() || stratum.household() == HouseholdKind.REGISTERED ? Optional.empty()
                    : indicators.of(stratum.household() == HouseholdKind.EXITED ? Indicator.WRONG_EXIT : Indicator.MISSED,
                            one -> one.unit().stratum().equals(stratum));
            Optional<Estimate> approval = own.isEmpty() ? Optional.empty()
                    : indicators.of(Indicator.APPROVAL, one -> one.unit().stratum().equals(stratum));
            lines.add(new StratumLine(stratum, sizes.getOrDefault(stratum, new Size(0, 0)), asked, own.stream().mapToInt(Answered::poor).sum(),
                    rate.orElse(null), approval.orElse(null)));
        }
        return lines;
    }

    private static List<TownshipLine> townships(List<Answered> answered, Indicators indicators) {
        Map<String, Integer> asked = new TreeMap<>();
        answered.forEach(one -> asked.merge(one.township(), 1, Integer::sum));
        return asked.entrySet().stream().map(entry -> new TownshipLine(entry.getKey(), entry.getValue(),
                part(indicators, Indicator.WRONG_EXIT, entry.getKey()), part(indicators, Indicator.MISSED, entry.getKey()),
                part(indicators, Indicator.APPROVAL, entry.getKey()))).toList();
    }

    private static Estimate part(Indicators indicators, Indicator indicator, String township) {
        return indicators.of(indicator, one -> one.township().equals(township)).orElse(null);
    }
}
