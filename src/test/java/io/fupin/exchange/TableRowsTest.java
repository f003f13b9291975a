package io.fupin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.TableRows.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class TableRowsTest {

    private static final String NUMBER = "220281197003150015";

    @Test
    void whatASpreadsheetCopiesIsPartedByTabs() {
        List<TableRow> rows = TableRows.ofText("于广发\t" + NUMBER + "\t消费型车辆\t面包车，2008年\n\n陈秀云\t\t消费型车辆\n");
        assertThat(rows).extracting(TableRow::line, row -> row.cell(0), row -> row.cell(3))
                .containsExactly(tuple(1, "于广发", "面包车，2008年"), tuple(3, "陈秀云", ""));
    }

    @Test
    void commasAreTakenInBothWidthsAndQuotesHoldThem() {
        assertThat(TableRows.ofText("于广发，" + NUMBER + "，消费型车辆").get(0).cells()).containsExactly("于广发", NUMBER, "消费型车辆");
        assertThat(TableRows.ofText("于广发," + NUMBER + ",消费型车辆,\"面包车,停驶\"").get(0).cell(3)).isEqualTo("面包车,停驶");
    }

    @Test
    void filesAreReadInBothEncodings() {
        String csv = "姓名,身份证号,类别,说明\r\n于广发," + NUMBER + ",消费型车辆,面包车\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(TableRows.ofFile(csv.getBytes(charset)).get(1).cell(0)).isEqualTo("于广发");
        }
        assertThat(TableRows.ofFile(("\ufeff" + csv).getBytes(StandardCharsets.UTF_8)).get(0).cell(0)).isEqualTo("姓名");
    }

    @Test
    void workbooksAreReadFromTheirFirstSheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "证件号码");
            sheet.value(2, 0, "于广发");
            sheet.value(2, 1, NUMBER);
            sheet.value(2, 2, 40);
            workbook.newWorksheet("别的").value(0, 0, "不看");
        }
        List<TableRow> rows = TableRows.ofFile(bytes.toByteArray());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).cells()).containsExactly("于广发", NUMBER, "40");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws IOException {
        for (byte[] file : List.of(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 0, 1}, "PK\3\4 broken".getBytes(StandardCharsets.ISO_8859_1))) {
            assertThatThrownBy(() -> TableRows.ofFile(file)).isInstanceOf(Unreadable.class).hasMessageContaining(".xlsx");
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 101; i++) {
                zip.write(nothing);
            }
        }
        assertThat(bomb.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> TableRows.ofFile(bomb.toByteArray())).isInstanceOf(Unreadable.class).hasMessageContaining("太大");
    }
}
