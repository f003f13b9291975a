package io.fupin.privacy.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.database.DatabaseSettings;
import io.fupin.support.FupinTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@FupinTest
@Transactional
class KeySourceTest {

    @TempDir
    private Path directory;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyDatabase() {
        jdbc.sql("delete from privacy_key").update();
    }

    private KeySource source(String environment) {
        return new KeySource(jdbc, new DatabaseSettings(directory, 0), environment);
    }

    @Test
    void makesKeysForItsOwnerOnlyAndFindsThemAgain() throws IOException {
        String sealed = new AesGcmIdentityVault(source("").load(), null, null).seal("220281197003150015");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys")))).isEqualTo("rw-------");
        assertThat(new AesGcmIdentityVault(source("").load(), null, null).open(sealed)).isEqualTo("220281197003150015");
    }

    @Test
    void refusesToStartWhenTheKeysOfTheDatabaseAreGone() throws IOException {
        source("").load();
        Files.move(directory.resolve("keys"), directory.resolve("kept"));
        assertThatThrownBy(() -> source("").load()).isInstanceOf(IllegalStateException.class).hasMessageContaining("不见了");
        assertThat(directory.resolve("keys")).doesNotExist();
        Files.writeString(directory.resolve("keys"), VaultKeys.generate().write());
        assertThatThrownBy(() -> source("").load()).hasMessageContaining("与这个数据库写入时用的不同");
        Files.move(directory.resolve("kept"), directory.resolve("keys"), StandardCopyOption.REPLACE_EXISTING);
        source("").load();
    }

    @Test
    void takesAnAddedKeyButNotTheLossOfAnOldOne() throws IOException {
        source("").load();
        Path file = directory.resolve("keys");
        String added = "2=" + Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(file, Files.readString(file) + added);
        assertThat(source("").load().newestId()).isEqualTo("2");
        Files.writeString(file, Files.readString(file).replace(added, ""));
        assertThatThrownBy(() -> source("").load()).hasMessageContaining("编号 2 的密钥不见了");
    }

    @Test
    void prefersTheEnvironmentAndThenMakesNoFile() {
        String keys = VaultKeys.generate().write().replace('\n', ';');
        assertThat(source(keys).load().checkValues()).isEqualTo(VaultKeys.parse(keys).checkValues());
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lookup=AAAA;1=AAAA", "1=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "hello", "lookup;1",
            "lookup=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesBrokenKeysWithoutRepeatingThem(String keys) {
        assertThatThrownBy(() -> source(keys).load()).isInstanceOf(IllegalStateException.class)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("AAAA"));
    }
}
