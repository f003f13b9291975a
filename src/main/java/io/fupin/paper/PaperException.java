package io.fupin.paper;

/** A paper could not be printed for a technical reason (a typeface or template is damaged, no memory). */
public class PaperException extends RuntimeException {

    public PaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
