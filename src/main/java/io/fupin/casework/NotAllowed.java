package io.fupin.casework;

/** The officer sees the case but may not do this. Answered with 403. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String message) {
        super(message);
    }
}
