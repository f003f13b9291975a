package io.fupin.database;

/** The application must not run like this. The message says why and what to do; it is printed instead of a stack trace. */
public class StartRefused extends IllegalStateException {

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
