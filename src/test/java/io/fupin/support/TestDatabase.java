package io.fupin.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real, durable PostgreSQL per test run; every Spring context gets a database of its own on it, with both roles. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger count = new AtomicInteger();
    private static EmbeddedPostgres server;

    private static synchronized EmbeddedPostgres server() throws Exception {
        if (server == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "600")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setRegisterShutdownHook(false)
                    .start();
            // After the contexts: one that closes without its database waits half a minute for it.
            SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("create role fupin_owner login");
                statement.execute("create role fupin_app login");
            }
        }
        return server;
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty database and says how to reach it. */
    public static Map<String, Object> newDatabase() {
        String name = "test_" + count.incrementAndGet();
        try (Connection connection = server().getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner fupin_owner encoding 'UTF8' template template0");
            return Map.of(
                    "spring.datasource.url", "jdbc:postgresql://localhost:" + server.getPort() + "/" + name,
                    "spring.datasource.username", "fupin_app",
                    "fupin.data.owner-username", "fupin_owner");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", newDatabase()));
    }
}
