package io.fupin.casework;

import io.fupin.account.Officer;
import java.time.Instant;

/**
 * What an officer decided.
 *
 * @param outcome key: {@code approve}, {@code submit}, …
 * @param opinion in words; may be blank where none is asked for
 */
public record Decision(Officer officer, String step, String outcome, String opinion, Instant at) {
}
