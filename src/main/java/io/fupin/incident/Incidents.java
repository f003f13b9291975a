package io.fupin.incident;

/** 涉贫事件 as other modules know them. */
public final class Incidents {

    public static final String PROCESS = "incident";

    private Incidents() {
    }
}
