package io.fupin.inbox.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.State;
import io.fupin.support.KilledOffice;
import io.fupin.support.TestDatabase;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is killed while it works a batch: started again it goes on where it stopped, and no case is decided twice. */
class BatchRestartTest {

    @Test
    @Timeout(300)
    void goesOnWhereItWasKilled() throws Exception {
        Map<String, Object> database = TestDatabase.newDatabase();
        String[] killed = workAndKill(database);
        try (ConfigurableApplicationContext office = KilledOffice.open(database)) {
            Officer township = office.getBean(ActingOfficers.class).acting(Long.parseLong(killed[1]), killed[2]).orElseThrow();
            Batches batches = office.getBean(Batches.class);
            Batch before = batches.get(township, killed[0]);
            assertThat(before.state()).isEqualTo(State.RUNNING);
            assertThat(before.tally().done()).isGreaterThanOrEqualTo(3);
            assertThat(before.tally().waiting()).isPositive();

            // What the worker finds when it looks for the first time.
            office.getBean(BatchWorker.class).drain();
            Batch after = batches.get(township, killed[0]);
            assertThat(after.state()).isEqualTo(State.DONE);
            assertThat(after.tally().waiting()).isZero();
            assertThat(after.tally().done()).isGreaterThan(before.tally().done());
            JdbcClient jdbc = office.getBean(JdbcClient.class);
            assertThat(jdbc.sql("""
                    select i.state = 'DONE' as done, count(e.id) as times, count(*) as lines
                    from batch_item i left join case_event e on e.work_item = i.work_item and e.kind = 'COMPLETED'
                    where i.batch_id = ? group by i.position, i.state having count(e.id) <> case when i.state = 'DONE' then 1 else 0 end
                    """).param(killed[0]).query().listOfRows()).as("cases decided twice, or said to be decided and not").isEmpty();
        }
    }

    private static String[] workAndKill(Map<String, Object> database) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), KilledBatch.class.getName()));
        command.addAll(KilledOffice.arguments(database));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> output = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                output.add(line);
                if (line.startsWith(KilledBatch.SAID)) {
                    Thread.sleep(new Random().nextInt(150));
                    return line.substring(KilledBatch.SAID.length()).split(" ");
                }
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        throw new AssertionError(String.join("\n", output));
    }
}
