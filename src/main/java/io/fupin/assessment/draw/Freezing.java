package io.fupin.assessment.draw;

import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.data.FrameRows;
import io.fupin.assessment.data.FrameRows.Framed;
import io.fupin.assessment.forms.CommissionForm;
import io.fupin.assessment.forms.CommitmentForm;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Pseudonyms;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.sampling.VillageKind;
import io.fupin.casework.Refusal;
import io.fupin.household.CountyHouseholds;
import io.fupin.household.CountyHouseholds.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Freezes frame and plan: after the commitment was given and before anybody can know the public number. */
@Component
public class Freezing {

    private final AssessmentRows rows;
    private final FrameRows frames;
    private final SamplePlans plans;
    private final CountyHouseholds households;
    private final Clock clock;

    Freezing(AssessmentRows rows, FrameRows frames, SamplePlans plans, CountyHouseholds households, Clock clock) {
        this.rows = rows;
        this.frames = frames;
        this.plans = plans;
        this.households = households;
        this.clock = clock;
    }

    /**
     * @return how many households were frozen
     * @throws Refusal when the public number may be known already, or there is nothing to draw from
     */
    public int freeze(Assessment assessment, CommissionForm commission, CommitmentForm form) {
        LocalDate today = LocalDate.now(clock);
        if (!form.publicOn().isAfter(today)) {
            throw Refusal.at("publicOn", "公开数字要在冻结以后才产生，日期应晚于今天");
        }
        List<Framed> framed = framed(assessment, today);
        if (framed.isEmpty()) {
            throw Refusal.at("commitment", "档案里还没有这个县的农户，没有可以抽样的框");
        }
        Frame frame = Frame.of(framed.stream().map(Framed::unit).toList());
        DrawPlan plan = plans.of(commission, assessment.county(), frame.sizes());
        if (plan.take().values().stream().allMatch(take -> take == 0)) {
            throw Refusal.at("commitment", "按委托的办法一户也抽不到，请委托方重新委托");
        }
        frames.insert(assessment.caseNumber(), framed);
        rows.frozen(assessment.caseNumber(), form.commitment(), form.publicSource(), form.publicOn(), frame.hash(), plan.canonical(), plan.hash(),
                clock.instant());
        return framed.size();
    }

    private List<Framed> framed(Assessment assessment, LocalDate day) {
        Set<String> poor = households.poorVillages(assessment.county(), day);
        Pseudonyms pseudonyms = new Pseudonyms(assessment.pseudonymKey());
        Map<String, String> names = new HashMap<>();
        List<Framed> framed = new ArrayList<>();
        for (Entry entry : households.on(assessment.county(), day)) {
            String village = entry.village().value();
            Stratum stratum = new Stratum(poor.contains(village) ? VillageKind.POOR : VillageKind.OTHER, kind(entry));
            framed.add(new Framed(new FrameUnit(stratum, names.computeIfAbsent(village, pseudonyms::village),
                    pseudonyms.household(entry.key(), village, stratum, entry.persons())), village, entry.village().township().value(),
                    entry.registerNumber(), entry.groupName(), entry.headName(), entry.persons()));
        }
        return framed;
    }

    private static HouseholdKind kind(Entry entry) {
        return switch (entry.standing()) {
            case EXITED -> HouseholdKind.EXITED;
            case REGISTERED -> HouseholdKind.REGISTERED;
            case ORDINARY -> HouseholdKind.ORDINARY;
        };
    }
}
