package io.fupin.exchange.match;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.exchange.MatchedCases;
import io.fupin.exchange.Matches;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list, just taken, against every open case: here and again on every new delivery (processes.md 1, 数据比对). */
@Component
public class HitCases {

    private final JdbcClient jdbc;
    private final Matches matches;
    private final List<MatchedCases> procedures;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    HitCases(JdbcClient jdbc, Matches matches, List<MatchedCases> procedures, Cases cases, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.matches = matches;
        this.procedures = procedures;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param sentBack of these, to the step where it is explained */
    public record Found(int cases, int sentBack) {
    }

    /** @param department as officers call it: 住建局 */
    public Found delivery(long id, RegionCode county, String department) {
        List<String> hashes = jdbc.sql("select distinct id_hash from match_row where delivery_id = ? and meaning = 'RED_LINE'").param(id)
                .query(String.class).list();
        // Cases are locked in the order of their numbers, whichever procedure they belong to.
        Map<String, MatchedCases> open = new TreeMap<>();
        procedures.forEach(procedure -> procedure.openWith(county, hashes).forEach(number -> open.put(number, procedure)));
        int[] found = new int[2];
        open.forEach((number, procedure) -> {
            CaseFile file = cases.lock(number);
            int hits = file.open() ? matches.compare(file) : 0;
            if (hits > 0) {
                found[0]++;
                timeline.add(Event.happened(file, clock.instant(), Kind.MATCHED, department + "的名单新命中" + hits + "条"));
                found[1] += procedure.hit(file, department) ? 1 : 0;
            }
        });
        return new Found(found[0], found[1]);
    }
}
