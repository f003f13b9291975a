package io.fupin.casework;

import java.time.LocalDate;
import java.util.List;

/** A case's entries on notices, for its page. Implemented above, by whoever keeps the notices. */
public interface CaseNotices {

    /** Oldest first. */
    List<OnNotice> of(CaseFile file);

    /** @param state 公示中, 有异议，等办结, 公示期满 …; @param mark its colour: is-now, is-ok, is-warn, is-late or empty */
    record OnNotice(String title, String href, LocalDate firstDay, LocalDate lastDay, String state, String mark) {
    }
}
