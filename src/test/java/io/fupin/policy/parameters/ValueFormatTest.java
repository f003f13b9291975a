package io.fupin.policy.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.policy.PolicyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatTest {

    private final Catalogue catalogue = new Catalogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"income-line| 3,200.00 |3200", "income-line|3200.5|3200.5", "scale-control-tolerance|0|0",
            "scale-control-tolerance|10.0|10", "meeting-recused-in-base|off|否", "meeting-recused-in-base|是|是",
            "meeting-majority|1/2|1/2", "meeting-majority|２/3|bad", "meeting-women-present|无|无", "meeting-majority|1／2|1/2",
            "red-line-items|甲; 乙，丙|甲、乙、丙", "meeting-kinds-accepted|村民会议|村民会议", "notice-day-kind|working|working",
            "income-year-start|10-01|10-01", "pairing-max-households|科级 3, 一般2|科级3、一般2", "id-display-mask|0+4|0+4"})
    void bringsValuesIntoOneForm(String key, String raw, String normal) {
        Parameter parameter = catalogue.get(key);
        if (normal.equals("bad")) {
            assertThatThrownBy(() -> ValueFormat.normal(parameter, raw, null)).isInstanceOf(PolicyRefused.class);
        } else {
            assertThat(ValueFormat.normal(parameter, raw, null)).isEqualTo(normal);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"meeting-majority|3/2|应为不大于1的分数，如 2/3；不作要求时填“无”",
            "meeting-majority|0/2|应为不大于1的分数，如 2/3；不作要求时填“无”", "meeting-majority|1/0|应为不大于1的分数，如 2/3；不作要求时填“无”",
            "meeting-majority|0.5|应为不大于1的分数，如 2/3；不作要求时填“无”", "meeting-recused-in-base|也许|应为“是”或“否”",
            "red-line-items|甲、甲|“甲”重复", "red-line-items|、|至少要有一项",
            "meeting-kinds-accepted|茶话会|“茶话会”不在可选范围：村民代表会议、村民会议、村民小组会议",
            "notice-day-kind|lunar|应为以下之一：calendar、working", "income-year-start|13-01|应为月-日，如 10-01",
            "income-year-start|02-30|应为月-日，如 10-01", "pairing-max-households|科级|“科级”应为名称加数字，如 科级3",
            "pairing-max-households|科级0|应在 1 到 100 之间", "id-display-mask|10+8|最多显示10位", "id-display-mask|6-4|应为前几位+后几位，如 6+4",
            "income-line|1.23456|最多四位小数", "income-line|1e9|应在 1 到 100000 之间"})
    void saysWhatIsWrong(String key, String raw, String message) {
        assertThatThrownBy(() -> ValueFormat.normal(catalogue.get(key), raw, null)).isInstanceOf(PolicyRefused.class).hasMessage(message);
    }

    @Test
    void takesTheHolidaysOfAYearAsAWhole() {
        Parameter calendar = catalogue.get("working-day-calendar");
        assertThat(ValueFormat.normal(calendar, "10-08班，10-01休 01-01休", 2027)).isEqualTo("01-01休、10-01休、10-08班");
        assertThatThrownBy(() -> ValueFormat.normal(calendar, "10-01休", 2027)).hasMessageContaining("至少要有 01-01休 和 10-01休");
        assertThatThrownBy(() -> ValueFormat.normal(calendar, "01-01休、10-01休、02-29休", 2027)).hasMessage("2027年没有 02-29");
        assertThatThrownBy(() -> ValueFormat.normal(calendar, "01-01休、01-01班", 2027)).hasMessage("01-01 重复");
        assertThatThrownBy(() -> ValueFormat.normal(calendar, "元旦休", 2027)).hasMessage("“元旦休”应为月-日加“休”或“班”，如 10-01休");
    }
}
