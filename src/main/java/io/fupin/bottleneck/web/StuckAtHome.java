package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.web.BottleneckView.Queue;
import io.fupin.inbox.HomeSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The home page of an office says its worst queue in one line, and which have passed their threshold. */
@Component
class StuckAtHome implements HomeSource {

    private static final int FEW = 3;

    private final BottleneckViews views;
    private final WarningViews warnings;

    StuckAtHome(BottleneckViews views, WarningViews warnings) {
        this.views = views;
        this.warnings = warnings;
    }

    @Override
    public Optional<Stuck> stuck(Officer officer) {
        if (!Area.open(officer.post().role())) {
            return Optional.empty();
        }
        Queue worst = views.worst(officer);
        return worst == null ? Optional.empty() : Optional.of(new Stuck(worst.name(), worst.lateHref(), worst.late(), worst.open(), worst.lateDays(),
                worst.oldest(), BottleneckViews.PATH));
    }

    @Override
    public List<Warned> warned(Officer officer) {
        return !Area.open(officer.post().role()) ? List.of() : warnings.standing(new Area(officer, officer.post().region()), FEW).stream()
                .map(line -> new Warned(line.name(), line.href(), line.seen(), line.since(), line.outcome())).toList();
    }
}
