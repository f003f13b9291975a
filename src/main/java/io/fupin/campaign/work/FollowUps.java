package io.fupin.campaign.work;

import io.fupin.account.Officer;
import io.fupin.campaign.FollowUp;
import io.fupin.campaign.Sorted;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Entry;
import io.fupin.household.HouseholdRegister;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The procedures that sorted households go to. */
@Component
public class FollowUps {

    private final ObjectProvider<FollowUp> all;
    private final HouseholdRegister register;

    FollowUps(ObjectProvider<FollowUp> all, HouseholdRegister register) {
        this.all = all;
        this.register = register;
    }

    public Optional<FollowUp> of(Sorting sorting) {
        return all.orderedStream().filter(one -> one.takes().contains(sorting)).findFirst();
    }

    /** What the procedure is told. */
    public Sorted sorted(Campaign campaign, Entry entry, Officer sorter) {
        return new Sorted(campaign.caseNumber(), campaign.year(), campaign.incomeYear(), campaign.standard(),
                register.find(entry.registerNumber()).orElseThrow(), entry.sorting(), entry.ground(), entry.visitedOn(), entry.visitors(),
                entry.visit() == null ? new Visit(null, null, null, null, null, Map.of(), null) : entry.visit(), entry.evidence(), sorter);
    }

    /** Where the village begins the case by hand; null where it cannot. */
    public String page(Entry entry) {
        return of(entry.sorting()).map(followUp -> followUp.page(entry.sorting(), entry.registerNumber())).orElse(null);
    }
}
