package io.fupin.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.FupinApplication;
import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportRun;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.ImportWorker;
import io.fupin.exchange.register.RegisterExport;
import io.fupin.household.quality.QualityWork;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.TestDatabase;
import io.fupin.support.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The demo county goes out as a file, onto an empty register, and out again: the same file to the byte. */
@FupinTest
@ActiveProfiles({"test", "demo"})
class RoundTripTest {

    /** Two of each of seven rules. */
    private static final int DOUBTS = 14;
    private static final String COUNTY_OFFICE = "COUNTY_OFFICE@220281000000";

    @Autowired
    private RegisterExport export;
    @Autowired
    private TestPeople people;

    @Test
    void theDemoCountyIsTheSameBehindAnotherRegister() throws IOException {
        byte[] file = written(export, people.holding(COUNTY_OFFICE));
        try (ConfigurableApplicationContext other = emptyOffice()) {
            Jiaohe.importInto(other.getBean(RegionImport.class));
            Officer officer = other.getBean(TestPeople.class).holding(COUNTY_OFFICE);
            ImportDesk desk = other.getBean(ImportDesk.class);
            String id = desk.upload(officer, "蛟河市.xlsx", new ByteArrayInputStream(file));
            other.getBean(ImportWorker.class).drain();
            ImportRun checked = desk.get(officer, id);
            assertThat(checked.state()).as(checked.said()).isEqualTo(State.CHECKED);
            assertThat(checked.tally().faults()).as("errors").isZero();
            assertThat(checked.tally().doubts()).as("those that the demo marks").isEqualTo(DOUBTS);
            assertThat(checked.tally().fresh()).isEqualTo(5832);
            assertThat(checked.tally().freshPersons()).isEqualTo(11609);
            desk.take(officer, id);
            other.getBean(ImportWorker.class).drain();
            assertThat(desk.get(officer, id).tally().taken()).isEqualTo(5832);

            assertThat(written(other.getBean(RegisterExport.class), officer)).as("byte for byte").isEqualTo(file);

            String again = desk.upload(officer, "蛟河市再传.xlsx", new ByteArrayInputStream(file));
            other.getBean(ImportWorker.class).drain();
            assertThat(desk.get(officer, again).tally().same()).as("a second time there is nothing to do").isEqualTo(5832);
            JdbcClient jdbc = other.getBean(JdbcClient.class);
            other.getBean(QualityWork.class).drain();
            assertThat(jdbc.sql("select count(*) from quality_finding").query(Integer.class).single()).isEqualTo(DOUBTS);

            desk.undo(officer, id);
            other.getBean(ImportWorker.class).drain();
            assertThat(desk.get(officer, id).state()).as(desk.get(officer, id).said()).isEqualTo(State.UNDONE);
            for (String table : new String[] {"household", "household_member", "household_income", "household_living", "household_contact",
                "household_state", "household_period"}) {
                assertThat(jdbc.sql("select count(*) from " + table).query(Integer.class).single()).as(table).isZero();
            }
        }
    }

    private static byte[] written(RegisterExport export, Officer officer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RegisterExport.Written written = export.write(officer, null, out);
        assertThat(written.households()).isEqualTo(5832);
        assertThat(written.persons()).isEqualTo(11609);
        return out.toByteArray();
    }

    private static ConfigurableApplicationContext emptyOffice() {
        Map<String, Object> database = TestDatabase.newDatabase();
        return new SpringApplicationBuilder(FupinApplication.class, TestPeople.class).profiles("test").properties(Map.of("spring.main.banner-mode", "off"))
                .initializers(starting -> {
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("port", Map.of("server.port", "0")));
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("empty", database));
                }).run();
    }
}
