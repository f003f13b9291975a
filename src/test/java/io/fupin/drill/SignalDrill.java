package io.fupin.drill;

import io.fupin.bench.BenchResult;
import io.fupin.bench.Fupin;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.signal.look.Look;
import io.fupin.support.Office;
import io.fupin.support.WholeReads;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily look for 需要留意 through one county of ten, where the tables it reads have up to a million rows, half of them of years that are
 * not looked at: none of the big tables may be read from end to end, and the county is looked through in seconds.
 */
final class SignalDrill {

    private static final int COUNTIES = 10;
    private static final double MOST_SECONDS = 10;
    private static final List<String> BIG = List.of("work_item", "case_file", "case_revision", "evidence", "evidence_link", "exit_matrix",
            "exit_matrix_evidence", "household", "household_visit", "household_visit_photo", "campaign_household", "meeting", "meeting_ballot");

    private final Fupin fupin;
    private final JdbcClient jdbc;

    SignalDrill(Fupin fupin) {
        this.fupin = fupin;
        this.jdbc = fupin.bean(JdbcClient.class);
    }

    List<BenchResult> looked() throws SQLException {
        fupin.bean(Office.class).clock().setTo(OffsetDateTime.parse("2016-10-10T09:00+08:00").toInstant());
        regions();
        seed();
        RegionCode county = RegionCode.of("660103000000");
        List<String> endToEnd = new ArrayList<>();
        StringBuilder each = new StringBuilder();
        long began = System.nanoTime();
        for (Look look : fupin.application().getBeanProvider(Look.class).stream().toList()) {
            long one = System.nanoTime();
            int[] found = new int[1];
            WholeReads.during(fupin.bean(TransactionTemplate.class), jdbc,
                    () -> found[0] = look.in(county, LocalDate.of(2015, 1, 1), LocalDate.of(2016, 10, 10)).size())
                    .stream().filter(BIG::contains).forEach(table -> endToEnd.add(look.kind() + " reads " + table));
            each.append("%s %d in %.1f s; ".formatted(look.kind(), found[0], (System.nanoTime() - one) / 1e9));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return List.of(BenchResult.lower("signal-look-seconds", seconds, "s", null, MOST_SECONDS, each.toString()),
                BenchResult.lower("signal-look-tables-read-whole", endToEnd.size(), "tables", null, 0.0, String.join("; ", endToEnd)));
    }

    private void regions() {
        StringBuilder csv = new StringBuilder("code,name,level,parent\n660000000000,大省,PROVINCE,\n660100000000,大市,CITY,\n");
        for (int county = 1; county <= COUNTIES; county++) {
            String code = "6601%02d".formatted(county);
            csv.append(code).append("000000,大").append(county).append("县,COUNTY,\n");
            for (int town = 0; town < 10; town++) {
                csv.append(code).append(100 + town).append("000,大").append(county).append('第').append(town).append("镇,TOWNSHIP,\n");
                for (int village = 0; village < 10; village++) {
                    csv.append(code).append(100 + town).append(200 + village).append(",大").append(county).append('第').append(10 * town + village)
                            .append("村,VILLAGE,\n");
                }
            }
        }
        RegionImport.Result result = fupin.bean(RegionImport.class).importRegions(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        if (!result.accepted()) {
            throw new IllegalStateException(result.errors().toString());
        }
    }

    /** Past the foreign keys and triggers, as the server's superuser. */
    private void seed() throws SQLException {
        try (Connection connection = DriverManager.getConnection(fupin.url(), "postgres", ""); Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    create function pg_temp.v(n int) returns text language sql immutable as $$
                        select '6601' || lpad((n % 10 + 1)::text, 2, '0') || (100 + n / 100 % 10)::text || (200 + n / 10 % 10)::text $$""");
            sql.execute("""
                    insert into household (register_number, village, township, county, group_name, head_name, persons, ground, state, registered_on, facts_since,
                        case_number)
                    select 'R' || n, pg_temp.v(n), left(pg_temp.v(n), 9) || '000', left(pg_temp.v(n), 6) || '000000', '1组', '户主' || n, 3, '新识别', 'REGISTERED',
                        date '2014-05-01', date '2014-05-01', 'C' || n from generate_series(0, 299999) n""");
            sql.execute("""
                    insert into case_file (case_number, process, model_ref, subject, persons, village, township, county, state, phase, opened_at, closed_at)
                    select 'C' || n, 'household-identification', 'none', '户主' || n, 3, pg_temp.v(n), left(pg_temp.v(n), 9) || '000',
                        left(pg_temp.v(n), 6) || '000000', 'CLOSED', '帮扶', d, d + interval '60 days'
                    from (select n, timestamptz '2012-10-10 08:00+08' + n * interval '7 minutes' as d from generate_series(0, 299999) n) x""");
            sql.execute("""
                    insert into work_item (id, case_number, process, step, step_name, phase, subject, role, region, village, township, county, created_at, due_at,
                        completed_at, completed_by, completed_name, completed_post, outcome)
                    select 'W' || n, 'C' || n % 300000, 'household-identification', 'township-review', '乡镇审核', '乡镇审核', '户主' || n % 300000,
                        (array['TOWNSHIP_OFFICE', 'COUNTY_OFFICE', 'VILLAGE_COMMITTEE', 'VILLAGE_TEAM'])[n % 4 + 1], left(pg_temp.v(n), 9) || '000', pg_temp.v(n),
                        left(pg_temp.v(n), 9) || '000', left(pg_temp.v(n), 6) || '000000', d, d + interval '5 days', d + interval '1 day', n % 1000, '赵文博', 'P',
                        case when n % 5 = 0 then 'return' else 'approve' end
                    from (select n, timestamptz '2012-10-10 08:00+08' + n * interval '126 seconds' as d from generate_series(0, 999999) n) x""");
            sql.execute("""
                    insert into case_revision (case_number, step, revision, form, at, person_id, person_name, post)
                    select 'C' || n, 'investigate', 1, jsonb_build_object('visitedOn', (opened_at + interval '3 days')::date, 'findings', repeat('情况', 200)),
                        opened_at + interval '3 days', n % 3000, '孙丽娟', 'P'
                    from generate_series(0, 299999) n join case_file on case_number = 'C' || n""");
            sql.execute("""
                    insert into evidence (id, sha256, type, size, file_name, uploader, shown_sha256, thumb_sha256, uploaded_at, received_at)
                    select 'E' || n, md5((n / 3 * 3 + case when n % 1000 = 0 then 1 else n % 3 end)::text), 'image/jpeg', 1000, '照片.jpg', n % 3000,
                        md5(n::text), md5(n::text), d, d
                    from (select n, timestamptz '2012-10-10 08:00+08' + n * interval '126 seconds' as d from generate_series(0, 999999) n) x""");
            sql.execute("""
                    insert into evidence_link (evidence_id, case_number, step, field, at)
                    select 'E' || n, 'C' || n * 3 / 10, 'investigate', 'evidence', uploaded_at
                    from generate_series(0, 999999) n join evidence on id = 'E' || n""");
            sql.execute("""
                    insert into exit_matrix (register_number, village, income_year, visited_on, persons, net_income, per_capita, income_line, lacking, form,
                        recorded_by, recorded_name, at)
                    select 'R' || n % 300000, pg_temp.v(n % 300000), 2013 + n / 300000, make_date(2013 + n / 300000, 10, 1 + n % 9), 3, 12000,
                        3000 + n % 2000, 3200, '', jsonb_build_object('text', repeat('收入', 300)), n % 3000, '孙丽娟',
                        make_date(2013 + n / 300000, 10, 1 + n % 9) from generate_series(0, 999999) n""");
            sql.execute("insert into exit_matrix_evidence (matrix_id, evidence_id) select id, 'E' || id % 1000000 from exit_matrix");
            sql.execute("""
                    insert into household_visit (register_number, visited_on, found, person_id, recorded_by, recorded_at)
                    select 'R' || n % 300000, d::date, '都好', n % 5000, '韩干部', d
                    from (select n, timestamptz '2012-10-10 08:00+08' + n * interval '126 seconds' as d from generate_series(0, 999999) n) x""");
            sql.execute("insert into household_visit_photo (visit_id, position, evidence_id) select id, 1, 'E' || id % 1000000 from household_visit");
            sql.execute("""
                    insert into campaign (case_number, county, year, income_year, standard, state, visit_start, visit_end, entry_deadline, cleaning_start,
                        cleaning_end, check_start, check_end, report_deadline, launched_by, launched_by_name, launched_post, launched_at)
                    select 'K' || n, '6601' || lpad((n % 10 + 1)::text, 2, '0') || '000000', 2013 + n / 10, 2013 + n / 10, 3200, 'DONE', d, d, d, d, d, d, d, d, 1,
                        '周建华', 'P', d from (select n, make_date(2013 + n / 10, 10, 1) as d from generate_series(0, 39) n) x""");
            sql.execute("""
                    insert into campaign_household (campaign_id, register_number, village, township, county, head_name, persons, state, sorting, ground, visited_on,
                        visitors, evidence, sorted_by, sorted_by_name, sorted_post, sorted_at)
                    select c.id, 'R' || h.n, pg_temp.v(h.n), left(pg_temp.v(h.n), 9) || '000', c.county, '户主' || h.n, 3, 'REGISTERED', 'HELP', '低收入',
                        make_date(c.year, 10, 1 + h.n % 9), '孙丽娟', array['E' || h.n], h.n % 3000, '孙丽娟', 'P', make_date(c.year, 10, 1 + h.n % 9)
                    from campaign c join generate_series(0, 299999) h (n) on c.county = left(pg_temp.v(h.n), 6) || '000000'""");
            sql.execute("""
                    insert into meeting (village, kind, held_on, place, chair, recorder, members_due, members_present, women_due, women_present, form, recorded_by,
                        recorded_name, at)
                    select pg_temp.v(n), '村民代表会议', date '2012-10-10' + n / 137, '村部', '周书记', '郑文书', 31, 25, 11, 8, '{}', 1, '孙丽娟', now()
                    from generate_series(0, 199999) n""");
            sql.execute("""
                    insert into meeting_ballot (meeting_id, case_number, yes, no, abstain, recused, passed)
                    select m.id, 'C' || b, 25 - b % 2, b % 2, 0, 0, true from meeting m cross join generate_series(0, 4) b""");
            sql.execute("vacuum (analyze)");
        }
    }
}
