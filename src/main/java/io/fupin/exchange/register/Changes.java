package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changes of a household, in headings: the figures themselves are in the file and on the household's page. */
final class Changes {

    private Changes() {
    }

    static String between(NationalRows.Writing writing, FullHousehold before, FullHousehold now) {
        List<String> changes = new ArrayList<>();
        Values was = writing.household(before);
        Values is = writing.household(now);
        for (HouseholdColumn column : HouseholdColumn.values()) {
            if (column != HouseholdColumn.PERSONS && !was.written(column).equals(is.written(column))) {
                changes.add(column.title());
            }
        }
        Map<Integer, HouseholdMember> former = new HashMap<>();
        before.members().forEach(member -> former.put(member.position(), member));
        int come = 0;
        int changed = 0;
        for (HouseholdMember member : now.members()) {
            HouseholdMember same = former.remove(member.position());
            come += same == null ? 1 : 0;
            changed += same != null && !same.equals(member) ? 1 : 0;
        }
        people(changes, "增", come);
        people(changes, "减", former.size());
        people(changes, "改", changed);
        return String.join("、", changes);
    }

    private static void people(List<String> changes, String how, int count) {
        if (count > 0) {
            changes.add(how + " " + count + " 人");
        }
    }
}
