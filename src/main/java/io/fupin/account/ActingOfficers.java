package io.fupin.account;

import java.util.Optional;

/** Officers for whom something is done when they are not at the page: with the rights they have then. */
public interface ActingOfficers {

    /**
     * @param postKey as in {@link Post#key()}
     * @return acting under that post; empty when the account is shut or the post is no longer in force
     */
    Optional<Officer> acting(long personId, String postKey);
}
