package io.fupin.inbox;

import io.fupin.account.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many tasks of one step decided together with exceptions, and taken back together. A batch belongs to the officer who put it together,
 * under the post he acted under; nobody else sees it. Each case takes effect on its own, with his rights at that moment.
 */
public interface Batches {

    /** What one page of a list can hold. */
    int MOST = Inbox.LARGEST_PAGE;
    /** So many are done while the caller waits. */
    int AT_ONCE = 20;

    /**
     * Puts down what was ticked, in its order; what is not the officer's is left out.
     *
     * @param list address of the list in which it was ticked
     * @return id of the batch, to be put together
     * @throws io.fupin.problem.Problem when nothing or too much was ticked, nothing of it is his, or the step is decided case by case
     */
    String choose(Officer officer, List<String> taskIds, String list);

    /** @throws io.fupin.problem.Problem 404 when it is not this officer's */
    Batch get(Officer officer, String id);

    /** Those that did not take effect first, then in the order ticked. */
    List<Line> lines(Batch batch);

    /** Lines that did not take effect so far. */
    List<Line> refused(Batch batch);

    /**
     * Hands the batch in. A few are done when this returns, many go on in the background. Handing it in again changes nothing.
     *
     * @param opinion    of all that are no exception
     * @param exceptions by position
     * @throws io.fupin.problem.Problem 422 at {@code items[3].opinion}, {@code items[3].returnTo}; nothing is done then
     */
    void submit(Officer officer, String id, String opinion, Map<Integer, Exceptional> exceptions);

    /** What was not begun yet stays undone. */
    void stop(Officer officer, String id);

    /**
     * Takes back (撤回) every case of the batch whose next person has not acted yet; what was not begun yet is stopped. A few are done when
     * this returns, many go on in the background.
     *
     * @param reason up to 200 characters
     * @return id of the batch that does it: the one under way where there is one
     * @throws io.fupin.problem.Problem 422 at {@code reason}, or when nothing is left to take back
     */
    String takeBack(Officer officer, String id, String reason);

    /**
     * Batches handed in, newest first.
     *
     * @throws io.fupin.casework.KeyCursor.BadCursor when {@code after} is none of ours
     */
    BatchPage page(Officer officer, String after, int size);

    /** The one under way, for the list it came from. */
    Optional<Batch> underWay(Officer officer);

    enum Kind { REVIEW, TAKE_BACK }

    enum State { CHOSEN, RUNNING, DONE }

    /** CHOSEN and WAITING are still to come; LEFT stays in 待办 untouched. */
    enum LineState { CHOSEN, WAITING, DONE, REFUSED, LEFT }

    /**
     * @param of          the batch that this one takes back; null else
     * @param submittedAt null while it is put together
     */
    record Batch(String id, Kind kind, State state, String process, String step, String stepName, String list, String outcome, String opinion,
                 String of, Instant chosenAt, Instant submittedAt, Instant finishedAt, Tally tally) {

        /** 批量审核 乡镇审核 */
        public String title() {
            return (kind == Kind.REVIEW ? "批量审核　" : "撤回批量审核　") + stepName;
        }
    }

    /** How many are in which state. @param waiting still to come */
    record Tally(int total, int waiting, int done, int refused, int left) {

        /** Of what is to be done. */
        public int worked() {
            return done + refused;
        }

        public int toWork() {
            return total - left;
        }
    }

    /**
     * @param outcome     of an exception; null for the common one
     * @param said        what came of it, or why it did not take effect; null while it waits
     * @param byName      who was faster; null else, as {@code byAt}
     * @param takenBackAt when it was taken back afterwards; null else
     */
    record Line(int position, String taskId, String caseNumber, String subject, LineState state, String outcome, String returnTo, String opinion,
                String said, String byName, Instant byAt, Instant takenBackAt) {
    }

    /** @param outcome return, reject, or {@link #LATER} */
    record Exceptional(String outcome, String returnTo, String opinion) {

        /** Left to be done by itself. */
        public static final String LATER = "later";
    }

    /** @param next cursor of the next page; null on the last */
    record BatchPage(List<Batch> items, String next) {
    }
}
