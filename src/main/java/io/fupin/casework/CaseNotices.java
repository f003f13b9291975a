package io.fupin.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A case's entries on notices, for its page. Implemented above, by whoever keeps the notices. */
public interface CaseNotices {

    /** Oldest first. */
    List<OnNotice> of(CaseFile file);

    /**
     * What open cases without a task wait for: a period that runs, an objection that holds them, the days in which one may appeal. Cases
     * that wait for none of these are left out. A fixed number of statements.
     */
    Map<String, Wait> waits(Collection<String> caseNumbers);

    /**
     * @param text 公示到 11月7日
     * @param note the same for a narrow column: 公示中
     * @param held whether an objection holds the case
     */
    record Wait(String text, String note, boolean held) {
    }

    /** @param state 公示中, 有异议，等办结, 公示期满 …; @param mark its colour: is-now, is-ok, is-warn, is-late or empty */
    record OnNotice(String title, String href, LocalDate firstDay, LocalDate lastDay, String state, String mark) {
    }
}
