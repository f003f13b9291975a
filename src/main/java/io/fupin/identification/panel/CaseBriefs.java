package io.fupin.identification.panel;

import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.meeting.Meetings;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.identification.steps.RedFlags;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The columns of a list: flags, figures, votes and draws of many cases at once. */
@Component
class CaseBriefs {

    private final IdentificationRows rows;
    private final Meetings meetings;
    private final RedFlags flags;
    private final Notices notices;

    CaseBriefs(IdentificationRows rows, Meetings meetings, RedFlags flags, Notices notices) {
        this.rows = rows;
        this.meetings = meetings;
        this.flags = flags;
        this.notices = notices;
    }

    Map<String, Brief> of(Collection<String> caseNumbers) {
        Map<String, Facts> facts = rows.facts(caseNumbers);
        if (facts.isEmpty()) {
            return Map.of();
        }
        Map<String, List<RedFlags.Flag>> flagged = flags.of(facts.keySet());
        Map<String, BallotRow> ballots = meetings.newest(facts.keySet());
        Map<String, Set<NoticeKind>> drawn = notices.drawn(facts.keySet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        facts.forEach((number, known) -> {
            BallotRow ballot = ballots.get(number);
            briefs.put(number, new Brief(marks(known.ground(), drawn.getOrDefault(number, Set.of())), shortened(flagged.get(number)),
                    known.recommendation(), known.perCapita(), known.incomeLine(), flags.near(known),
                    ballot == null ? null : ballot.yes() + " / " + ballot.no() + " / " + ballot.abstain()));
        });
        return briefs;
    }

    /** Drawn for a spot check, and a ground other than the usual one. */
    static List<Mark> marks(String ground, Set<NoticeKind> drawn) {
        List<Mark> marks = new ArrayList<>();
        if (drawn.contains(NoticeKind.VILLAGE_NOTICE)) {
            marks.add(new Mark("抽查", "is-now"));
        }
        if (drawn.contains(NoticeKind.TOWNSHIP_NOTICE)) {
            marks.add(new Mark("县级抽查", "is-now"));
        }
        if (!"新识别".equals(ground)) {
            marks.add(new Mark(ground, ""));
        }
        return marks;
    }

    private static List<Flag> shortened(List<RedFlags.Flag> found) {
        return found.stream().map(flag -> Flag.of(flag.severe(), flag.label(), null)).toList();
    }
}
