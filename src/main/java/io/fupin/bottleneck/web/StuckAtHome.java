package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.web.BottleneckView.Queue;
import io.fupin.inbox.HomeSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The home page of an office says its worst queue in one line. */
@Component
class StuckAtHome implements HomeSource {

    private final BottleneckViews views;

    StuckAtHome(BottleneckViews views) {
        this.views = views;
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
}
