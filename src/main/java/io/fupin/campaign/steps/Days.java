package io.fupin.campaign.steps;

import io.fupin.casework.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Dates of steps: what was done is not done tomorrow. */
@Component
class Days {

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    Map<String, Object> today(String field) {
        return Map.of(field, LocalDate.now(clock).toString());
    }

    void notAfterToday(String field, LocalDate day) {
        if (day != null && day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at(field, "日期晚于今天");
        }
    }
}
