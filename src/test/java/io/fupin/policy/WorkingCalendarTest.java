package io.fupin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@FupinTest
class WorkingCalendarTest {

    /** Regions without settings of their own, so that the default (all-rest-days, calendar days) applies. */
    private static final RegionCode ANYWHERE = Jiaohe.QINGBEI;

    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private PolicyAdministration policy;
    @Autowired
    private RegionImport imports;

    /** National Day 2016: 1–7 October off, Saturday 8 and Sunday 9 worked. */
    @ParameterizedTest
    @CsvSource({"2016-09-30,false,false", "2016-10-01,true,true", "2016-10-07,true,true", "2016-10-08,false,false", "2016-10-09,false,false",
            "2016-10-10,false,false", "2016-10-15,true,false", "2016-10-16,true,false", "2016-09-18,false,false", "2016-12-31,true,true",
            "2017-01-02,true,true", "2015-09-03,true,true"})
    void knowsHolidaysAndMovedWorkingDays(LocalDate day, boolean rest, boolean holiday) {
        assertThat(calendar.isRestDay(day)).isEqualTo(rest);
        assertThat(calendar.isPublicHoliday(day)).isEqualTo(holiday);
    }

    @Test
    void knowsThePublishedYearsOnly() {
        assertThat(calendar.knows(2014)).isTrue();
        assertThat(calendar.knows(2016)).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2001)).isFalse();
        assertThat(calendar.knows(1999)).isFalse();
        assertThat(calendar.knows(2099)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2016-10-10,1,2016-10-11", "2016-10-10,5,2016-10-17", "2016-10-14,1,2016-10-17", "2016-09-30,1,2016-10-08",
            "2016-09-30,2,2016-10-09", "2016-09-30,3,2016-10-10", "2016-10-01,1,2016-10-08", "2016-10-15,1,2016-10-17",
            "2016-10-10,0,2016-10-10", "2016-10-15,0,2016-10-15", "2016-10-17,-1,2016-10-14", "2016-10-08,-1,2016-09-30",
            "2099-01-02,1,2099-01-05"})
    void countsWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2016-10-10,2016-10-10,0", "2016-10-10,2016-10-11,1", "2016-10-10,2016-10-17,5", "2016-09-30,2016-10-07,0",
            "2016-09-30,2016-10-09,2", "2016-10-17,2016-10-10,-5", "2016-10-14,2016-10-16,0"})
    void countsWorkingDaysBetween(LocalDate from, LocalDate to, int expected) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(expected);
    }

    /** The day of posting does not count (民法典 art. 201); an end on a rest day moves on (art. 203). */
    @ParameterizedTest
    @CsvSource({"2016-10-10,7,2016-10-17", "2016-10-11,7,2016-10-18", "2016-10-08,7,2016-10-17", "2016-10-09,7,2016-10-17",
            "2016-10-07,7,2016-10-14", "2016-09-23,7,2016-09-30", "2016-09-24,7,2016-10-08", "2016-09-30,7,2016-10-08",
            "2016-10-01,7,2016-10-08", "2016-10-10,5,2016-10-17", "2016-12-24,7,2017-01-03"})
    void endsANoticeWhenItsLastDayIsOver(LocalDate posted, int days, LocalDate last) {
        assertThat(calendar.noticeEnd(ANYWHERE, posted, days)).isEqualTo(last);
    }

    @Test
    void aDayIsOverAtMidnightInShanghai() {
        assertThat(calendar.endOf(LocalDate.of(2016, 10, 18))).isEqualTo(Instant.parse("2016-10-18T16:00:00Z"));
    }

    @Test
    void followsTheCountysOwnWayOfCounting() {
        Jiaohe.importInto(imports);
        RegionCode jilinCity = RegionCode.of("220200000000");
        LocalDate saturdayEnd = LocalDate.of(2016, 10, 8);
        set("notice-holiday-extension", jilinCity, "public-holidays");
        assertThat(calendar.noticeEnd(ANYWHERE, saturdayEnd, 7)).isEqualTo(LocalDate.of(2016, 10, 15));
        assertThat(calendar.noticeEnd(ANYWHERE, LocalDate.of(2016, 9, 24), 7)).isEqualTo(LocalDate.of(2016, 10, 8));
        set("notice-holiday-extension", jilinCity, "none");
        assertThat(calendar.noticeEnd(ANYWHERE, LocalDate.of(2016, 9, 24), 7)).isEqualTo(LocalDate.of(2016, 10, 1));
        set("notice-day-kind", jilinCity, "working");
        assertThat(calendar.noticeEnd(ANYWHERE, LocalDate.of(2016, 9, 30), 5)).isEqualTo(LocalDate.of(2016, 10, 12));
        set("notice-holiday-extension", jilinCity, null);
        set("notice-day-kind", jilinCity, null);
        assertThat(calendar.noticeEnd(ANYWHERE, saturdayEnd, 7)).isEqualTo(LocalDate.of(2016, 10, 17));
    }

    @Test
    void refusesToGuessTheHolidaysOfAYear() {
        assertThatThrownBy(() -> calendar.noticeEnd(ANYWHERE, LocalDate.of(2026, 12, 28), 7)).isInstanceOf(CalendarUnknown.class)
                .hasMessageContaining("2027年的放假安排还没有录入");
        assertThat(calendar.noticeEnd(ANYWHERE, LocalDate.of(2026, 12, 23), 7)).isEqualTo(LocalDate.of(2026, 12, 30));

        policy.set(new NewSetting("working-day-calendar", RegionCode.NATION, null, 2027, "01-01休、01-02休、01-03休、01-04休、10-01休、01-09班",
                "国务院办公厅通知", "测试"));
        assertThat(calendar.knows(2027)).isTrue();
        assertThat(calendar.isRestDay(LocalDate.of(2027, 1, 9))).isFalse();
        assertThat(calendar.isRestDay(LocalDate.of(2027, 1, 10))).isTrue();
        assertThat(calendar.noticeEnd(ANYWHERE, LocalDate.of(2026, 12, 28), 7)).isEqualTo(LocalDate.of(2027, 1, 5));
        policy.set(new NewSetting("working-day-calendar", RegionCode.NATION, null, 2027, null, "录错", "测试"));
        assertThat(calendar.knows(2027)).isFalse();
    }

    private void set(String key, RegionCode region, String value) {
        policy.set(new NewSetting(key, region, LocalDate.of(2014, 1, 1), null, value, "省扶贫办通知", "测试"));
    }
}
