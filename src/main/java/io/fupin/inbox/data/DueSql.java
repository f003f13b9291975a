package io.fupin.inbox.data;

import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What a list asks of limits, as a condition on its tasks. */
final class DueSql {

    private DueSql() {
    }

    /** @param parameters gets the bounds of a day */
    static Optional<String> of(InboxQuery query, Map<String, Object> parameters) {
        if (query.dueOn() != null && query.box() != Box.DONE) {
            // an end at midnight belongs to the day before
            return Optional.of("w.due_at > " + bound(parameters, "afterDay", query.dueOn()) + " and w.due_at <= "
                    + bound(parameters, "endOfDay", query.dueOn().plusDays(1)));
        }
        return Optional.ofNullable(query.due()).map(due -> due == Due.LATE ? late(query) : today(query));
    }

    static String late(InboxQuery query) {
        return query.box() == Box.DONE ? "w.completed_at > w.due_at" : "w.due_at < :now";
    }

    private static String today(InboxQuery query) {
        return query.box() == Box.DONE ? "false" : "w.due_at between :now and :midnight";
    }

    private static String bound(Map<String, Object> parameters, String name, LocalDate day) {
        parameters.put(name, Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant()));
        return ":" + name;
    }
}
