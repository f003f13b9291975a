package io.fupin.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server beside the application, durable: what was acknowledged survives a power cut.
 *
 * <p>One application per data directory. A server left behind by a killed application is stopped and started again, so that
 * the new one owns its life.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "fupin_owner";
    static final String APPLICATION = "fupin_app";
    static final String NAME = "fupin";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FileChannel lockChannel;
    private final FileLock lock;
    private final EmbeddedPostgres server;

    EmbeddedDatabase(DatabaseSettings settings) {
        Path directory = settings.directory().toAbsolutePath().resolve("postgres");
        try {
            Files.createDirectories(directory.getParent());
            lockChannel = FileChannel.open(directory.resolveSibling("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = lock(lockChannel);
            if (lock == null) {
                throw new IllegalStateException("数据目录 " + directory.getParent() + " 正被另一个 Fupin 使用，请先停掉它。");
            }
            stopOrphan(directory);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setPort(settings.port())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .setServerConfig("log_timezone", "Asia/Shanghai")
                    // Spring closes it after everything that uses it; a hook of its own would race with requests under way.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .start();
            createRolesAndDatabase();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("内置数据库没有启动：" + e.getMessage(), e);
        }
    }

    /** Null when another process, or another context of this one, holds the directory. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    String url() {
        return server.getJdbcUrl(APPLICATION, NAME).replaceAll("\\?.*$", "");
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login");
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
                statement.execute("create role " + APPLICATION + " login");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + OWNER + " encoding 'UTF8' template template0");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** We hold the lock, so a live server in this directory belongs to nobody any more. */
    private static void stopOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        ProcessHandle.of(pid).filter(process -> process.info().command().map(c -> c.contains("postgres")).orElse(false)).ifPresent(process -> {
            log.warn("上次未正常退出，先停掉遗留的数据库进程 {}", pid);
            process.destroy();
            try {
                process.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                process.destroyForcibly();
                process.onExit().join();
            }
        });
        Files.deleteIfExists(pidFile);
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.release();
        lockChannel.close();
    }
}
