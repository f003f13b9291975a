package io.fupin.exchange.intake;

import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.SealedColumn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files until they are read, sealed and in the database: any node may read them, and a process that dies loses none. */
@Component
class ImportFiles {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    ImportFiles(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void keep(String importId, InputStream file) throws IOException {
        int part = 0;
        for (byte[] bytes = file.readNBytes(PART); bytes.length > 0; bytes = file.readNBytes(PART)) {
            // Latin 1 keeps every byte as one sign
            jdbc.sql("insert into import_file (import_id, part, sealed) values (?, ?, ?)")
                    .params(importId, part++, vault.seal(new String(bytes, StandardCharsets.ISO_8859_1))).update();
        }
    }

    /** A copy on disk that the caller deletes. */
    Path copy(String importId) throws IOException {
        Path copy = Files.createTempFile("import", ".xlsx");
        try (OutputStream out = Files.newOutputStream(copy)) {
            int part = 0;
            while (true) {
                String sealed = jdbc.sql("select sealed from import_file where import_id = ? and part = ?").params(importId, part++).query(String.class)
                        .optional().orElse(null);
                if (sealed == null) {
                    return copy;
                }
                out.write(vault.open(sealed).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    void forget(String importId) {
        jdbc.sql("delete from import_file where import_id = ?").param(importId).update();
    }

    /** Where imports keep sealed text. */
    @Configuration(proxyBeanMethods = false)
    static class SealedImports {

        @Bean
        SealedColumn sealedImportFiles() {
            return SealedColumn.text("import_file", "sealed", "import_id", "part");
        }

        @Bean
        SealedColumn sealedImportRows() {
            return SealedColumn.text("import_row", "cells_sealed", "import_id", "key", "sheet", "row_no");
        }

        @Bean
        SealedColumn sealedHouseholdsBefore() {
            return SealedColumn.text("import_household", "before_sealed", "import_id", "key");
        }
    }
}
