package io.fupin.account.signin;

import io.fupin.account.Officer;
import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignInOutcome {

    /**
     * @param mustChange the password is somebody else's choice or too old
     * @param idle       how long the session may rest
     */
    record Accepted(Officer officer, int credentialVersion, boolean mustChange, Duration idle) implements SignInOutcome {
    }

    /**
     * @param message    the same whether or not the user name exists
     * @param retryAfter null unless there is something to wait for
     */
    record Refused(String message, Duration retryAfter) implements SignInOutcome {
    }
}
