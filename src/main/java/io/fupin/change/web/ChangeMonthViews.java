package io.fupin.change.web;

import io.fupin.casework.KeyCursor;
import io.fupin.change.data.ChangeMonth;
import io.fupin.change.data.ChangeMonth.Asked;
import io.fupin.change.data.ChangeMonth.Count;
import io.fupin.change.data.ChangeMonth.Written;
import io.fupin.change.plan.ChangeKind;
import io.fupin.change.web.ChangeMonthView.Area;
import io.fupin.change.web.ChangeMonthView.Line;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays a month of changes out. */
@Component
class ChangeMonthViews {

    private static final int SIZE = 50;
    /** Those that change how many there are; the others change how things stand. */
    private static final List<ChangeKind> COUNTED = List.of(ChangeKind.BIRTH, ChangeKind.MARRIAGE_IN, ChangeKind.MOVE_IN, ChangeKind.DEATH,
            ChangeKind.MARRIAGE_OUT, ChangeKind.MOVE_OUT);

    private final ChangeMonth changes;
    private final Regions regions;

    ChangeMonthViews(ChangeMonth changes, Regions regions) {
        this.changes = changes;
        this.regions = regions;
    }

    ChangeMonthView view(Asked asked, String after) {
        Map<RegionCode, List<Count>> byArea = new LinkedHashMap<>();
        List<Count> counts = changes.counts(asked);
        counts.forEach(count -> byArea.computeIfAbsent(count.area(), any -> new ArrayList<>()).add(count));
        List<Written> written = changes.page(asked, place(after), SIZE + 1);
        boolean more = written.size() > SIZE;
        List<Written> shown = written.subList(0, Math.min(SIZE, written.size()));
        FilterAddress here = FilterAddress.of("/changes").with("month", asked.month().toString())
                .with("region", asked.region() == null ? null : asked.region().value());
        RegionCode area = asked.region() == null ? asked.officer().post().region() : asked.region();
        return new ChangeMonthView(regions.get(area).name(), asked.month(), asked.region() == null ? null : asked.region().value(),
                COUNTED.stream().map(ChangeKind::title).toList(), byArea.entrySet().stream().map(one -> area(one.getKey(), one.getValue(), asked)).toList(),
                sum("合计", null, counts), shown.stream().map(this::line).toList(), after == null ? null : here.toString(),
                more ? here.with("after", cursor(shown.get(SIZE - 1))).toString() : null);
    }

    private Area area(RegionCode code, List<Count> counts, Asked asked) {
        boolean deeper = code.level() != RegionLevel.VILLAGE && !code.equals(asked.region());
        return sum(regions.get(code).name(), deeper ? "/changes?month=" + asked.month() + "&region=" + code : null, counts);
    }

    private static Area sum(String name, String href, List<Count> counts) {
        List<Integer> persons = COUNTED.stream().map(kind -> counts.stream().filter(count -> count.kind() == kind)
                .mapToInt(count -> kind.brings() ? count.personsIn() : count.personsOut()).sum()).toList();
        int in = counts.stream().mapToInt(Count::personsIn).sum();
        int out = counts.stream().mapToInt(Count::personsOut).sum();
        return new Area(name, href, persons, in - out, counts.stream().mapToInt(Count::householdsIn).sum(),
                counts.stream().mapToInt(Count::householdsOut).sum(), counts.stream().filter(count -> count.kind().nature() == ChangeKind.Nature.ENTRIES)
                .mapToInt(Count::changes).sum());
    }

    private Line line(Written one) {
        List<String> effect = new ArrayList<>();
        add(effect, "增", one.personsIn(), "人");
        add(effect, "减", one.personsOut(), "人");
        add(effect, "增", one.householdsIn(), "户");
        add(effect, "减", one.householdsOut(), "户");
        return new Line(one.subject().replaceFirst("（[^（]*）$", ""), regions.fullName(one.village()), one.registerNumber(), one.kind().title(),
                String.join("，", effect), one.effectiveOn(), one.appliedOn(), one.approvedBy(), one.caseNumber());
    }

    private static void add(List<String> words, String sign, int number, String unit) {
        if (number > 0) {
            words.add(sign + " " + number + " " + unit);
        }
    }

    private static String cursor(Written last) {
        return last.appliedOn() + "_" + last.caseNumber();
    }

    private static Written place(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        String[] parts = after.split("_", 2);
        try {
            return new Written(parts[1], null, null, null, null, null, java.time.LocalDate.parse(parts[0]), 0, 0, 0, 0, null);
        } catch (java.time.DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new KeyCursor.BadCursor();
        }
    }
}
