package io.fupin.inspection.data;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.inspection.data.Inspection.Kind;
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
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes inspections. Writers hold the lock of the case. */
@Component
public class InspectionRows {

    /** Who sees every inspection of his area; departments see their own. */
    private static final Set<Role> OVERSEE = Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE, Role.PROVINCE_OFFICE, Role.AUDITOR);

    private final JdbcClient jdbc;

    InspectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static boolean sees(Officer officer) {
        return OVERSEE.contains(officer.post().role()) || officer.is(Role.DEPARTMENT);
    }

    public void insert(Inspection one) {
        jdbc.sql("insert into inspection (case_number, kind, county, title, inspector, term, starts_on, until, targets) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.caseNumber(), one.kind().name(), one.county().value(), one.title(), one.inspector().key(), one.term(),
                        Date.valueOf(one.startsOn()), Date.valueOf(one.until()), one.targets()).update();
    }

    /** @throws java.util.NoSuchElementException for a case that is no inspection */
    public Inspection get(String caseNumber) {
        return jdbc.sql("select * from inspection where case_number = ?").param(caseNumber).query(InspectionRows::map).optional().orElseThrow();
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, Inspection> all(Collection<String> caseNumbers) {
        Map<String, Inspection> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from inspection where case_number in (:cases) order by case_number").param("cases", caseNumbers).query(InspectionRows::map).list()
                    .forEach(one -> found.put(one.caseNumber(), one));
        }
        return found;
    }

    public void planned(String caseNumber, LocalDate startsOn, LocalDate until, String targets) {
        jdbc.sql("update inspection set starts_on = ?, until = ?, targets = ? where case_number = ?")
                .params(Date.valueOf(startsOn), Date.valueOf(until), targets, caseNumber).update();
    }

    public void inspected(String caseNumber, int found, LocalDate on) {
        jdbc.sql("update inspection set found = ?, inspected_on = ? where case_number = ?").params(found, Date.valueOf(on), caseNumber).update();
    }

    /** A term has its inspection. @return false when it had one already */
    public boolean take(RegionCode county, Kind kind, String term, String caseNumber) {
        return jdbc.sql("insert into inspection_term (county, kind, term, case_number) values (?, ?, ?, ?) on conflict do nothing")
                .params(county.value(), kind.name(), term, caseNumber).update() == 1;
    }

    /** Terms that had their inspection, as {@code county kind term}. */
    public boolean taken(RegionCode county, Kind kind, String term) {
        return jdbc.sql("select exists (select 1 from inspection_term where county = ? and kind = ? and term = ?)")
                .params(county.value(), kind.name(), term).query(Boolean.class).single();
    }

    /** Where the last row of a page stood. */
    public record Before(LocalDate startsOn, String caseNumber) {
    }

    /**
     * An inspection with where its case stands.
     *
     * @param task of the officer's post, the newest; null for none
     */
    public record Line(Inspection inspection, boolean open, String phase, String task) {
    }

    /** Newest first. */
    public List<Line> page(Officer officer, Before before, int size) {
        boolean own = officer.is(Role.DEPARTMENT);
        Map<String, Object> all = new HashMap<>();
        all.put("size", size);
        all.put("role", officer.post().role().name());
        all.put("unit", officer.post().unit());
        all.put("region", officer.post().region().value());
        all.put("sight", own ? officer.post().key() : officer.post().region().prefix() + "%");
        if (before != null) {
            all.put("beforeDay", Date.valueOf(before.startsOn()));
            all.put("beforeNumber", before.caseNumber());
        }
        return jdbc.sql("""
                select i.*, c.state, c.phase, c.result,
                       (select w.id from work_item w where w.case_number = i.case_number and w.role = :role and w.unit is not distinct from cast(:unit as text)
                            and w.region = :region order by w.created_at desc limit 1) as task
                from inspection i join case_file c using (case_number) where %s %s order by i.starts_on desc, i.case_number desc limit :size
                """.formatted(own ? "i.inspector = :sight" : "i.county like :sight",
                before == null ? "" : "and (i.starts_on, i.case_number) < (:beforeDay, :beforeNumber)")).params(all)
                .query((row, index) -> new Line(map(row, index), "OPEN".equals(row.getString("state")),
                        "OPEN".equals(row.getString("state")) ? row.getString("phase") : row.getString("result"), row.getString("task"))).list();
    }

    private static Inspection map(ResultSet row, int index) throws SQLException {
        return new Inspection(row.getString("case_number"), Kind.valueOf(row.getString("kind")), RegionCode.of(row.getString("county")), row.getString("title"),
                Post.parse(row.getString("inspector")), row.getString("term"), row.getObject("starts_on", LocalDate.class),
                row.getObject("until", LocalDate.class), row.getString("targets"), row.getObject("found", Integer.class),
                row.getObject("inspected_on", LocalDate.class));
    }
}
