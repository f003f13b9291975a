package io.fupin.incident.data;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes incidents. Writers hold the lock of the case. */
@Component
public class IncidentRows {

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Incident one) {
        jdbc.sql("""
                insert into incident (case_number, place, village, township, county, scene, title, kind, happened_on, reported_on, persons, casualties, viral,
                    funds, complaint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(one.caseNumber(), one.place().value(), one.place().value(), one.place().township().value(), one.place().county().value(), one.scene(),
                one.title(), one.kind(), Date.valueOf(one.happenedOn()), Date.valueOf(one.reportedOn()), one.persons(), one.casualties(), one.viral(),
                one.funds(), one.complaint()).update();
    }

    /** @throws java.util.NoSuchElementException for a case that is no incident */
    public Incident get(String caseNumber) {
        return jdbc.sql("select * from incident where case_number = ?").param(caseNumber).query(IncidentRows::map).optional().orElseThrow();
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, Incident> all(Collection<String> caseNumbers) {
        Map<String, Incident> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from incident where case_number in (:cases) order by case_number").param("cases", caseNumbers).query(IncidentRows::map).list()
                    .forEach(one -> found.put(one.caseNumber(), one));
        }
        return found;
    }

    /** The incident that a complaint was reported as; empty for none. */
    public Optional<String> ofComplaint(String complaint) {
        return jdbc.sql("select case_number from incident where complaint = ? order by case_number limit 1").param(complaint).query(String.class).optional();
    }

    public void graded(String caseNumber, String level, String reason, Post handling) {
        jdbc.sql("update incident set level = ?, reason = ?, handling = ? where case_number = ?").params(level, reason, handling.key(), caseNumber).update();
    }

    public void handledBy(String caseNumber, Post handling) {
        jdbc.sql("update incident set handling = ? where case_number = ?").params(handling.key(), caseNumber).update();
    }

    public void looked(String caseNumber, boolean founded) {
        jdbc.sql("update incident set founded = ? where case_number = ?").params(founded, caseNumber).update();
    }

    /** Where the last row of a page stood. */
    public record Before(LocalDate reportedOn, String caseNumber) {
    }

    public record Line(Incident incident, boolean open, String phase) {
    }

    /** Those that the officer sees, newest first. */
    public List<Line> page(Officer officer, Before before, int size) {
        Condition sight = CaseSight.where(officer, "i");
        Map<String, Object> all = new HashMap<>(sight.parameters());
        all.put("size", size);
        if (before != null) {
            all.put("beforeDay", Date.valueOf(before.reportedOn()));
            all.put("beforeNumber", before.caseNumber());
        }
        return jdbc.sql("""
                select * from (select n.*, c.process, c.state, c.phase, c.result from incident n join case_file c using (case_number)) i
                where (%s) %s order by i.reported_on desc, i.case_number desc limit :size
                """.formatted(sight.sql(), before == null ? "" : "and (i.reported_on, i.case_number) < (:beforeDay, :beforeNumber)")).params(all)
                .query((row, index) -> new Line(map(row, index), "OPEN".equals(row.getString("state")),
                        "OPEN".equals(row.getString("state")) ? row.getString("phase") : row.getString("result"))).list();
    }

    private static Incident map(ResultSet row, int index) throws SQLException {
        String handling = row.getString("handling");
        return new Incident(row.getString("case_number"), RegionCode.of(row.getString("place")), row.getString("scene"), row.getString("title"),
                row.getString("kind"), row.getObject("happened_on", LocalDate.class), row.getObject("reported_on", LocalDate.class), row.getInt("persons"),
                row.getInt("casualties"), row.getBoolean("viral"), row.getBoolean("funds"), row.getString("complaint"), row.getString("level"),
                row.getString("reason"), handling == null ? null : Post.parse(handling), (Boolean) row.getObject("founded"));
    }
}
