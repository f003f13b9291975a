package io.fupin.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Raising, reading and appealing objections. Their handling goes through the task desk like every other step. */
public interface ObjectionDesk {

    /** The model. */
    String PROCESS = "objection-handling";

    /**
     * Takes an objection in: from the public page ({@code officer} null), or a letter, a call or a visit recorded by staff. One that
     * names a household holds its case, and no other, until it is replied to.
     *
     * @param form {@code objection}
     * @throws Refusal when the form is refused; never says whether a household or a case exists
     */
    Filed file(Officer officer, ObjectNode form);

    /** Objections that name this case, oldest first. */
    List<Objection> of(String caseNumber);

    Optional<Objection> find(String number);

    /** @throws Cases.NotFound when there is none, or none that this officer may see; villages see none */
    Objection get(String number, Officer officer);

    /** Newest first. */
    Page listing(Officer officer, Filter filter, String after, int size);

    /** How many there are of each state. */
    Map<State, Integer> counts(Officer officer, String q);

    /**
     * Who objected, in clear; recorded in the audit. Empty for an anonymous one, and for everybody but the post that handles it and the
     * one that decides its appeal.
     */
    Optional<Objector> objector(Objection objection, Officer officer);

    /**
     * The one appeal to the level above, said to staff. It does not hold the case.
     *
     * @throws Refusal     before the reply, after the last day, or a second time
     * @throws NotAllowed  for a post that does not take objections in
     * @throws AlreadyDone when the objection has ended
     */
    Objection appeal(String number, Officer officer, String grounds);

    /**
     * @param number      case number of the objection, {@code YY-…}; not for the public
     * @param receipt     ten characters; shown this once
     * @param acceptUntil last day on which it is taken up
     * @param replyUntil  last day on which it is replied to
     * @param handler     who looks into it
     */
    record Filed(String number, String receipt, LocalDate acceptUntil, LocalDate replyUntil, String handler) {
    }

    /** @param phone may be null */
    record Objector(String name, String phone) {
    }

    /** Which ones a list shows. */
    enum State {
        ALL,
        /** Waiting for their reply or an appeal's decision. */
        OPEN,
        /** Answered, refused, merged or withdrawn. */
        DONE,
        /** Upheld against a household on the register: waiting for its removal. */
        REMOVAL
    }

    /** @param q part of a household's name, or a case or notice number; null for all */
    record Filter(State state, String q) {
    }

    /** @param next cursor of the next page; null on the last */
    record Page(List<Line> items, String next) {
    }

    /**
     * @param state how far it is, in words
     * @param step  at which it waits for somebody; null when it does not
     * @param dueAt of that step
     */
    record Line(Objection objection, String state, String step, Instant dueAt) {
    }
}
