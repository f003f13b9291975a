package io.fupin.household.quality;

import io.fupin.database.Writes;
import io.fupin.household.quality.Sheets.Placed;
import io.fupin.household.HouseholdsChanged;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Inspects what is put down as due, in pieces of a transaction each: what was due before a stop is still due after it, and several nodes take
 * different pieces.
 */
@Component
public class QualityWork {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final Sheets sheets;
    private final PolicyParameters parameters;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualityWork(JdbcClient jdbc, Writes writes, Sheets sheets, PolicyParameters parameters, TransactionTemplate transaction,
                ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.sheets = sheets;
        this.parameters = parameters;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT10S")
    void look() {
        drain();
    }

    /** Inspects everything that is due. */
    public void drain() {
        while (Boolean.TRUE.equals(transaction.execute(status -> piece()))) {
            finishRuns();
        }
        finishRuns();
    }

    private boolean piece() {
        List<String> due = jdbc.sql("""
                delete from quality_due where register_number in
                    (select register_number from quality_due order by register_number for update skip locked limit :most)
                returning register_number
                """).param("most", AT_ONCE).query(String.class).list();
        if (due.isEmpty()) {
            return false;
        }
        events.publishEvent(new HouseholdsChanged(due));
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<Finding, Long>> open = open(due);
        Map<RegionCode, Thresholds> thresholds = new HashMap<>();
        List<Map<String, ?>> found = new ArrayList<>();
        List<Long> settled = new ArrayList<>();
        for (Placed placed : sheets.of(due)) {
            Set<Finding> now = new HashSet<>(Inspection.of(placed.sheet(),
                    thresholds.computeIfAbsent(placed.village().county(), county -> Thresholds.of(parameters, county, today)), today));
            Map<Finding, Long> before = open.getOrDefault(placed.sheet().registerNumber(), Map.of());
            now.stream().filter(finding -> !before.containsKey(finding)).forEach(finding -> found.add(row(placed, finding, today)));
            before.forEach((finding, id) -> {
                if (!now.contains(finding)) {
                    settled.add(id);
                }
            });
        }
        writes.all("""
                insert into quality_finding (register_number, village, township, county, rule, severity, position, text, spot, found_on)
                values (:number, :village, :township, :county, :rule, :severity, :position, :text, :spot, :on)
                on conflict do nothing
                """, found);
        if (!settled.isEmpty()) {
            jdbc.sql("update quality_finding set settled_on = :today where id in (:ids)").param("today", Date.valueOf(today)).param("ids", settled).update();
        }
        return true;
    }

    private Map<String, Map<Finding, Long>> open(List<String> numbers) {
        Map<String, Map<Finding, Long>> open = new HashMap<>();
        jdbc.sql("select id, register_number, rule, position, text from quality_finding where register_number in (:numbers) and settled_on is null")
                .param("numbers", numbers).query(row -> {
                    Rule.of(row.getString("rule")).ifPresent(rule -> read(open, row, rule));
                });
        return open;
    }

    private static void read(Map<String, Map<Finding, Long>> open, java.sql.ResultSet row, Rule rule) {
        try {
            open.computeIfAbsent(row.getString("register_number"), number -> new HashMap<>())
                    .put(new Finding(rule, row.getInt("position"), row.getString("text"), null), row.getLong("id"));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(Placed placed, Finding finding, LocalDate today) {
        return Map.of("number", placed.sheet().registerNumber(), "village", placed.village().value(), "township",
                placed.village().township().value(), "county", placed.village().county().value(), "rule", finding.rule().id(), "severity",
                finding.rule().severity().name(), "position", finding.position(), "text", finding.text(), "spot", finding.spot().name(), "on", Date.valueOf(today));
    }

    /** A run is over when none of its households is due any more; what each township has open then is its point of the trend. */
    private void finishRuns() {
        transaction.executeWithoutResult(status -> {
            List<Long> over = jdbc.sql("""
                    update quality_run r set finished_at = :now where finished_at is null
                        and not exists (select 1 from quality_due where run_id = r.id) returning id
                    """).param("now", Timestamp.from(clock.instant())).query(Long.class).list();
            over.forEach(run -> jdbc.sql("""
                    insert into quality_trend (run_id, township, errors, warnings)
                    select r.id, t.code, count(f.id) filter (where f.severity = 'ERROR'), count(f.id) filter (where f.severity = 'WARNING')
                    from quality_run r
                    join (select distinct township as code, county from household) t on t.county = r.county
                    left join quality_finding f on f.township = t.code and f.settled_on is null and f.confirmed_at is null
                    where r.id = :run group by r.id, t.code
                    """).param("run", run).update());
        });
    }
}
