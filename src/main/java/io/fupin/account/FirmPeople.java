package io.fupin.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The surveyors of a firm that assesses a county. Its lead (第三方评估) looks after them alone: whoever could set a surveyor's password could
 * read the sample, so administrators of the county do not even see their accounts (ADR 76).
 *
 * <p>Every method: 403 unless the officer acts as a firm's lead; 404 for people of another firm or county.
 */
public interface FirmPeople {

    /** Surveyors of the lead's firm in the county, those whose post is over included, by name. */
    List<Surveyor> of(Officer lead);

    /**
     * Gives a surveyor's post in the lead's county: to somebody new, who gets an account, or to a surveyor of the firm from elsewhere.
     *
     * @throws io.fupin.problem.Problem 422 at {@code username}, {@code name}, {@code phone} or {@code until}; 409 when the post is held already
     */
    Invited invite(Officer lead, Invitation invitation);

    /** Shuts the account or opens it again, at once. */
    void block(Officer lead, long person, boolean blocked);

    /** A new password for somebody who lost his. */
    Invited reset(Officer lead, long person);

    /** The post ends today. */
    void end(Officer lead, long person);

    /** @param until last day of the post */
    record Invitation(String username, String name, String phone, LocalDate until) {
    }

    /** @param password shown once, kept nowhere; null for somebody who has an account of the firm already */
    record Invited(long person, String name, String password) {
    }

    /**
     * @param until        last day of the post; null for none
     * @param inForce      whether the post stands today
     * @param mustChange   has not yet set a password of his own
     * @param lastSignInAt null for never
     */
    record Surveyor(long person, String username, String name, String phone, LocalDate until, boolean inForce, boolean blocked, boolean mustChange,
                    Instant lastSignInAt) {

        /** Whether sheets can be given to him. */
        public boolean works() {
            return inForce && !blocked;
        }
    }
}
