package io.fupin.exchange.duplicate;

import io.fupin.exchange.match.Comparison;
import io.fupin.household.HouseholdsChanged;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for duplicates: of what has changed, soon after; of a whole county when it is asked for. A run that was stopped is begun anew. */
@Component
public class DuplicateWork {

    /** Steps of a run: numbers, birthdays, cases, writing down. */
    static final int STEPS = 4;
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Search search;
    private final PairRows rows;
    private final Comparison comparison;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DuplicateWork(JdbcClient jdbc, Search search, PairRows rows, Comparison comparison, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.rows = rows;
        this.comparison = comparison;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Run(long id, RegionCode county) {
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT12S")
    void look() {
        drain();
    }

    /** Looks at every case that has changed, and does every run that was asked for. */
    public void drain() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> piece()));
        } while (more);
        jdbc.sql("select id, county from duplicate_run where finished_at is null order by id")
                .query((row, index) -> new Run(row.getLong("id"), RegionCode.of(row.getString("county")))).list().forEach(this::run);
    }

    private void run(Run run) {
        List<Pair> found = new ArrayList<>(search.sameNumber(run.county()));
        step(run, 1);
        found.addAll(search.samePerson(run.county()));
        step(run, 2);
        found.addAll(search.inCases(run.county()));
        step(run, 3);
        transaction.executeWithoutResult(status -> {
            // Another node may have done it meanwhile; the answer is the same.
            boolean first = jdbc.sql("update duplicate_run set step = ?, found = ?, finished_at = ? where id = ? and finished_at is null")
                    .params(STEPS, found.size(), Timestamp.from(clock.instant()), run.id()).update() == 1;
            if (first) {
                rows.keepAll(run.county(), found);
            }
        });
    }

    private void step(Run run, int step) {
        jdbc.sql("update duplicate_run set step = ? where id = ?").params(step, run.id()).update();
    }

    /**
     * The whole register of a county, at once.
     *
     * @return how many pairs there are, those decided included
     */
    public int scan(RegionCode county) {
        List<Pair> found = new ArrayList<>(search.sameNumber(county));
        found.addAll(search.samePerson(county));
        found.addAll(search.inCases(county));
        transaction.executeWithoutResult(status -> rows.keepAll(county, found));
        return found.size();
    }

    @EventListener
    void changed(HouseholdsChanged changed) {
        counties(changed.registerNumbers()).forEach((county, numbers) -> {
            List<Pair> found = new ArrayList<>(search.sameNumber(county, numbers));
            found.addAll(search.samePerson(county, numbers));
            search.inCases(county).stream().filter(pair -> numbers.contains(pair.left().reference())).forEach(found::add);
            rows.keepOf(county, numbers, found);
        });
    }

    private Map<RegionCode, List<String>> counties(Collection<String> registerNumbers) {
        Map<RegionCode, List<String>> counties = new TreeMap<>();
        jdbc.sql("select register_number, county from household where register_number in (:numbers) order by 1").param("numbers", registerNumbers)
                .query(row -> {
                    counties.computeIfAbsent(RegionCode.of(row.getString("county")), county -> new ArrayList<>()).add(row.getString("register_number"));
                });
        return counties;
    }

    private record Due(String caseNumber, RegionCode village) {
    }

    /** Cases whose people have changed, soon after. */
    private boolean piece() {
        List<Due> due = jdbc.sql("""
                delete from duplicate_due d using case_file c where c.case_number = d.case_number and d.case_number in
                    (select case_number from duplicate_due order by case_number for update skip locked limit :most)
                returning d.case_number, c.village
                """).param("most", AT_ONCE).query((row, index) -> new Due(row.getString("case_number"), RegionCode.of(row.getString("village")))).list();
        if (!due.isEmpty()) {
            comparison.lapse(due.stream().map(Due::caseNumber).toList());
        }
        due.stream().collect(Collectors.groupingBy(Due::village, TreeMap::new, Collectors.mapping(Due::caseNumber, Collectors.toList())))
                .forEach((village, cases) -> rows.keepOf(village.county(), cases, search.inCases(village).stream()
                        .filter(pair -> cases.contains(pair.right().reference())).toList()));
        return !due.isEmpty();
    }
}
