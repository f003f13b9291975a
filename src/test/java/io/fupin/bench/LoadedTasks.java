package io.fupin.bench;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.bench.OpenTasks.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The million open tasks in our database, and what forty officers have done, started, opened and begun to type. Loaded once for all parts. */
final class LoadedTasks {

    static final int OFFICERS = 40;
    /** Of each of them. */
    static final int DONE = 5_000;
    static final int STARTED = 2_000;
    static final int SEEN = 300;
    static final int DRAFTS = 90;

    private final Fupin fupin;
    private boolean loaded;

    LoadedTasks(Fupin fupin) {
        this.fupin = fupin;
    }

    /** Acts under the township's post, the first of ten. */
    static Officer officer(int number) {
        List<Post> posts = OpenTasks.posts(number);
        return new Officer(-1 - number, "officer" + number, "某人", posts.get(0), posts);
    }

    void load() throws SQLException {
        if (loaded) {
            return;
        }
        loaded = true;
        long began = System.nanoTime();
        try (BulkLoad load = new BulkLoad(fupin.url())) {
            load.execute("truncate case_file cascade");
            load.copy("case_file", """
                    case_number, process, model_ref, subject, persons, group_name, village, township, county, state, phase, opened_at,
                    red_flags, started_by""", OpenTasks.COUNT, n -> {
                Row row = OpenTasks.row(n);
                return new Object[] {row.caseNumber(), StockEngine.PROCESS, "none", row.subject(), 3, "2组", row.village(),
                        row.village().township(), row.village().county(), "OPEN", row.step().phase(), BulkLoad.withZone(row.created()), row.flags(),
                        starter(n, row)};
            });
            load.copy("work_item", """
                    id, case_number, process, step, step_name, phase, subject, role, region, village, township, county, assignee,
                    assignee_name, claimed_at, created_at, remind_at, due_at, escalate_at, reminded_at, escalated_at,
                    red_flags, completed_at, completed_by, completed_name,
                    completed_post, outcome""", OpenTasks.COUNT + OFFICERS * DONE, n -> n < OpenTasks.COUNT ? open(n) : done(n - OpenTasks.COUNT));
            load.copy("draft", "person_id, person_name, post, key, version, writer, title, page, cases, evidence, content, saved_at, typed_at, expires_at",
                    OFFICERS * DRAFTS, n -> {
                        String at = BulkLoad.withZone(OpenTasks.BEGIN.minus(Duration.ofMinutes(n)));
                        return new Object[] {-1 - n % OFFICERS, "某人", officer(n % OFFICERS).post().key(), "page-" + n, 1, "w", "没有提交的", "/tasks", "{}",
                                "{}", "{}", at, at, "2099-01-01T00:00:00Z"};
                    });
            for (int number = 0; number < OFFICERS; number++) {
                Officer officer = officer(number);
                load.execute("""
                        insert into task_seen (person_id, work_item, at, red_flags, role, unit, region, assignee, process, step, village, township,
                                               county, task_flags)
                        select %d, id, now(), red_flags, role, unit, region, assignee, process, step, village, township, county, red_flags
                        from work_item
                        where role = '%s' and region = '%s' and completed_at is null order by due_at, id limit %d
                        """.formatted(officer.personId(), officer.post().role(), officer.post().region(), SEEN));
            }
            load.execute("vacuum (analyze) task_seen");
            // A bulk load passes the triggers that keep the tally.
            load.execute("select work_tally_anew()");
            load.execute("vacuum (analyze) work_tally, work_tally_area, work_tally_day");
        }
        System.out.printf("bench: %d open tasks loaded in %.0f s%n", OpenTasks.COUNT, Figures.seconds(System.nanoTime() - began));
    }

    /** Cases of an officer's own township. */
    private static Long starter(int n, Row row) {
        int officer = n % OFFICERS;
        return n < OFFICERS * STARTED * 4 && n / OFFICERS % 4 == 0 ? -1L - officer : null;
    }

    private static Object[] open(int n) {
        Row row = OpenTasks.row(n);
        String due = BulkLoad.withZone(row.due());
        String taken = row.assignee() == null ? null : BulkLoad.withZone(row.created());
        return new Object[] {row.id(), row.caseNumber(), StockEngine.PROCESS, row.step().id(), row.step().name(), row.step().phase(),
                row.subject(), row.step().role(), row.post().region(), row.village(), row.village().township(), row.village().county(),
                row.assignee(), row.assignee() == null ? null : "某人", taken, BulkLoad.withZone(row.created()), due, due, due,
                // told already: the sweep has nothing to do while pages are measured
                due, due, row.flags(),
                null, null, null, null, null};
    }

    /** What an officer did stands at the cases as they were loaded. */
    private static Object[] done(int n) {
        Row row = OpenTasks.row(n);
        Officer officer = officer(n % OFFICERS);
        String due = BulkLoad.withZone(row.due());
        Instant at = row.created().minus(Duration.ofDays(3));
        return new Object[] {"done-" + n, row.caseNumber(), StockEngine.PROCESS, "township-review", "乡镇审核", row.step().phase(), row.subject(),
                officer.post().role(), officer.post().region(), row.village(), row.village().township(), row.village().county(), officer.personId(), "某人",
                BulkLoad.withZone(at), BulkLoad.withZone(at.minus(Duration.ofDays(2))), due, due, due, due, due, row.flags(), BulkLoad.withZone(at),
                officer.personId(), "某人", officer.post().key(), "approve"};
    }
}
