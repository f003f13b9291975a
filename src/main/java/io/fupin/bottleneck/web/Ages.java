package io.fupin.bottleneck.web;

import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 账龄: open work in five classes around its limit, by working days. */
final class Ages {

    static final List<String> NAMES = List.of("到期前 1 日以上", "1 日以内到期", "超 3 日以内", "超 3 至 8 日", "超 8 日以上");
    static final Bounds ANY = new Bounds(null, null);
    /** Further away than any border: eight working days are over within so many days, holidays included. */
    private static final int FAR = 40;

    private Ages() {
    }

    /** Limits from, and before; null for none. */
    record Bounds(Instant dueFrom, Instant dueTo) {
    }

    /** @param past working days past the limit, below 0 before it; a limit that ended before days off is past, though by no working day */
    static int of(double past, boolean late) {
        if (!late) {
            return past <= -1 ? 0 : 1;
        }
        return past <= 3 ? 2 : past <= 8 ? 3 : 4;
    }

    /** Which limits lie in a class now: limits end with a day, and the classes follow one another as the days do. */
    static Optional<Bounds> of(int age, Instant now, WorkingCalendar calendar) {
        if (age < 0 || age >= NAMES.size()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        WorkingRuler ruler = WorkingRuler.of(calendar, today.minusDays(FAR), today.plusDays(FAR));
        Instant first = null;
        Instant behind = null;
        for (LocalDate day = today.minusDays(FAR); day.isBefore(today.plusDays(FAR)); day = day.plusDays(1)) {
            Instant due = day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
            int of = of(ruler.days(due, now), due.isBefore(now));
            if (of == age && first == null) {
                first = due;
            } else if (of < age && behind == null) {
                behind = due;
            }
        }
        // A class in which no limit can lie just now, as over a long holiday, holds nothing.
        return Optional.of(first == null ? new Bounds(now, now) : new Bounds(age == NAMES.size() - 1 ? null : first, age == 0 ? null : behind));
    }
}
