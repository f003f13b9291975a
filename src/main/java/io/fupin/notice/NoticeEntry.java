package io.fupin.notice;

import java.time.Instant;

/**
 * A household on a notice: what the board shows of it (policy 6.4), and how its case fares.
 *
 * @param position     序号
 * @param head         户主, unmasked
 * @param drawn        for the spot check; a draw is kept when the case is returned
 * @param drawnEarlier whether the draw was that of an earlier notice of the same kind
 */
public record NoticeEntry(String notice, NoticeKind kind, String caseNumber, int position, String group, String head, Integer persons,
                          State state, Instant stateAt, boolean drawn, boolean drawnEarlier) {

    /** Whether the case is still held by this notice. */
    public boolean open() {
        return state == State.RUNNING || state == State.HELD;
    }

    /** How a case fares on its notice. */
    public enum State {
        /** The period runs. */
        RUNNING("公示中"),
        /** The period is over, an objection is not. */
        HELD("有异议，等办结"),
        /** The period ended without an open objection. */
        PASSED("公示期满"),
        /** A newer notice stands in its place. */
        RENOTICED("已重新公示"),
        /** Taken down too early, to be posted again for the full period. */
        REPOSTED("提前撤下，须重新张贴"),
        /** The case left the notice: returned, withdrawn or terminated. */
        WITHDRAWN("已退出公示");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
