package io.fupin.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.exchange.TableRows;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.delivery.Columns.Part;
import io.fupin.exchange.delivery.Deliveries.Line;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A department hands in its own table; nobody types it again. */
class ColumnsTest {

    private static final String NUMBER = "220281197003150015";

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrder() {
        List<TableRow> rows = TableRows.ofText("序号\t备注\t公民身份号码\t姓名\t情形\n1\t面包车\t" + NUMBER + "\t于广发\t消费型车辆");
        Columns columns = Columns.recognised(rows, Map.of());
        assertThat(columns.lines(rows)).containsExactly(new Line("于广发", NUMBER, "消费型车辆", "面包车"));
        assertThat(columns.missing()).isEmpty();
    }

    @Test
    void aTableWithoutAHeadingHasTheUsualOrder() {
        List<TableRow> rows = TableRows.ofText("于广发\t" + NUMBER + "\t消费型车辆");
        assertThat(Columns.recognised(rows, Map.of()).lines(rows)).containsExactly(new Line("于广发", NUMBER, "消费型车辆", ""));
        assertThat(Columns.recognised(List.of(), Map.of()).missing()).containsExactly(Part.NAME, Part.ID_NUMBER);
    }

    @Test
    void whatWasChosenOnceIsFoundAgain() {
        List<TableRow> rows = TableRows.ofText("户主\t权利证号\t身份证号\t备注1\n于广发\t吉2016\t" + NUMBER + "\t一套");
        Columns guessed = Columns.recognised(rows, Map.of());
        assertThat(guessed.missing()).as("户主 is no heading that is known").containsExactly(Part.NAME);
        Columns chosen = guessed.chosen(Map.of(Part.NAME, 0, Part.ID_NUMBER, 2, Part.DETAIL, 9));
        assertThat(chosen.at()).as("a column that is not there is none").containsOnlyKeys(Part.NAME, Part.ID_NUMBER);
        assertThat(Columns.recognised(rows, chosen.byHeading()).lines(rows)).extracting(Line::name, Line::idNumber).containsExactly(
                org.assertj.core.groups.Tuple.tuple("于广发", NUMBER));
    }
}
