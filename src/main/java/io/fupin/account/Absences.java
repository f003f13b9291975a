package io.fupin.account;

import java.time.LocalDate;
import java.util.List;

/**
 * 代理: while somebody is away, a colleague of the same post may finish what the absent one had taken. The deputy acts under his own
 * name; four eyes are counted for both. A post that nobody else holds is given to somebody for these days by the administrators, with
 * a second person's confirmation, as any post.
 */
public interface Absences {

    /** Longest absence that can be set at once, in days. */
    int LONGEST = 180;

    /** Of this person, newest first, ended ones included. */
    List<Absence> of(long personId);

    /** Absences from today on of the people of the officer's post. */
    List<Absence> ofColleagues(Officer officer);

    /** Who may stand in for {@code personId}: whoever holds one of his posts in force. */
    List<People.Person> deputies(long personId);

    /**
     * By the absent one himself or, when he fell ill, by an office above him ({@link Subordinates}).
     *
     * @throws Refused with what is wrong at which field; nothing is changed then
     */
    Absence set(Officer by, long personId, Long deputyId, LocalDate firstDay, LocalDate lastDay, String reason);

    /**
     * From now on the deputy no longer stands in. By the absent one, or an office above him.
     *
     * @return what was called off
     * @throws Refused when there is no such absence, or it is not his to end
     */
    Absence end(Officer by, long absenceId);

    /** @param ended whether it was called off before its last day */
    record Absence(long id, long personId, String personName, long deputyId, String deputyName, LocalDate firstDay, LocalDate lastDay,
                   String reason, boolean ended) {

        public boolean runs(LocalDate today) {
            return !ended && !today.isBefore(firstDay) && !today.isAfter(lastDay);
        }
    }

    /** A message at a field: personId, deputyId, firstDay, lastDay, reason. */
    class Refused extends RuntimeException {
        private final String field;

        public Refused(String field, String message) {
            super(message);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
