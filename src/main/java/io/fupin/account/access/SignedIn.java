package io.fupin.account.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session remembers: who, and by which version of his password. Posts are read anew on every request.
 *
 * @param mustChange nothing but the change of password is open until it is done
 */
public record SignedIn(long personId, String username, int credentialVersion, boolean mustChange) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
