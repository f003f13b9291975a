package io.fupin.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private final Wording words = new Wording();
    private final ChineseDates dates = new ChineseDates();

    @ParameterizedTest
    @CsvSource({"蛟河市,市", "清原满族自治县,县", "中站区,区", "文昌湖省级旅游度假区,区"})
    void aCountyIsCalledByItsKind(String county, String level) {
        assertThat(words.level(county)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"漂河镇,我镇", "乌林朝鲜族乡,我乡", "河南街道,我街道", "河南街道办事处,我街道"})
    void aTownshipSpeaksOfItself(String township, String our) {
        assertThat(words.ourTownship(township)).isEqualTo(our);
    }

    @ParameterizedTest
    @CsvSource({"蛟河市脱贫攻坚领导小组办公室,我办", "蛟河市扶贫办,我办", "蛟河市乡村振兴局,我局", "蛟河市人民政府,本机关"})
    void anOfficeSpeaksOfItself(String issuer, String our) {
        assertThat(words.ourOffice(issuer)).isEqualTo(our);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4850|4,850", "4850.00|4,850", "4850.5|4,850.50", "0|0", "-6100|−6,100",
            "1234567.89|1,234,567.89", "0.004|0.00"})
    void moneyIsInYuan(BigDecimal amount, String printed) {
        assertThat(words.yuan(amount)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"3400.01,高于", "3400.00,等于", "3399.99,低于"})
    void anIncomeEqualToTheLineIsNotAboveIt(BigDecimal income, String relation) {
        assertThat(words.against(income, new BigDecimal("3400"))).isEqualTo(relation);
    }

    @ParameterizedTest
    @CsvSource({"1,（一）", "9,（九）", "10,（十）", "11,（十一）", "20,（二十）", "35,（三十五）", "99,（九十九）", "100,（100）"})
    void paragraphsAreNumberedInWords(int number, String words) {
        assertThat(this.words.ordinal(number)).isEqualTo(words);
    }

    @Test
    void typedLinesBecomeParagraphs() {
        assertThat(words.paragraphs(List.of("第一段\r\n\r\n 第二段 ", "", "第三段"))).containsExactly("第一段", "第二段", "第三段");
        assertThat(words.listed(List.of("赵春生", "", "李桂芳"))).isEqualTo("赵春生、李桂芳");
    }

    @Test
    void aLongTitleBreaksWhereItsSenseDoes() {
        assertThat(words.title(22.5, "漂河镇青背村2017年度", "拟推荐贫困户名单公示")).containsExactly("漂河镇青背村2017年度拟推荐贫困户名单公示");
        assertThat(words.title(22.5, "乌林朝鲜族乡新立村2017年度", "拟推荐贫困户名单公示"))
                .containsExactly("乌林朝鲜族乡新立村2017年度", "拟推荐贫困户名单公示");
    }

    @Test
    void aLongNameIsNarrowedJustEnough() {
        assertThat(words.narrowing("漂河镇人民政府", 10.2)).isEqualTo(1);
        // 14 characters into 8.9: 0.6357, rounded down so that it never overflows
        assertThat(words.narrowing("蛟河市脱贫攻坚领导小组办公室", 8.9)).isEqualTo(0.63);
    }

    @Test
    void datesAreChinese() {
        LocalDate day = LocalDate.of(2016, 11, 8);
        assertThat(dates.full(day)).isEqualTo("2016年11月8日");
        assertThat(dates.weekday(day)).isEqualTo("星期二");
        assertThat(dates.weekday(LocalDate.of(2016, 11, 13))).isEqualTo("星期日");
        assertThat(dates.range(day, day)).isEqualTo("2016年11月8日");
        assertThat(dates.range(day, day.plusDays(6))).isEqualTo("2016年11月8日至14日");
        assertThat(dates.range(day, day.plusDays(30))).isEqualTo("2016年11月8日至12月8日");
        assertThat(dates.range(day, day.plusYears(1))).isEqualTo("2016年11月8日至2017年11月8日");
        assertThat(dates.near(day, day.plusDays(9))).isEqualTo("11月8日");
        assertThat(dates.near(day, day.plusYears(1))).isEqualTo("2016年11月8日");
        assertThat(dates.meeting(day, LocalTime.of(9, 5), null)).isEqualTo("2016年11月8日9:05");
        assertThat(dates.meeting(day, null, null)).isEqualTo("2016年11月8日");
        assertThat(dates.moment(LocalDateTime.of(2016, 11, 8, 15, 0))).isEqualTo("2016年11月8日15:00");
        assertThat(words.days(day, day.plusDays(6))).isEqualTo(7);
    }
}
