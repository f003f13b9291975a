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

    /** What the office calls handing the start form in: 申请, 部署, 委托. */
    default String word() {
        return "申请";
    }

    /** Where what the case is about is chosen first, for a form that makes no sense without it; null where it can be begun at once. */
    default String begunAt() {
        return null;
    }

    /**
     * What the start form opens with.
     *
     * @param finding number of what the case rests on, as a link from a list of such names it; null for none
     */
    default Map<String, Object> open(Officer officer, String finding) {
        return Map.of();
    }

    /** Lists that the start form offers, by its {@code valuesKey}. */
    default Map<String, List<String>> lists(Officer officer, String finding) {
        return Map.of();
    }

    /** What the form is filled in from, shown beside it; null for nothing. */
    default CaseSheet beside(Officer officer, String finding) {
        return null;
    }

    /** What is said above the start form. */
    default Opening opening(Officer officer) {
        return Opening.FREE;
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

    /**
     * @param round     name of the round the case will belong to; null where the procedure has none
     * @param hindrance why nothing can be begun now; null when it can
     */
    record Opening(String round, String hindrance, List<String> warnings) {

        public static final Opening FREE = new Opening(null, null, List.of());
    }

    /** @param warnings said to the officer; they refuse nothing */
    record Started(CaseFile file, List<String> warnings) {
    }
}
