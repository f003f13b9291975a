package io.fupin.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Drafts of one officer under the post he acts under. Nobody reads another's; that one exists is known to {@link #begunByAnother} only.
 */
public interface Drafts {

    /** Characters of JSON in one draft. */
    int LARGEST = 256 * 1024;
    /** Drafts of one person under one post. */
    int MOST = 100;

    Optional<Draft> find(Officer officer, String key);

    /**
     * Keeps what was typed. Of two devices the one on which was typed last wins, and the answer says what stood there instead.
     *
     * @throws io.fupin.problem.Problem 422 when it is too large, misnamed, or one too many; and whatever {@link DraftSubjects} says
     *                                  when the officer may not work on the thing any more
     */
    Saved save(Officer officer, String key, Typed typed);

    /** Handed in or thrown away; one that is not there is passed over. */
    void delete(Officer officer, String key);

    /**
     * Newest first.
     *
     * @param after cursor of the page before; null for the first
     * @param size  1 to 200
     * @throws io.fupin.problem.Problem 400 for a cursor that is none of ours
     */
    DraftPage list(Officer officer, String after, int size);

    int count(Officer officer);

    /**
     * Whether somebody else has begun on a task by keeping a draft of it: of its own form, or of a page for many cases that names this
     * one (meeting, posting). 撤回 ends there (processes.md, conventions).
     *
     * @param post     to which the task is routed: drafts under other posts do not count
     * @param personId whose own drafts do not count
     */
    Optional<Begun> begunByAnother(String taskId, String caseNumber, Post post, long personId);

    /**
     * @param version          of the draft that the page began from; 0 for none
     * @param writer           names the open page: its own saves never stand in its way
     * @param secondsSinceTyped how long ago the last key was pressed; more than 0 when there was no line
     */
    record Typed(long version, String writer, long secondsSinceTyped, String title, String page, List<String> cases, ObjectNode content) {
    }

    /**
     * @param kept  false when something newer from another device stays
     * @param draft what is kept now
     * @param other what was replaced by this, or, when it was not kept, nothing but the draft itself; null when nobody else typed
     */
    record Saved(boolean kept, Draft draft, Draft other) {
    }

    /** @param next cursor of the next page; null on the last */
    record DraftPage(List<Listed> items, String next) {
    }

    /** @param over why it cannot be gone on with: 已由 赵文博 办结; null when it can */
    record Listed(Draft draft, String over) {
    }

    record Begun(String personName, Instant at) {
    }
}
