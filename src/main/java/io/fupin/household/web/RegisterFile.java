package io.fupin.household.web;

import io.fupin.account.Officer;
import io.fupin.household.Household;
import io.fupin.household.PersonalData;
import io.fupin.household.data.RegisterList.Line;
import io.fupin.region.Regions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The register's list as a file, written while it is read. */
@Component
class RegisterFile {

    private static final List<String> HEAD = List.of("户编号", "户主", "乡镇和村", "组", "人口", "识别事由", "主要致贫原因", "收入年度", "人均收入", "状态",
            "帮扶责任人", "建档日期");

    private final Regions regions;

    RegisterFile(Regions regions) {
        this.regions = regions;
    }

    /** Hands every line to whoever asks. */
    @FunctionalInterface
    interface Source {
        void forEach(Consumer<Line> taker);
    }

    /** @return how many households were written */
    int workbook(OutputStream out, Officer officer, Source source) throws IOException {
        int[] row = {0};
        try (Workbook workbook = new Workbook(out, "fupin", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("档案");
            sheet.freezePane(0, 1);
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == 0 || column == 2 ? 22 : 13);
            }
            source.forEach(line -> {
                row[0]++;
                List<String> cells = cells(line, officer);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
            });
        }
        return row[0];
    }

    /** With a byte order mark: spreadsheets take Chinese for something else without. */
    int text(OutputStream out, Officer officer, Source source) throws IOException {
        int[] rows = {0};
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        write(writer, HEAD);
        source.forEach(line -> {
            rows[0]++;
            write(writer, cells(line, officer));
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

    private List<String> cells(Line line, Officer officer) {
        Household one = line.household();
        return Stream.of(one.registerNumber(), one.headName(), regions.fullName(one.village()), one.groupName(), one.persons(), one.ground(),
                PersonalData.needsHealth(officer) ? one.mainCause() : null, one.incomeYear(), one.perCapita(), one.state().title(),
                line.helper(), one.registeredOn()).map(value -> value == null ? "" : harmless(value.toString())).toList();
    }

    /** What a spreadsheet would take for a formula stays text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
