package io.fupin.life.desk;

import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is to be done until a moment. An act that was refused is not tried again: it is written to the log and counted. */
public final class Agenda {

    private final Instant until;
    private final Set<String> tried;
    private final List<Act> acts = new ArrayList<>();
    private final Set<String> planned = new HashSet<>();

    public Agenda(Instant until, Set<String> tried) {
        this.until = until;
        this.tried = tried;
    }

    public void add(Instant at, RegionCode village, String key, Runnable work) {
        if (!at.isAfter(until) && !tried.contains(key) && planned.add(key)) {
            acts.add(new Act(at, village, key, work));
        }
    }

    public List<Act> acts() {
        return acts;
    }
}
