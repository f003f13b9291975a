package io.fupin.policy;

/** A value that cannot be set; said to whoever entered it, at its field. */
public class PolicyRefused extends RuntimeException {

    private final String field;

    /** @param field key, region, validFrom, year, value or source */
    public PolicyRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
