package io.fupin.signal.web;

import io.fupin.account.Officer;
import io.fupin.campaign.Campaigns;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseHints;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.signal.data.SignalRows;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A reviewer sees on the case what it stands behind, beside everything else that is worth a second look. */
@Component
class SignalsOfCase implements CaseHints {

    /** Whoever decides on a whole village or county is told how much there is to look at. */
    private static final Set<String> YEARLY = Set.of(Campaigns.CAMPAIGN, Campaigns.VILLAGE);

    private final SignalRows rows;

    SignalsOfCase(SignalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Flag> of(CaseFile file, Officer officer) {
        if (!SignalSight.reads(officer)) {
            return List.of();
        }
        if (YEARLY.contains(file.process())) {
            int seen = rows.counts(officer, file.village()).values().stream().mapToInt(Integer::intValue).sum();
            return seen == 0 ? List.of() : List.of(new Flag(false, "需要留意 " + seen + " 条", "决定以前看一看。只是提醒，不是结论。", null, "看是哪些",
                    "/signals?region=" + file.village()));
        }
        return rows.of(file.caseNumber()).stream().filter(one -> one.kind().shownTo(officer) && officer.covers(one.region()))
                .map(one -> new Flag(false, one.kind().title(), one.text() + "。只是提醒，不是结论。", null, "看是哪几户", "/signals/" + one.id())).toList();
    }
}
