package io.fupin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing acknowledged is ever lost. */
class DurabilityTest {

    @Test
    void aServerThatMayForgetACommitIsRefused() throws Exception {
        try (EmbeddedPostgres forgetful = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "on")
                .start()) {
            assertThatThrownBy(() -> Durability.require(forgetful.getPostgresDatabase())).hasMessageContaining("fsync");
        }
        try (EmbeddedPostgres hasty = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "off")
                .start()) {
            assertThatThrownBy(() -> Durability.require(hasty.getPostgresDatabase())).hasMessageContaining("synchronous_commit");
        }
    }

    @Test
    void ourOwnServerIsDurableKeepsItsDataAndIsNotSharedByTwo(@TempDir Path directory) throws Exception {
        DatabaseSettings settings = new DatabaseSettings(directory, 0);
        try (EmbeddedDatabase first = new EmbeddedDatabase(settings)) {
            assertThat(setting(first, "fsync")).isEqualTo("on");
            assertThat(setting(first, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(first, "full_page_writes")).isEqualTo("on");
            run(first, "create table kept (word text)");
            run(first, "insert into kept values ('在册')");
            assertThatThrownBy(() -> new EmbeddedDatabase(settings)).hasMessageContaining("正被另一个 Fupin 使用");
        }
        try (EmbeddedDatabase again = new EmbeddedDatabase(settings)) {
            assertThat(query(again, "select word from kept")).isEqualTo("在册");
        }
    }

    @Test
    void aServerLeftBehindByAKilledApplicationIsTakenOverWithWhatItHadAcknowledged(@TempDir Path directory) throws Exception {
        Process application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Killed.class.getName(), directory.toString()).redirectErrorStream(true).start();
        try (BufferedReader said = application.inputReader()) {
            assertThat(said.lines().anyMatch(Killed.READY::equals)).isTrue();
            application.destroyForcibly().waitFor();
        }
        assertThat(ProcessHandle.of(Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0)))).isPresent();
        try (EmbeddedDatabase taken = new EmbeddedDatabase(new DatabaseSettings(directory, 0))) {
            assertThat(query(taken, "select word from kept")).isEqualTo("在册");
        }
    }

    /** An application that is killed while its database runs. */
    static final class Killed {

        static final String READY = "ready to be killed";

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = new EmbeddedDatabase(new DatabaseSettings(Path.of(arguments[0]), 0));
            run(database, "create table kept (word text)");
            run(database, "insert into kept values ('在册')");
            System.out.println(READY);
            System.in.read();
        }
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        return query(database, "show " + name);
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, "");
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
