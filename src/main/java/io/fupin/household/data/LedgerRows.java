package io.fupin.household.data;

import io.fupin.household.RegisterChanges.Entry;
import io.fupin.household.RegisterChanges.LedgerLine;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.RegisterField;
import io.fupin.household.RegisterField.Sight;
import io.fupin.privacy.IdentityVault;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of changes: values are sealed, they may be an identity number or an illness. */
@Component
class LedgerRows {

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final Clock clock;

    LedgerRows(JdbcClient jdbc, IdentityVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param made the household that a 分户 made; null for none */
    void add(String number, String made, List<Line> lines, Entry entry) {
        lines.forEach(line -> jdbc.sql("""
                insert into household_ledger (register_number, position, person, field, before_sealed, after_sealed, kind, reason, person_id, person_name,
                    on_day, effective_on, case_number, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(line.registerNumber() == null ? made : line.registerNumber(), line.position(), line.person(), line.what(),
                seal(line.before()), seal(line.after()), entry.kind(), entry.reason(), entry.personId(), entry.by(), Date.valueOf(entry.on()),
                Date.valueOf(entry.effectiveOn()), entry.caseNumber(), Timestamp.from(clock.instant())).update());
    }

    List<LedgerLine> of(String number, int most) {
        return jdbc.sql("select * from household_ledger where register_number = ? order by id desc limit ?").params(number, most).query(this::line).list();
    }

    private LedgerLine line(ResultSet row, int index) throws SQLException {
        RegisterField field = RegisterField.titled(row.getString("field"));
        Line line = new Line(row.getString("register_number"), row.getObject("position", Integer.class), row.getString("person"), row.getString("field"),
                open(row.getString("before_sealed")), open(row.getString("after_sealed")), field == null ? Sight.OPEN : field.sight());
        return new LedgerLine(line, row.getString("kind"), row.getString("reason"), row.getString("person_name"), row.getObject("on_day", LocalDate.class),
                row.getObject("effective_on", LocalDate.class), row.getString("case_number"),
                row.getTimestamp("at").toInstant());
    }

    private String seal(String value) {
        return value == null || value.isEmpty() ? null : vault.seal(value);
    }

    private String open(String sealed) {
        return sealed == null ? "" : vault.open(sealed);
    }
}
