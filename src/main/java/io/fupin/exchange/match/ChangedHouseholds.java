package io.fupin.exchange.match;

import io.fupin.household.HouseholdsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A household that is new on the register, or not what it was, is compared again. */
@Component
class ChangedHouseholds {

    private final Comparison comparison;

    ChangedHouseholds(Comparison comparison) {
        this.comparison = comparison;
    }

    @EventListener
    void again(HouseholdsChanged changed) {
        comparison.takeOver(changed.registerNumbers());
        comparison.settle(changed.registerNumbers());
        comparison.households(changed.registerNumbers());
    }
}
