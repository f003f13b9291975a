package io.fupin.casework;

import java.time.Instant;
import java.util.List;

/** 时间线. */
public interface Timeline {

    void add(Event event);

    /** Oldest first. */
    List<Event> of(String caseNumber);

    /** What kinds of things a timeline tells. */
    enum Kind { STARTED, COMPLETED, RETURNED, SENT_BACK, DIRECT_RETURN_VOID, POSTED, NOTICE_PASSED, NOTICE_HELD, OBJECTION, DRAWN, MATCHED,
        RECOMMENDED, JUDGED, ASSESSED, IDENTIFIED, MEETING, REGISTERED, STRUCK_OFF, REMOVED, RISK_ASSESSED, MONITORED, RISK_CLEARED, RECUSED, HANDED_OVER, STOOD_IN,
        URGED, ASKED, ANSWERED, AWAITED,
        TAKEN_BACK, WITHDRAWN, TERMINATED, ENDED, ERASED, ESCALATED }

    /**
     * @param stepName   what was done; null for what happened by a rule
     * @param arrivedAt  when the step arrived, and {@code claimedAt} when somebody took it: waiting and working time
     * @param personName null for the system, and for the public where {@code stepName} says what it did
     * @param outcome    key
     * @param text       the opinion, or what happened, in words
     */
    record Event(String caseNumber, Instant at, Kind kind, String step, String stepName, String phase, String workItem,
                 Instant arrivedAt, Instant claimedAt, Long personId, String personName, String post, String outcome, String text) {

        /** Something that happened to the case by a rule. */
        public static Event happened(CaseFile file, Instant at, Kind kind, String text) {
            return new Event(file.caseNumber(), at, kind, null, null, file.phase(), null, null, null, null, null, null, null, text);
        }

        /** What the case waited for, and nobody of its own had to do, has come. @param element id of the model's at which it waited */
        public static Event awaited(CaseFile file, Instant at, String element, String text) {
            return new Event(file.caseNumber(), at, Kind.AWAITED, element, null, file.phase(), null, null, null, null, null, null, null, text);
        }
    }
}
