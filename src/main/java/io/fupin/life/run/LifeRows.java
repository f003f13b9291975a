package io.fupin.life.run;

import io.fupin.life.desk.LivedDemo;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the half year has been lived in this database. */
@Component
@LivedDemo
class LifeRows {

    private final JdbcClient jdbc;
    private final Clock realClock;

    LifeRows(JdbcClient jdbc, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.realClock = realClock;
    }

    /** The last day that is done; empty before the first, and when there is nothing to live (any more). */
    Optional<LocalDate> begun() {
        return jdbc.sql("select lived_until from demo_life where finished_at is null").query(LocalDate.class).optional();
    }

    /** Whether nobody has worked in this database yet. */
    boolean untouched() {
        return jdbc.sql("select not exists (select from demo_life) and not exists (select from case_file)").query(Boolean.class).single();
    }

    void begin(long seed, LocalDate before) {
        jdbc.sql("insert into demo_life (seed, lived_until) values (?, ?)").params(seed, Date.valueOf(before)).update();
    }

    void lived(LocalDate day) {
        jdbc.sql("update demo_life set lived_until = ?").param(Date.valueOf(day)).update();
    }

    void finish() {
        jdbc.sql("update demo_life set finished_at = ?").param(Timestamp.from(realClock.instant())).update();
    }
}
