package io.fupin.life.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.bottleneck.kept.StatisticFold;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.clock.BusinessClock;
import io.fupin.support.Surfer;
import io.fupin.support.TestDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The demo county after its half year (here its last two months), as whoever signs in first finds it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fupin.demo-life.enabled=true", "fupin.demo-life.begin=2016-08-01", "fupin.data.directory=target/life-data"})
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext
class HalfYearTest {

    private static final List<String> STEPS = List.of("accept", "investigate", "evaluate", "confirm-evaluation", "post-village-notice", "township-review",
            "post-township-notice", "county-review", "announce", "assign-helper");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private HalfYear life;
    @Autowired
    private BusinessClock clock;
    @Autowired
    private StatisticFold fold;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    void aNewcomerFindsACountyAtWorkAndItsTablesAsThePlanHasThem() {
        assertThat(life.refused()).as("everybody knew his work").isEmpty();
        assertThat(clock.instant()).isBetween(OffsetDateTime.parse("2016-10-10T09:00+08:00").toInstant(), OffsetDateTime.parse("2016-10-10T11:00+08:00").toInstant());

        assertThat(texts("select distinct step from work_item where process = 'household-identification' and completed_at is null")).containsAll(STEPS);
        assertThat(texts("select distinct result from case_file where process = 'household-identification' and result is not null"))
                .contains("已建档立卡", "评议未通过", "审核未通过", "申请撤回");
        assertThat(texts("select distinct process from case_file")).contains("objection-handling", "household-change", "village-exit", "relapse-monitoring", "annual-exit-verification",
                "village-annual-verification");
        assertThat(count("select count(*) from case_return")).isPositive();
        assertThat(count("select count(*) from case_urge")).isPositive();
        assertThat(count("select count(*) from message where read_at is null")).isPositive();
        assertThat(count("select count(*) from draft")).isPositive();

        everyTaskHasItsOther();
        nothingLiesAhead();
        incomesAreThoseOfTheYearThatWasOver();
        theStatisticsSayWhatTheTasksSay();

        Surfer county = Surfer.signedIn(port, "county-220281000000", "Fupin@2026");
        String areas = county.get("/reports/register?table=areas&day=2015-12-31").body();
        assertThat(row(areas, "庆岭镇")).startsWith("582 1,538");
        assertThat(row(areas, "合计")).isEqualTo("5,832 11,609 100.00% 271,000 4.28%");
        assertThat(row(county.get("/reports/register?table=causes&day=2015-12-31").body(), "因病")).startsWith("4,045 8,133");
        assertThat(county.get("/").body()).containsPattern("今天卡在[\\s\\S]{0,200}天北镇 · 乡镇审核");
        String page = county.get("/bottleneck").body();
        Matcher first = Pattern.compile("data-at=\"name\"><a [^>]*><b>([^<]+)</b>").matcher(page);
        assertThat(first.find()).isTrue();
        assertThat(first.group(1)).as("the planted bottleneck").isEqualTo("天北镇 · 乡镇审核");

        aLifeThatIsGoneOnWithDoublesNothing();
    }

    private void everyTaskHasItsOther() {
        assertThat(texts("select id_ from act_ru_task except select id from work_item where completed_at is null")).isEmpty();
        assertThat(texts("select id from work_item where completed_at is null except select id_ from act_ru_task")).isEmpty();
        assertThat(texts("select case_number from case_file where state = 'OPEN' except select business_key_ from act_ru_execution")).isEmpty();
    }

    /** No moment of anything that happened is later than the clock says now, and none earlier than the first day. */
    private void nothingLiesAhead() {
        List<String> moments = texts("""
                select format('select %L || count(*) from %I where %I > timestamptz ''2016-10-10 12:00+08''', table_name || '.' || column_name || ' ', table_name, column_name)
                from information_schema.columns where table_schema = 'public' and data_type = 'timestamp with time zone' and (table_name, column_name) in (
                    ('case_file', 'opened_at'), ('case_file', 'closed_at'), ('case_event', 'at'), ('case_revision', 'at'), ('case_return', 'at'), ('case_urge', 'at'),
                    ('work_item', 'created_at'), ('work_item', 'claimed_at'), ('work_item', 'completed_at'), ('work_item', 'urged_at'), ('message', 'at'),
                    ('notice', 'published_at'), ('objection', 'raised_at'), ('objection', 'closed_at'), ('consultation', 'asked_at'), ('draft', 'saved_at'))
                """);
        assertThat(moments).hasSizeGreaterThan(10);
        assertThat(moments.stream().map(sql -> texts(sql).get(0)).toList()).allMatch(found -> found.endsWith(" 0"));
        assertThat(count("select count(*) from case_file where opened_at < timestamptz '2016-08-01 00:00+08'")).isZero();
        assertThat(count("select count(*) from household_state where since > date '2016-10-10'")).isZero();
    }

    private void incomesAreThoseOfTheYearThatWasOver() {
        assertThat(texts("""
                select distinct concat_ws(' ', w.completed_at < timestamptz '2016-10-01 00:00+08', i.income_year, i.income_line)
                from identification_case i join lateral (select max(completed_at) as completed_at from work_item w where w.case_number = i.case_number
                    and w.step = 'investigate' and w.outcome = 'submit') w on w.completed_at is not null
                """)).containsOnly("t 2015 3000.00", "f 2016 3200.00").contains("t 2015 3000.00");
    }

    private void theStatisticsSayWhatTheTasksSay() {
        if (count("select count(*) from stage_statistic_state") == 0) {
            recount.recount();
        }
        while (fold.fold() > 0) {
            // until nothing lies loose
        }
        assertThat(recount.check().same()).isTrue();
        assertThat(count("select sum(finished) from stage_statistic where step = 'township-review' and region = '220281105000'")).isPositive();
    }

    /** As after a kill: the last days are gone through again. */
    private void aLifeThatIsGoneOnWithDoublesNothing() {
        int cases = count("select count(*) from case_file");
        int tasks = count("select count(*) from work_item");
        int events = count("select count(*) from case_event");
        life.afterSingletonsInstantiated();
        assertThat(count("select count(*) from case_event")).as("a life that was lived to its end stays").isEqualTo(events);
        jdbc.sql("update demo_life set finished_at = null, lived_until = date '2016-10-07'").update();
        HalfYear again = beans.createBean(HalfYear.class);
        again.afterSingletonsInstantiated();
        assertThat(again.refused()).isEmpty();
        assertThat(count("select count(*) from case_file")).isEqualTo(cases);
        assertThat(count("select count(*) from work_item")).isEqualTo(tasks);
        assertThat(count("select count(*) from demo_life where finished_at is null")).isZero();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Cells of the row with this heading, as text. */
    private static String row(String page, String heading) {
        Matcher rows = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL).matcher(page);
        while (rows.find()) {
            String text = rows.group(1).replaceAll("<[^>]*>", " ").replace("&nbsp;", " ").replaceAll("\\s+", " ").strip();
            if (text.startsWith(heading)) {
                return text.substring(heading.length()).strip();
            }
        }
        return "";
    }
}
