package io.fupin.privacy.vault;

import io.fupin.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the keys: {@code FUPIN_KEYS} in the environment (needed on several nodes, which must share them), else the file
 * {@code keys} in the data directory, made on the first start. Refuses to start when the database was written under others: a
 * mixture could never be read again.
 */
@Component
class KeySource {

    private static final Logger log = LoggerFactory.getLogger(KeySource.class);
    private static final String HEADING = """
            # Keys of the personal data in the database. Without this file no identity number can be read again: keep a copy,
            # but not beside the backup of the database. To rotate, add a line with the next number and 32 random bytes in
            # Base64, and start again; the old lines stay, values written under them are read with them, until
            # --fupin.privacy.reseal says that nothing needs them any more.
            """;

    private final JdbcClient jdbc;
    private final Path file;
    private final String environment;

    KeySource(JdbcClient jdbc, DatabaseSettings settings, @Value("${fupin.keys:}") String environment) {
        this.jdbc = jdbc;
        this.file = settings.directory().toAbsolutePath().resolve("keys");
        this.environment = environment;
    }

    /** @throws IllegalStateException when keys are missing, broken, or not those of this database */
    VaultKeys load() {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select id, check_value from privacy_key").query(row -> {
            known.put(row.getString(1), row.getString(2));
        });
        VaultKeys keys = environment.isBlank() ? fromFile(known.isEmpty()) : VaultKeys.parse(environment);
        Map<String, String> now = keys.checkValues();
        known.forEach((id, value) -> {
            if (!value.equals(now.get(id))) {
                throw new IllegalStateException("编号 " + id + " 的密钥" + (now.containsKey(id) ? "与这个数据库写入时用的不同" : "不见了")
                        + "，身份证号将无法读出，拒绝启动。请恢复原来的密钥（" + (environment.isBlank() ? file : "FUPIN_KEYS") + "）。");
            }
        });
        now.forEach((id, value) -> jdbc.sql("insert into privacy_key (id, check_value) values (?, ?) on conflict do nothing")
                .params(id, value).update());
        return keys;
    }

    private VaultKeys fromFile(boolean mayCreate) {
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new IllegalStateException("密钥文件 " + file + " 不见了，而数据库里已有加密的身份证号，拒绝启动。请从备份恢复该文件。");
                }
                create(VaultKeys.generate());
            }
            return VaultKeys.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On disk before the first value is written under it. */
    private void create(VaultKeys keys) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap((HEADING + keys.write()).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            log.info("身份证号的密钥已生成：{}。请另行备份，丢失后身份证号无法读出。", file);
        } catch (FileAlreadyExistsException e) {
            log.debug("another start made the keys first");
        }
    }
}
