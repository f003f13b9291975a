package io.fupin.campaign.rules;

import io.fupin.campaign.IncomeEvidence;
import io.fupin.campaign.IncomeEvidence.Taken;
import io.fupin.campaign.Visit;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of a household's income and security: the evidence taken at the household, else what the sheet's own visit wrote down. */
@Component
public class Findings {

    private final ObjectProvider<IncomeEvidence> evidence;

    Findings(ObjectProvider<IncomeEvidence> evidence) {
        this.evidence = evidence;
    }

    /**
     * @param perCapita yuan; null where it is not known
     * @param unseen    items of 两不愁三保障 and water that nobody has looked at
     * @param lacking   items that are not secured
     * @param taken     the evidence behind it; null where there is only the sheet
     */
    public record Finding(BigDecimal perCapita, int unseen, List<String> lacking, Taken taken) {

        /** Before any visit. */
        static final Finding NONE = new Finding(null, Visit.ITEMS.size(), List.of(), null);
    }

    public Optional<Taken> taken(String registerNumber, int incomeYear) {
        IncomeEvidence kept = evidence.getIfAvailable();
        return kept == null ? Optional.empty() : kept.of(registerNumber, incomeYear);
    }

    public Map<String, Taken> takenIn(RegionCode village, int incomeYear) {
        IncomeEvidence kept = evidence.getIfAvailable();
        return kept == null ? Map.of() : kept.in(village, incomeYear);
    }

    /** Where it is taken. */
    public Optional<String> page(String registerNumber) {
        return Optional.ofNullable(evidence.getIfAvailable()).map(kept -> kept.page(registerNumber));
    }

    /** @param taken null where there is none, as {@code visit} */
    public static Finding of(Taken taken, Visit visit, int persons) {
        if (taken != null) {
            return new Finding(taken.perCapita(), 0, taken.lacking(), taken);
        }
        return visit == null ? Finding.NONE : new Finding(visit.perCapita(persons),
                (int) Visit.ITEMS.stream().filter(item -> !visit.items().containsKey(item)).count(), visit.lacking(), null);
    }
}
