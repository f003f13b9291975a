package io.fupin.household;

import java.util.Collection;
import java.util.Map;

/** Asked of every module that refers to registered households: what hangs on them. A bean each. */
public interface HouseholdTies {

    /** By register number, in words that follow the household's name: 有正在办理的案件. Whatever nothing hangs on is not there. */
    Map<String, String> of(Collection<String> registerNumbers);

    /** Those among {@link #of} that also forbid a change of the household's facts from outside of them. */
    default Map<String, String> underWay(Collection<String> registerNumbers) {
        return of(registerNumbers);
    }
}
