package io.fupin.problem.once;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Marks the keyed request of this thread as committed, inside the very transaction that does its work. So after a crash it is known
 * whether a request may be run again.
 */
@Component
class RunningOnce implements TransactionExecutionListener {

    private final ThreadLocal<Key> running = new ThreadLocal<>();
    /** Looked up late: transactions begin before the rows' own beans are there. */
    private final ObjectProvider<AnswerRows> rows;

    RunningOnce(ObjectProvider<AnswerRows> rows) {
        this.rows = rows;
    }

    static final class Key {

        private final String officer;
        private final String value;
        private boolean committed;

        Key(String officer, String value) {
            this.officer = officer;
            this.value = value;
        }

        boolean committed() {
            return committed;
        }
    }

    void begin(Key key) {
        running.set(key);
    }

    void end() {
        running.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Key key = running.get();
        if (key != null && !key.committed && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            rows.getObject().committing(key.officer, key.value);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        Key key = running.get();
        if (key != null && failure == null && !transaction.isReadOnly()) {
            key.committed = true;
        }
    }
}
