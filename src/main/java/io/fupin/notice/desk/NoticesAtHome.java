package io.fupin.notice.desk;

import io.fupin.account.Officer;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.HomeSource;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.Notices;
import io.fupin.notice.Notices.Filter;
import io.fupin.notice.Notices.Held;
import io.fupin.notice.Notices.Line;
import io.fupin.notice.posting.NoticePlans;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notices that hang now, and households that an objection still holds after theirs, on the home pages. */
@Component
class NoticesAtHome implements HomeSource {

    private static final int MOST = 100;

    private final Notices notices;
    private final NoticePlans plans;
    private final Regions regions;
    private final Clock clock;

    NoticesAtHome(Notices notices, NoticePlans plans, Regions regions, Clock clock) {
        this.notices = notices;
        this.plans = plans;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public List<Hanging> notices(Officer officer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        Stream<Hanging> running = notices.listing(officer, new Filter(null, null, true, false), null, MOST).items().stream()
                .filter(line -> line.notice().kind().holds()).map(line -> hanging(line, officer, today));
        Stream<Hanging> held = notices.held(officer, MOST).stream().map(one -> held(one, officer));
        return Stream.concat(running, held).sorted(Comparator.comparing(Hanging::lastDay)).toList();
    }

    private Hanging held(Held held, Officer officer) {
        Notice notice = held.notice();
        return new Hanging(title(notice, officer), "/notices/" + notice.number(), held.households(), notice.days(), notice.days(), notice.firstDay(),
                notice.endsOn(), true, held.heads() + "有异议，答复以前不往下走");
    }

    private String title(Notice notice, Officer officer) {
        boolean village = officer.post().region().level() == RegionLevel.VILLAGE;
        return notice.kind().title() + (village ? "" : " " + regions.get(notice.village()).name());
    }

    private Hanging hanging(Line line, Officer officer, LocalDate today) {
        Notice notice = line.notice();
        int passed = (int) Math.max(0, Math.min(notice.days(), ChronoUnit.DAYS.between(notice.firstDay(), today) + 1));
        return new Hanging(title(notice, officer), "/notices/" + notice.number(), line.households(), notice.days(), passed, notice.firstDay(), notice.endsOn(),
                line.objections() > 0, line.objections() > 0 ? "有异议 " + line.objections() + " 件，只停所涉及的户" : null);
    }

    @Override
    public Map<String, String> shortcuts() {
        return plans.all().stream().collect(Collectors.toMap(NoticePlan::step, plan -> "/notices/new?kind=" + plan.kind()));
    }
}
