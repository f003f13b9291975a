package io.fupin.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the application's own code spends its time, by looking at it a hundred times a second: {@code -Dbench.profile=true}. */
final class Samples implements AutoCloseable {

    private static final int EVERY_MILLIS = 10;
    private static final int SHOWN = 40;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Thread thread;
    private int looks;

    private Samples(boolean wanted) {
        thread = new Thread(this::run, "samples");
        thread.setDaemon(true);
        if (wanted) {
            thread.start();
        }
    }

    static Samples begin(boolean wanted) {
        return new Samples(wanted);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.getAllStackTraces().values().forEach(this::look);
                looks++;
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(StackTraceElement[] stack) {
        List<String> own = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("io.fupin.") && !frame.getClassName().startsWith("io.fupin.bench")) {
                String method = frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName() + ":" + frame.getLineNumber();
                own.add(method);
            }
        }
        if (own.stream().anyMatch(method -> method.startsWith("ImportWorker.drain") || method.startsWith("ImportDesk.upload"))) {
            own.stream().distinct().forEach(method -> counts.merge(method, 1, Integer::sum));
        }
    }

    @Override
    public void close() {
        if (thread.isAlive()) {
            thread.interrupt();
            counts.entrySet().stream().sorted(Collections.reverseOrder(Map.Entry.comparingByValue())).limit(SHOWN)
                    .forEach(entry -> System.out.printf("bench: profile %4.1f s  %s%n", entry.getValue() * EVERY_MILLIS * 1.1 / 1000, entry.getKey()));
            System.out.printf("bench: profile of %d looks%n", looks);
        }
    }
}
