package io.fupin.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.Cases;
import io.fupin.clock.BusinessClock;
import io.fupin.region.RegionCode;
import io.fupin.support.Counties;
import io.fupin.support.Family;
import io.fupin.support.Given;
import io.fupin.support.KilledOffice;
import io.fupin.support.TestDatabase;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is killed in the middle of its work and started again: nothing lost, nothing half done, and waiting cases go on. */
class RestartTest {

    @Test
    @Timeout(300)
    void goesOnWhereItWasKilled() throws Exception {
        Map<String, Object> database = TestDatabase.newDatabase();
        String[] waiting = workAndKill(database);
        try (ConfigurableApplicationContext office = KilledOffice.open(database)) {
            JdbcClient jdbc = office.getBean(JdbcClient.class);
            nothingIsHalfDone(jdbc);
            assertThat(office.getBean(BusinessClock.class).instant()).as("business time goes on").isBetween(
                    Given.BEGIN.toInstant(), Instant.parse("2016-10-11T09:00:00+08:00"));

            Village village = office.getBean(Counties.class).village(RegionCode.of(waiting[0]));
            for (int i = 1; i < waiting.length; i++) {
                Trace trace = office.getBean(Given.class).going(village, Family.ofFour(), waiting[i]);
                trace.waits().isIn("村级公示");
            }
            Trace first = office.getBean(Given.class).going(village, Family.ofFour(), waiting[1]);
            first.periodOver().waitsAt("township-review").toTheEnd().hasEnded("已建档立卡");
            // What the killed process had posted as well has passed on the way.
            assertThat(office.getBean(Cases.class).get(waiting[2]).phase()).isEqualTo("乡镇审核");
            nothingIsHalfDone(jdbc);
        }
    }

    /** Village and cases that wait in their notice. */
    private static String[] workAndKill(Map<String, Object> database) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), KilledOffice.class.getName()));
        command.addAll(KilledOffice.arguments(database));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        String[] waiting = null;
        int working = 0;
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // Nothing more comes once all three have told that they work, so nothing more is waited for.
            String line;
            while (working < KilledOffice.HANDS && (line = output.readLine()) != null) {
                said.add(line);
                if (line.startsWith(KilledOffice.SAID + "WAITING ")) {
                    waiting = line.substring((KilledOffice.SAID + "WAITING ").length()).split(" ");
                }
                working += line.startsWith(KilledOffice.SAID + "WORKING") ? 1 : 0;
            }
            assertThat(working).as(String.join("\n", said)).isEqualTo(KilledOffice.HANDS);
            Thread.sleep(new Random().nextInt(400));
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        return waiting;
    }

    private static void nothingIsHalfDone(JdbcClient jdbc) {
        assertThat(differences(jdbc, "select id from work_item where completed_at is null", "select ID_ from ACT_RU_TASK"))
                .as("open work items and the engine's tasks").isEmpty();
        assertThat(differences(jdbc, "select case_number from case_file where state = 'OPEN'",
                "select BUSINESS_KEY_ from ACT_RU_EXECUTION where PARENT_ID_ is null")).as("open cases and the engine's instances").isEmpty();
        assertThat(differences(jdbc, "select id from work_item where completed_at is not null and outcome <> 'left'",
                "select work_item from case_event where kind = 'COMPLETED'")).as("completed work items and the timeline").isEmpty();
        assertThat(differences(jdbc, "select distinct case_number, step from work_item where completed_by is not null",
                "select distinct case_number, step from case_revision where step <> 'start'")).as("completed steps and their facts").isEmpty();
        // An announcement holds nothing and has no timer.
        assertThat(differences(jdbc, "select case_number from notice_entry e join notice n on n.number = e.notice where e.state = 'RUNNING' "
                        + "and n.kind <> 'ANNOUNCEMENT'",
                "select e.BUSINESS_KEY_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where j.TYPE_ = 'timer'"))
                .as("running notices and timers").isEmpty();
        assertThat(jdbc.sql("select count(*) from case_file where state = 'OPEN'").query(Integer.class).single()).isGreaterThan(2);
    }

    private static List<String> differences(JdbcClient jdbc, String one, String other) {
        return jdbc.sql("""
                select a::text from (%1$s) a except all select b::text from (%2$s) b
                union all (select b::text from (%2$s) b except all select a::text from (%1$s) a)
                """.formatted(one, other)).query(String.class).list();
    }
}
