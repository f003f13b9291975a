package io.fupin.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.util.List;
import java.util.Map;

/** How cases of one procedure are begun by staff; one bean per procedure that staff may begin. */
public interface CaseStart {

    String process();

    /** Whether the post may begin such a case at all: pages offer it then. */
    boolean offeredTo(Officer officer);

    /** What the start form opens with. */
    default Map<String, Object> open(Officer officer) {
        return Map.of();
    }

    /**
     * Checks the start form against its schema and the rules of the domain, opens the case and starts its procedure, in one
     * transaction.
     *
     * @param region where the case lies
     * @throws Refusal    when the form or a rule refuses
     * @throws NotAllowed when the officer may not begin such a case there
     */
    Started start(Officer officer, RegionCode region, ObjectNode form);

    /** @param warnings said to the officer; they refuse nothing */
    record Started(CaseFile file, List<String> warnings) {
    }
}
