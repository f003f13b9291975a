package io.fupin.identification.steps;

import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the township's and the county's review have in common. */
@Component
class Reviews {

    private final Clock clock;

    Reviews(Clock clock) {
        this.clock = clock;
    }

    static Routing routing(String outcome) {
        return Routing.of(Map.of("approved", "approve".equals(outcome)));
    }

    /** A drawn case needs its record to be approved, and no record lies in the future. */
    void requireRecord(boolean drawn, String outcome, Object record, LocalDate on, String field, String words) {
        if (drawn && "approve".equals(outcome) && record == null) {
            throw Refusal.at(field, words);
        }
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at(field, "日期晚于今天");
        }
    }
}
