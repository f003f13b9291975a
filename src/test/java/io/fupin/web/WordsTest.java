package io.fupin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.clock.BusinessClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class WordsTest {

    /** Friday, 18 November 2016, 10:30 in Beijing. */
    private final Words words = new Words(Clock.fixed(at("2016-11-18T10:30:00"), BusinessClock.ZONE));

    @Test
    void saysLimitsAsPeopleDo() {
        assertThat(words.due(at("2016-11-16T23:59:59"))).isEqualTo(new Words.Due("超期 2 天", "is-late"));
        assertThat(words.due(at("2016-11-18T09:00:00"))).as("earlier today").isEqualTo(new Words.Due("已超期", "is-late"));
        assertThat(words.due(at("2016-11-18T17:00:00"))).isEqualTo(new Words.Due("今天到期", "is-warn"));
        assertThat(words.due(at("2016-11-19T00:00:00"))).as("midnight ends the day before").isEqualTo(new Words.Due("今天到期", "is-warn"));
        assertThat(words.due(at("2016-11-21T17:00:00"))).isEqualTo(new Words.Due("3 天后", ""));
        assertThat(words.due(at("2016-11-22T17:00:00"))).isEqualTo(new Words.Due("11月22日前", ""));
        assertThat(words.due(at("2017-01-04T17:00:00"))).isEqualTo(new Words.Due("2017年1月4日前", ""));
        assertThat(words.due(null)).isNull();
    }

    @Test
    void countsTheDaysOfANotice() {
        assertThat(words.noticeLeft(LocalDate.of(2016, 11, 21)).text()).isEqualTo("余 3 天");
        assertThat(words.noticeLeft(LocalDate.of(2016, 11, 18)).text()).isEqualTo("今天期满");
        assertThat(words.noticeLeft(LocalDate.of(2016, 11, 17)).text()).isEqualTo("已期满");
    }

    @Test
    void tellsDaysInBeijing() {
        assertThat(words.moment(Instant.parse("2016-11-17T16:05:00Z"))).as("five past midnight in Beijing").isEqualTo("今天 00:05");
        assertThat(words.moment(at("2016-11-17T16:20:00"))).isEqualTo("昨天 16:20");
        assertThat(words.moment(at("2015-11-17T16:20:00"))).isEqualTo("2015年11月17日 16:20");
        assertThat(words.shortMoment(at("2016-10-31T11:30:00"))).isEqualTo("10-31 11:30");
        assertThat(words.longDay(LocalDate.of(2016, 11, 20))).isEqualTo("2016年11月20日 星期日");
        assertThat(words.fullMoment(at("2016-11-20T15:05:00"))).isEqualTo("2016年11月20日 15时05分");
    }

    @Test
    void saysSpansInTheirTwoLargestUnits() {
        assertThat(words.span(Duration.ofMinutes(3 * 1440 + 21 * 60 + 40))).isEqualTo("3 天 21 时");
        assertThat(words.span(Duration.ofMinutes(130))).isEqualTo("2 时 10 分");
        assertThat(words.span(Duration.ofDays(7))).isEqualTo("7 天");
        assertThat(words.span(Duration.ofSeconds(20))).isEqualTo("1 分");
    }

    @Test
    void writesSumsWithFenAndARealMinus() {
        assertThat(words.money(new BigDecimal("-6500"))).isEqualTo("−6,500.00");
        assertThat(words.yuan(new BigDecimal("3118.00"))).isEqualTo("3,118");
        assertThat(words.yuan(new BigDecimal("3118.5"))).isEqualTo("3,118.50");
        assertThat(words.yuan(new BigDecimal("1000000"))).isEqualTo("1,000,000");
    }

    @Test
    void shortensCaseNumbersToWhatIsSaidOnThePhone() {
        assertThat(words.caseNumber("SB-220281-2016-0317")).isEqualTo("识2016-0317");
        assertThat(words.caseNumber("YY-220281-2016-10021")).isEqualTo("异2016-10021");
        assertThat(words.caseNumber("GS-220281-2016-0031")).isEqualTo("GS-220281-2016-0031");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
