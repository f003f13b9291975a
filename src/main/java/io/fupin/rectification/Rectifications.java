package io.fupin.rectification;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 整改台账 as other modules use it: they file what they found and see what came of it. */
public interface Rectifications {

    String PROCESS = "rectification";

    /**
     * Files an item and starts its case, in the caller's transaction.
     *
     * @param officer who found it or published it; null for a rule of the system
     * @return number of its case; of the one filed before, when this finding was filed already
     */
    String file(Finding finding, Officer officer);

    /**
     * Files what a form lists, in the officer's name: he checks it again.
     *
     * @param field of the list, where a refusal stands
     * @return numbers of the cases, in the order of the rows
     * @throws io.fupin.casework.Refusal for a day that is over, or a unit that is not below the officer's post
     */
    List<String> file(Source source, String sourceCase, String field, List<Listed> rows, Officer officer);

    /** What was filed by a case, in the order of filing. One statement. */
    List<Item> of(String sourceCase);

    /** How many items cases filed, by the case; cases without any are left out. One statement. */
    Map<String, Tally> tally(Collection<String> sourceCases);

    /** @param closed put right or called off */
    record Tally(int items, int closed) {

        public static final Tally NONE = new Tally(0, 0);
    }

    /** The finding that an item was filed for; empty for a case that is no item. */
    Optional<String> reference(String caseNumber);

    /** Names of the units that a post may make answer for something: those below it, and its departments; in a fixed order. */
    List<String> units(Post post);

    /**
     * @param phase  明确责任, 整改, 复查, 督办 while it is open, its result after
     * @param unit   in words
     * @param owner  null until somebody is named
     * @param failed how often it was not put right
     * @param late   open, and its day is over
     */
    record Item(String caseNumber, String problem, boolean open, String phase, String unit, String owner, LocalDate deadline, int failed, boolean late) {
    }
}
