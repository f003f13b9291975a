package io.fupin.bench;

import static io.fupin.bench.Figures.median;
import static io.fupin.bench.Figures.seconds;

import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportRun;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.ImportWorker;
import io.fupin.household.quality.QualityWork;
import io.fupin.region.Region;
import io.fupin.region.RegionImport;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.support.Jiaohe;
import io.fupin.support.TestPeople;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * 100,000 persons in 40,000 households from a workbook onto a register that holds 100,000 others: sent, read, checked, written. Beside it,
 * in turn: the same file read by an ordinary reader and its rows put into two tables by {@code COPY}, with nothing looked at.
 */
final class ImportRatio {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int HOUSEHOLDS = 40_000;
    private static final double GOAL = 3.0;
    private static final double UNDO_GOAL = 20.0;
    private static final double FLOOR_GOAL = 4.0;
    private static final String[] TABLES = {"household", "household_member", "household_income", "household_living", "household_contact", "household_state",
        "household_period", "import_row", "import_household", "import_fault", "import_file", "quality_due"};

    private final Fupin fupin;
    private final Officer officer;
    private final ImportDesk desk;
    private final ImportWorker worker;
    private final List<String> villages;

    ImportRatio(Fupin fupin) {
        this.fupin = fupin;
        Jiaohe.importInto(fupin.bean(RegionImport.class));
        officer = fupin.bean(TestPeople.class).holding("COUNTY_OFFICE@220281000000");
        desk = fupin.bean(ImportDesk.class);
        worker = fupin.bean(ImportWorker.class);
        villages = fupin.bean(Regions.class).within(Jiaohe.COUNTY, RegionLevel.VILLAGE).stream().map(Region::code).map(Object::toString).toList();
    }

    List<BenchResult> measure() throws Exception {
        Path present = new ImportedFile(villages, 0).write(Path.of("target/bench/present.xlsx"), HOUSEHOLDS);
        Path file = new ImportedFile(villages, 100_000).write(Path.of("target/bench/import.xlsx"), HOUSEHOLDS);
        Path small = new ImportedFile(villages, 200_000).write(Path.of("target/bench/small.xlsx"), HOUSEHOLDS / 10);
        taken(present, HOUSEHOLDS);
        fupin.bean(QualityWork.class).drain();
        boolean memory = !Boolean.getBoolean("bench.profile");
        long smallPeak = memory ? peak(small, HOUSEHOLDS / 10) : 1;
        long peak = memory ? peak(file, HOUSEHOLDS) : 1;
        List<Double> ours = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Double> undos = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            tidy();
            long began = System.nanoTime();
            raw(file);
            double rawSeconds = seconds(System.nanoTime() - began);
            began = System.nanoTime();
            String id;
            try (Samples samples = Samples.begin(Boolean.getBoolean("bench.profile") && round == 0)) {
                id = taken(file, HOUSEHOLDS);
            }
            double ourSeconds = seconds(System.nanoTime() - began);
            ImportFloor floor = new ImportFloor(fupin.url(), id);
            began = System.nanoTime();
            try (Samples samples = Samples.begin(Boolean.getBoolean("bench.profile") && round == 0)) {
                undone(id);
            }
            double undoSeconds = seconds(System.nanoTime() - began);
            Map<String, Double> floorSeconds = floor.seconds();
            double alone = floorSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
            System.out.printf("bench: the same rows by COPY alone %.1f s %s%n", alone, floorSeconds);
            System.out.printf("bench: import %5.1f s, raw %5.1f s, taken back in %5.1f s%n", ourSeconds, rawSeconds, undoSeconds);
            if (round >= 0) {
                undos.add(undoSeconds);
                floors.add(alone);
                ours.add(ourSeconds);
                raw.add(rawSeconds);
            }
        }
        double ratio = median(ours) / median(raw);
        return List.of(BenchResult.lower("import-ratio", ratio, "×", null, GOAL, "100,000 persons: %.1f s against %.1f s raw, %.1f MB file"
                        .formatted(median(ours), median(raw), Files.size(file) / 1e6)),
                BenchResult.lower("import-vs-floor", median(ours) / median(floors), "×", null, FLOOR_GOAL,
                        "the same rows into the register's own tables by COPY alone, nothing read, sealed or judged: %.1f s, %.1f× raw".formatted(median(floors),
                                median(floors) / median(raw))),
                BenchResult.lower("import-undo", median(undos), "s", null, UNDO_GOAL, "40,000 households taken back, all or nothing"),
                BenchResult.lower("import-memory-growth", (double) peak / smallPeak, "×", null, 1.5,
                        "live heap at most %d MB with 100,000 persons, %d MB with 10,000".formatted(peak >> 20, smallPeak >> 20)));
    }

    private String taken(Path file, int households) throws IOException {
        long began = System.nanoTime();
        String id;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            id = desk.upload(officer, file.getFileName().toString(), in);
        }
        worker.drain();
        awaited(id);
        ImportRun checked = desk.get(officer, id);
        long at = System.nanoTime();
        WrongAnswer.unless(checked.state() == State.CHECKED && checked.tally().fresh() == households && checked.tally().faults() == 0,
                "checked: " + checked);
        desk.take(officer, id);
        worker.drain();
        awaited(id);
        ImportRun taken = desk.get(officer, id);
        WrongAnswer.unless(taken.state() == State.TAKEN && taken.tally().taken() == households, "taken: " + taken);
        System.out.printf("bench: read and checked %.1f s, written %.1f s%n", seconds(at - began), seconds(System.nanoTime() - at));
        return id;
    }

    /** The application's own hand may have taken it. */
    private void awaited(String id) {
        while (desk.get(officer, id).state().running()) {
            worker.drain();
            Thread.onSpinWait();
        }
    }

    private void undone(String id) {
        desk.undo(officer, id);
        worker.drain();
        awaited(id);
        ImportRun undone = desk.get(officer, id);
        WrongAnswer.unless(undone.state() == State.UNDONE, "undone: " + undone);
    }

    /** The most that was alive at any time while the file came in, and is taken back. */
    private long peak(Path file, int households) throws Exception {
        tidy();
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                System.gc();
                most.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        watch.start();
        String id = taken(file, households);
        done.set(true);
        watch.join();
        undone(id);
        return most.get();
    }

    private void tidy() throws SQLException {
        try (Connection connection = DriverManager.getConnection(fupin.url(), "postgres", ""); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("vacuum analyze " + table);
            }
            statement.execute("drop table if exists raw_household, raw_person");
            statement.execute("create table raw_household (" + columns(ImportedFile.HOUSEHOLD.length) + ", primary key (c2))");
            statement.execute("create table raw_person (" + columns(ImportedFile.PERSON.length) + ", primary key (c5))");
            statement.execute("checkpoint");
        }
    }

    private static String columns(int count) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add("c" + i + " text");
        }
        return String.join(", ", columns);
    }

    private void raw(Path file) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(fupin.url(), "postgres", "");
             ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            copied(connection, "raw_household", workbook.getSheet(0).orElseThrow().openStream(), ImportedFile.HOUSEHOLD.length, HOUSEHOLDS);
            copied(connection, "raw_person", workbook.getSheet(1).orElseThrow().openStream(), ImportedFile.PERSON.length, HOUSEHOLDS * 5 / 2);
        }
    }

    private static void copied(Connection connection, String table, Stream<Row> rows, int width, int expected) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        StringBuilder lines = new StringBuilder();
        try (rows) {
            rows.skip(1).forEach(row -> {
                for (int i = 0; i < width; i++) {
                    String text = row.getCellRawValue(i).orElse(null);
                    lines.append(i == 0 ? "" : "\t").append(text == null ? "\\N" : text);
                }
                lines.append('\n');
                if (lines.length() > 1 << 16) {
                    send(copy, lines);
                }
            });
        }
        send(copy, lines);
        long written = copy.endCopy();
        WrongAnswer.unless(written == expected, written + " rows in " + table);
    }

    private static void send(CopyIn copy, StringBuilder lines) {
        try {
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            lines.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
