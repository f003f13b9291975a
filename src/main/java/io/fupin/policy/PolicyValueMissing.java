package io.fupin.policy;

/** A rule needs a figure that nobody entered and that has no default; the rule stops instead of guessing. */
public class PolicyValueMissing extends RuntimeException {

    public PolicyValueMissing(String message) {
        super(message);
    }
}
