package io.fupin.account;

import java.util.Map;

/**
 * Something an account did or that was done to one: signed in, was refused, got a post. Published in the transaction of the act, for
 * the audit to record.
 *
 * @param officer null when nobody is signed in
 * @param action  dotted key: {@code sign-in.accepted}, {@code post.confirmed}
 * @param subject a user name, a post, a village
 */
public record AccountEvent(Officer officer, String action, String subject, Map<String, ?> details) {

    public static AccountEvent by(Officer officer, String action, String subject, Map<String, ?> details) {
        return new AccountEvent(officer, action, subject, details);
    }

    public static AccountEvent bySystem(String action, String subject, Map<String, ?> details) {
        return new AccountEvent(null, action, subject, details);
    }
}
