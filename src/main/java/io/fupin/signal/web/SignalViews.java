package io.fupin.signal.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.signal.Kind;
import io.fupin.signal.data.Signal;
import io.fupin.signal.data.SignalRows;
import io.fupin.signal.look.Found.Behind;
import io.fupin.signal.web.SignalView.Choice;
import io.fupin.signal.web.SignalView.Line;
import io.fupin.signal.web.SignalView.OneView;
import io.fupin.web.FilterAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays signals out. */
@Component
class SignalViews {

    private static final int SIZE = 50;

    private final SignalRows rows;
    private final Regions regions;

    SignalViews(SignalRows rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    SignalView list(Officer officer, RegionCode area, Kind kind, Long before) {
        List<Signal> found = rows.page(officer, area, kind, before, SIZE + 1);
        List<Signal> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Map<Kind, Integer> counts = rows.counts(officer, area);
        FilterAddress here = FilterAddress.of("/signals", "region", area.equals(officer.post().region()) ? null : area.value(), "kind",
                kind == null ? null : kind.name());
        boolean inCounty = area.level().compareTo(RegionLevel.COUNTY) >= 0;
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", "全部", counts.values().stream().mapToInt(Integer::intValue).sum(), kind == null)));
        counts.forEach((one, count) -> kinds.add(new Choice(one.name(), one.title(), count, one == kind)));
        return new SignalView(regions.fullName(area), inCounty ? rows.lookedOn(area.county()).orElse(null) : null, officer.is(Role.COUNTY_OFFICE), kinds,
                shown.stream().map(this::line).toList(), before == null ? null : here.toString(),
                found.size() > SIZE ? here.with("before", String.valueOf(shown.get(SIZE - 1).id())).toString() : null);
    }

    private Line line(Signal one) {
        return new Line(one.kind().title(), regions.fullName(one.region()), one.text(), one.foundOn(), one.behind(), one.notes(), "/signals/" + one.id());
    }

    /** @throws Problem 404 outside the officer's area */
    OneView one(Officer officer, long id, String typed, String error) {
        Signal one = rows.find(officer, id).orElseThrow(() -> Problem.notFound("没有这一条，或者它不在您的辖区。"));
        List<Behind> behind = rows.behind(id);
        return new OneView(id, one.kind().title(), one.kind().meaning(), regions.fullName(one.region()), one.text(), one.foundOn(), one.goneOn(), behind,
                one.behind() - behind.size(), rows.notes(id), officer.is(Role.TOWNSHIP_OFFICE) || officer.is(Role.COUNTY_OFFICE), typed, error);
    }
}
