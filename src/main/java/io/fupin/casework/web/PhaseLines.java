package io.fupin.casework.web;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.engine.ProcedureModel;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The phases of a procedure as a case has met them. */
@Component
class PhaseLines {

    private final Panels panels;
    private final Words words;
    private final Clock clock;

    PhaseLines(Panels panels, Words words, Clock clock) {
        this.panels = panels;
        this.words = words;
        this.clock = clock;
    }

    PhaseLine of(CaseFile file, ProcedureModel model, List<Event> events, List<WorkItem> open) {
        Set<String> met = events.stream().filter(event -> event.kind() != Kind.STARTED && event.step() != null).map(Event::phase).collect(Collectors.toSet());
        open.forEach(item -> met.add(item.phase()));
        List<String> way = panels.of(file).phases(file, model.phases(), met);
        int present = file.open() ? way.indexOf(file.phase()) : way.size();
        List<PhaseLine.Phase> phases = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            String phase = way.get(i);
            if (i == present) {
                phases.add(new PhaseLine.Phase(phase, waiting(file, events, open), "is-now"));
            } else {
                String days = i < present ? days(phase, events) : null;
                phases.add(new PhaseLine.Phase(phase, days, days == null ? "" : "is-done"));
            }
        }
        return new PhaseLine(phases);
    }

    private String waiting(CaseFile file, List<Event> events, List<WorkItem> open) {
        return open.stream().map(WorkItem::createdAt).min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, clock.instant()).toDays())
                .map(days -> days > 0 ? "已等 " + days + " 天" : "今天到").orElseGet(() -> period(file, events));
    }

    /** What a case waits for that waits for nobody. */
    private static String period(CaseFile file, List<Event> events) {
        return events.stream().map(Event::kind).filter(kind -> kind == Kind.POSTED || kind == Kind.NOTICE_HELD).reduce((before, after) -> after)
                .map(kind -> kind == Kind.POSTED ? "等公示期满" : "等异议办结").orElseGet(() -> "等" + file.phase() + "期满");
    }

    /** 10-25 至 11-01; null for a phase that the case has not met. */
    private String days(String phase, List<Event> events) {
        List<Event> here = events.stream().filter(event -> phase.equals(event.phase())).toList();
        if (here.isEmpty()) {
            return null;
        }
        Instant first = here.stream().flatMap(event -> java.util.stream.Stream.of(event.arrivedAt(), event.at())).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElseThrow();
        Instant last = here.stream().map(Event::at).max(Comparator.naturalOrder()).orElseThrow();
        String from = words.shortDay(first);
        String to = words.shortDay(last);
        return from.equals(to) ? from : from + " 至 " + to;
    }
}
