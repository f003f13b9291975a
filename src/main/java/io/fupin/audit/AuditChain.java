package io.fupin.audit;

import java.time.LocalDate;
import java.util.List;

/** Proves that the audit is what was written: nothing changed, nothing taken out, nothing slipped in. */
public interface AuditChain {

    /** Walks the whole chain and compares it with every root that was handed out. */
    Report verify();

    /**
     * @param links    links that hold
     * @param unsealed entries not in the chain yet; they are a second old, or the sealer stands still
     * @param faults   what is wrong, at most a hundred, in Chinese; empty when all is well
     */
    record Report(long links, long unsealed, List<String> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * The chain's state at the end of a day, for keeping outside: who holds it can prove later that nothing before it was changed.
     *
     * @param hash hexadecimal
     */
    record Root(LocalDate day, long seq, String hash) {
    }

    /** Roots handed out, newest first. */
    List<Root> roots(int limit);
}
