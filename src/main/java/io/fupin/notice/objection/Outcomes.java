package io.fupin.notice.objection;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Kind;
import io.fupin.notice.Objection.Against;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a household's case came out, as far as objections ask. */
@Component("objectionOutcomes")
class Outcomes {

    /** Ends of a case by which a household was refused, and who refused it. */
    static final Map<String, Against> REFUSALS = Map.of("不予受理", Against.VILLAGE, "评议未通过", Against.VILLAGE,
            "审核未通过", Against.TOWNSHIP, "审批未通过", Against.COUNTY);

    private final Timeline timeline;

    Outcomes(Timeline timeline) {
        this.timeline = timeline;
    }

    static boolean refused(CaseFile file) {
        return !file.open() && REFUSALS.containsKey(file.result());
    }

    /** Whether the household left the poor by this case. */
    boolean struckOff(CaseFile file) {
        return timeline.of(file.caseNumber()).stream().anyMatch(event -> event.kind() == Kind.STRUCK_OFF);
    }

    /** Whether the household came on the register by this case, which may still wait for its helper. */
    boolean registered(CaseFile file) {
        return timeline.of(file.caseNumber()).stream().anyMatch(event -> event.kind() == Kind.REGISTERED);
    }
}
