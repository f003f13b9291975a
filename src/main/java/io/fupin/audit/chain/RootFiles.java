package io.fupin.audit.chain;

import io.fupin.audit.AuditChain.Root;
import io.fupin.database.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The daily roots as a text file beside the data, one line a day: date, link, hash. To be copied to where the database's owner cannot
 * reach (a mail to the audit office, a printed sheet); the copy put back is checked by the verification.
 */
@Component
class RootFiles {

    private final Path file;

    RootFiles(DatabaseSettings settings) {
        this.file = settings.directory().resolve("audit-roots.txt");
    }

    void append(Root root) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, root.day() + " " + root.seq() + " " + root.hash() + System.lineSeparator(),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when there is no file. Lines that are no root are passed over. */
    List<Root> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(String::strip)
                    .filter(line -> line.matches("\\d{4}-\\d{2}-\\d{2} \\d+ [0-9a-f]{64}"))
                    .map(line -> line.split(" "))
                    .map(parts -> new Root(LocalDate.parse(parts[0]), Long.parseLong(parts[1]), parts[2])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
