package io.fupin.campaign.data;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A county's campaign of a year.
 *
 * @param standard the income line of the county and income year, yuan per person
 */
public record Campaign(long id, String caseNumber, RegionCode county, int year, int incomeYear, BigDecimal standard, State state, Dates dates,
                       Plan plan, long launchedBy, String launchedByName, String launchedPost, Instant launchedAt) {

    /** RUNNING starts villages and cases; PAUSED starts none; IN has all its villages in; STOPPED and DONE are over. */
    public enum State {
        RUNNING("进行中"), PAUSED("已暂停"), IN("各村已汇总"), STOPPED("已停止"), DONE("已上报");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether villages still work in it. */
        public boolean going() {
            return this == RUNNING || this == PAUSED;
        }
    }

    /** The calendar of the round (policy 7.6); each begins no earlier than the one before. */
    public record Dates(LocalDate visitStart, LocalDate visitEnd, LocalDate entryDeadline, LocalDate cleaningStart, LocalDate cleaningEnd,
                        LocalDate checkStart, LocalDate checkEnd, LocalDate reportDeadline) {
    }

    /** What is to be achieved; null where nothing is planned. */
    public record Plan(Integer households, Integer persons, Integer villages) {
    }
}
