package io.fupin.change.plan;

import io.fupin.household.Household;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChanges.Preview;
import io.fupin.household.RegisterField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a form comes to, held against the register as it is now.
 *
 * @param headChanges whether the household gets another head
 * @param warnings    said to the officer; they refuse nothing
 */
public record Plan(Household household, ChangeKind kind, RegisterChange change, LocalDate effectiveOn, boolean headChanges, Preview preview,
                   List<String> warnings) {

    /** Whether an entry of this weight changes by itself. */
    public boolean touches(RegisterField.Weight weight) {
        return Stream.concat(change.household().keySet().stream(), change.persons().values().stream().flatMap(entries -> entries.keySet().stream()))
                .anyMatch(field -> field.weight() == weight);
    }
}
