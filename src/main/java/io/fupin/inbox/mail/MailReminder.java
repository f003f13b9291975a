package io.fupin.inbox.mail;

import java.time.Instant;

/**
 * Where and when somebody is reminded by mail.
 *
 * @param address     null until the first is confirmed
 * @param pending     waits for its code; null if none does
 * @param daily       once in the morning; otherwise soon after something came, at most once an hour
 * @param toldAt      of the last mail; null if none
 * @param failures    attempts in a row that the server refused
 */
public record MailReminder(String address, String pending, boolean daily, Instant toldAt, int failures) {

    public boolean confirmed() {
        return address != null;
    }
}
