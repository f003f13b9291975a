package io.fupin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.VillageRows.Progress;
import io.fupin.support.KilledOffice;
import io.fupin.support.TestDatabase;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is killed while it starts the campaign of the demo county: started again it goes on where it stopped, and every village has one case. */
class CampaignRestartTest {

    @Test
    @Timeout(300)
    void everyVillageStartsExactlyOnce() throws Exception {
        Map<String, Object> database = TestDatabase.newDatabase();
        long campaign = workAndKill(database);
        try (ConfigurableApplicationContext context = KilledOffice.start(arguments(database))) {
            CampaignTrace the = CampaignTrace.in(context);
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            Campaign of2016 = the.campaigns().find(campaign).orElseThrow();
            assertThat(of2016.standard()).isEqualByComparingTo("3200");
            Poor poor = jdbc.sql("select count(distinct village) as villages, count(*) as households from household where state in ('REGISTERED', 'EXITED')")
                    .query(Poor.class).single();
            assertThat(poor.households()).isEqualTo(5832);
            Progress before = the.villages().progress(campaign);
            assertThat(before.started()).isPositive();
            assertThat(before.waiting()).isPositive();
            assertThat(cases(context)).as("cases of villages that were started before").isEqualTo(before.started());

            // What the worker finds when it looks for the first time.
            the.worker().drain();
            assertThat(the.villages().progress(campaign)).isEqualTo(new Progress(0, poor.villages(), 0, 0));
            assertThat(cases(context)).isEqualTo(poor.villages());
            assertThat(jdbc.sql("select count(distinct village) from case_file where process = ?").param(VillageVerification.PROCESS).query(Integer.class)
                    .single()).isEqualTo(poor.villages());
            assertThat(jdbc.sql("select count(*) from campaign_household where campaign_id = ?").param(campaign).query(Integer.class).single())
                    .isEqualTo(poor.households());
            assertThat(jdbc.sql("""
                    select count(*) from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ join work_item w on w.id = t.ID_
                    where w.process = ?
                    """).param(VillageVerification.PROCESS).query(Integer.class).single()).as("open tasks in the engine and the inbox")
                    .isEqualTo(poor.villages());
            the.worker().drain();
            assertThat(cases(context)).isEqualTo(poor.villages());
        }
    }

    private record Poor(int villages, int households) {
    }

    private static String[] arguments(Map<String, Object> database) {
        List<String> arguments = KilledOffice.arguments(database);
        arguments.addAll(KilledCampaign.DEMO);
        return arguments.toArray(String[]::new);
    }

    private static int cases(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class).sql("select count(*) from case_file where process = ?").param(VillageVerification.PROCESS)
                .query(Integer.class).single();
    }

    private static long workAndKill(Map<String, Object> database) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), KilledCampaign.class.getName()));
        command.addAll(List.of(arguments(database)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = output.readLine()) != null) {
                said.add(line);
                if (line.startsWith(KilledCampaign.SAID)) {
                    return Long.parseLong(line.substring(KilledCampaign.SAID.length()));
                }
            }
            throw new AssertionError(String.join("\n", said));
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
