package io.fupin.audit;

/** How much the audit holds of something, and the last link of the chain over it: what a paper copy refers to. */
public interface AuditTrail {

    Trail of(String subject);

    /**
     * @param entries  all of them
     * @param looks    those that only looked
     * @param lastLink number of the newest link of the chain that covers one of them; null while none is sealed
     * @param lastHash of that link, hexadecimal; null with it
     */
    record Trail(long entries, long looks, Long lastLink, String lastHash) {
    }
}
