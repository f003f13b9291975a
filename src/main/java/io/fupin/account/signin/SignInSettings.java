package io.fupin.account.signin;

import java.time.Duration;

/**
 * The rules of signing in (policy 9.3 and 13; GB/T 22239-2019 8.1.4.1). Real time throughout.
 *
 * @param minClasses  of the four: lower case, upper case, digits, others
 * @param maxAge      a password older than this must be changed; null in the demo
 * @param maxFailures tries before the lock
 * @param lock        how long the lock holds, and within what time tries are counted
 * @param idle        a session ends after this without a request
 */
record SignInSettings(int minLength, int minClasses, boolean notUserName, Duration maxAge, int maxFailures, Duration lock, Duration idle) {

    /** Earlier passwords that may not come back. */
    static final int HISTORY = 5;
    /** Failures from one address within the lock's time before it must wait: an office of many people shares one address. */
    static final int MAX_FAILURES_PER_ADDRESS = 50;
    static final Duration TOKEN_LIFE = Duration.ofHours(12);
}
