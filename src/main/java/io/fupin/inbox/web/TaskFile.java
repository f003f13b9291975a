package io.fupin.inbox.web;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.OutcomeNames;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.InboxItem;
import io.fupin.region.Regions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A list of tasks as a file, written row by row while it is read. */
@Component
class TaskFile {

    private static final List<String> HEAD = List.of("案件号", "户主或事由", "乡镇和村", "组", "人口", "流程", "环节", "红旗", "承办岗位", "办理人", "到达", "期限",
            "办结", "结果");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final StepNames names;
    private final PostNames posts;
    private final Regions regions;

    TaskFile(StepNames names, PostNames posts, Regions regions) {
        this.names = names;
        this.posts = posts;
        this.regions = regions;
    }

    /** Hands every row to whoever asks. */
    @FunctionalInterface
    interface Source {
        void forEach(Consumer<InboxItem> each);
    }

    /** @return how many rows were written */
    int workbook(OutputStream out, Source source) throws IOException {
        int[] row = {0};
        try (Workbook workbook = new Workbook(out, "fupin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("事项");
            sheet.freezePane(0, 1);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 0 || column == 2 ? 24 : 14);
            }
            source.forEach(item -> {
                row[0]++;
                List<String> cells = cells(item);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
                if (row[0] % 1_000 == 0) {
                    flush(sheet);
                }
            });
        }
        return row[0];
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a byte order mark: spreadsheets take Chinese for something else without. */
    int text(OutputStream out, Source source) throws IOException {
        int[] rows = {0};
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        write(writer, HEAD);
        source.forEach(item -> {
            rows[0]++;
            write(writer, cells(item));
        });
        writer.flush();
        return rows[0];
    }

    private static void write(Writer writer, List<String> cells) {
        try {
            writer.write(String.join(",", cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList()) + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(InboxItem item) {
        List<String> cells = new ArrayList<>(List.of(item.caseNumber(), item.subject(), regions.fullName(item.village()),
                item.groupName() == null ? "" : item.groupName(), item.persons() == null ? "" : item.persons().toString(),
                names.process(item.process()), item.name(), item.flagged() ? "有" : "",
                item.role() == null ? "" : posts.of(new Post(item.role(), item.unit(), item.region())),
                item.assigneeName() == null ? "" : item.assigneeName(), time(item.createdAt()), time(item.dueAt()), time(item.completedAt()),
                item.result() != null ? item.result() : OutcomeNames.of(item.outcome())));
        cells.replaceAll(TaskFile::harmless);
        return cells;
    }

    private static String time(Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /** What a spreadsheet would take for a formula stays text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
