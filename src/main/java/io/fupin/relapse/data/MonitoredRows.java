package io.fupin.relapse.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.region.RegionCode;
import io.fupin.relapse.MonitoredHouseholds;
import io.fupin.relapse.data.RelapseRows.Matter;
import io.fupin.relapse.data.RelapseRows.Who;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Watched households and what is done for them. */
@Component
public class MonitoredRows implements MonitoredHouseholds {

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitoredRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by who wrote it down */
    public record Measure(long id, String kind, String detail, LocalDate since, String by) {
    }

    /** From today, by the case that decided it. */
    public void enter(CaseFile file, Matter matter) {
        Who who = matter.who();
        jdbc.sql("""
                insert into monitored_household (case_number, register_number, household_key, village, township, county, head_name, group_name, persons,
                    kind, risk, labour, since) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(file.caseNumber(), who.registerNumber(), who.key(), file.village().value(), file.township().value(), file.county().value(),
                who.headName(), who.groupName(), who.persons(), matter.kind(), matter.findings().risk(), matter.findings().labour(),
                Date.valueOf(LocalDate.now(clock))).update();
    }

    public void cleared(String number, String byCase) {
        jdbc.sql("update monitored_household set cleared_on = ?, cleared_case = ? where case_number = ? and cleared_on is null")
                .params(Date.valueOf(LocalDate.now(clock)), byCase, number).update();
    }

    public void helpedBy(String number, String helper, String unit) {
        jdbc.sql("update monitored_household set helper = ?, helper_unit = ? where case_number = ?").params(helper, unit, number).update();
    }

    public void addMeasure(String number, String kind, String detail, LocalDate since, Officer officer) {
        jdbc.sql("insert into monitoring_measure (monitored, kind, detail, since, recorded_by, recorded_name, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(number, kind, detail, Date.valueOf(since), officer.personId(), officer.name(), Timestamp.from(clock.instant())).update();
    }

    public List<Measure> measures(String number) {
        return jdbc.sql("select * from monitoring_measure where monitored = ? order by since, id").param(number)
                .query((row, index) -> new Measure(row.getLong("id"), row.getString("kind"), row.getString("detail"), row.getObject("since", LocalDate.class),
                        row.getString("recorded_name"))).list();
    }

    @Override
    public Optional<Monitored> find(String number) {
        return jdbc.sql("select * from monitored_household where case_number = ?").param(number).query(MonitoredRows::map).optional();
    }

    @Override
    public Optional<Monitored> of(String registerNumber) {
        return now(registerNumber);
    }

    /** The one in force of {@link Who#key}. */
    public Optional<Monitored> now(String key) {
        return jdbc.sql("select * from monitored_household where household_key = ? and cleared_on is null").param(key).query(MonitoredRows::map).optional();
    }

    static Monitored map(ResultSet row, int index) throws SQLException {
        return new Monitored(row.getString("case_number"), row.getString("register_number"), row.getString("household_key"),
                RegionCode.of(row.getString("village")), row.getString("head_name"), row.getString("group_name"), row.getInt("persons"),
                row.getString("kind"), row.getString("risk"), row.getBoolean("labour"), row.getObject("since", LocalDate.class),
                row.getString("helper"), row.getString("helper_unit"), row.getObject("cleared_on", LocalDate.class), row.getString("cleared_case"));
    }
}
