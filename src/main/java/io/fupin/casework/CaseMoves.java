package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import java.util.Set;

/** What moves a case other than the completion of its task. Each call takes the case's lock. */
public interface CaseMoves {

    /** Posts to which steps of cases are routed. */
    Set<Role> TAKE_PART = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE,
            Role.COUNTY_LEADERS, Role.CITY_OFFICE);

    /** What an officer may do with a case beside its tasks. */
    enum Move {
        WITHDRAW, TERMINATE, RECUSE
    }

    /** Why the officer may not do this with the case now, in words; null when he may. */
    String hindrance(Move move, CaseFile file, Officer officer);

    /** A rule or a finding sends an open case back to a step that it passed; officers return through {@link TaskDesk}. */
    void sendBack(String caseNumber, String toStep, String reason);

    /** 申请撤回: by the village at the household's request, until the county has decided. */
    void withdraw(String caseNumber, Officer officer, String reason);

    /** 终止: by the county, with a reason. */
    void terminate(String caseNumber, Officer officer, String reason);

    /**
     * 回避: the officer declares to be a relative of the household.
     *
     * @throws NotAllowed for a post that has no part in cases, see {@link #TAKE_PART}
     */
    void recuse(String caseNumber, Officer officer, String relation);

    /** Tells a waiting case that its last objection is closed; false when it is not waiting. */
    boolean objectionsClosed(String caseNumber);

    /**
     * The period that a case waited out is over, without anything in its way. A reviewer who had sent the case back to begin that period and
     * wanted it straight back gets it before the transaction commits. The caller holds the case's lock.
     */
    void periodOver(String caseNumber);
}
