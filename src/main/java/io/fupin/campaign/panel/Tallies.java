package io.fupin.campaign.panel;

import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.BoardCounts.Count;
import io.fupin.campaign.data.BoardCounts.Of;
import io.fupin.casework.CaseSheet.Fact;
import java.util.ArrayList;
import java.util.List;

/** Counts of a board in words. */
final class Tallies {

    private Tallies() {
    }

    /** @param href of the place where the households stand; null for none */
    static List<Fact> facts(Of counts, String href) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("共", counts.households() + " 户 " + counts.persons() + " 人", href));
        for (Sorting sorting : Sorting.values()) {
            Count count = counts.of(sorting);
            facts.add(new Fact(sorting.title(), count.households() + " 户 " + count.persons() + " 人" + (count.open() == 0 ? ""
                    : "，" + count.open() + " 户在办")));
        }
        if (counts.unsorted().households() > 0) {
            facts.add(new Fact("还没有分类", counts.unsorted().households() + " 户"));
        }
        return facts;
    }
}
