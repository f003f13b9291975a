package io.fupin.plan.data;

import io.fupin.account.Officer;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.intake.PlanDraft;
import io.fupin.plan.intake.PlanDraft.Found;
import io.fupin.plan.intake.PlanDraft.Line;
import io.fupin.plan.intake.PlanDraft.Name;
import io.fupin.plan.intake.PlanDraft.Way;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as rows: every import stays, its lines are in force until another import brings the same years at the same level. */
@Component
public class PlanRows implements YearlyTargets {

    private static final String IN_FORCE = "from plan_line where county = :county and replaced_by is null";

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record New(RegionCode county, String title, String fileName, Officer officer, Instant now) {
    }

    /** A line of 表3-1 in force. */
    public record WayLine(String way, int personTimes, boolean total) {
    }

    /** Must run in a transaction. */
    public void add(New plan, PlanDraft draft) {
        long id = jdbc.sql("""
                insert into plan_import (county, kind, title, file_name, imported_at, person_id, person_name) values (?, ?, ?, ?, ?, ?, ?) returning id
                """).params(plan.county().value(), draft.ways().isEmpty() ? "TARGETS" : "WAYS", plan.title(), plan.fileName(), Timestamp.from(plan.now()),
                plan.officer().personId(), plan.officer().name()).query(Long.class).single();
        draft.lines().stream().map(line -> List.of(String.valueOf(line.year()), line.level().name())).distinct().forEach(replaced -> jdbc.sql("""
                update plan_line set replaced_by = ? where county = ? and year = ? and level = ? and replaced_by is null
                """).params(id, plan.county().value(), Integer.valueOf(replaced.get(0)), replaced.get(1)).update());
        draft.lines().forEach(line -> add(id, plan.county(), line));
        for (Way way : draft.ways()) {
            jdbc.sql("insert into plan_way (plan_id, line, way, person_times, total) values (?, ?, ?, ?, ?)")
                    .params(id, way.line(), way.way(), way.personTimes(), way.total()).update();
        }
        int position = 0;
        for (Found fault : draft.faults()) {
            jdbc.sql("insert into plan_fault (plan_id, position, kind, text) values (?, ?, ?, ?)")
                    .params(id, position++, fault.kind().name(), fault.text()).update();
        }
    }

    private void add(long id, RegionCode county, Line line) {
        jdbc.sql("""
                insert into plan_line (plan_id, line, county, year, level, region, written, households, persons, villages) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, line.line(), county.value(), line.year(), line.level().name(), line.region().value(), line.written(), line.households(),
                line.persons(), line.villages()).update();
        int position = 0;
        for (Name name : line.names()) {
            jdbc.sql("insert into plan_village (plan_id, line, position, written, village, again) values (?, ?, ?, ?, ?, ?)")
                    .params(id, line.line(), position++, name.written(), name.village() == null ? null : name.village().value(), name.again()).update();
        }
    }

    @Override
    public Optional<Target> of(RegionCode region, int year) {
        return jdbc.sql("select region, year, households, persons, villages " + IN_FORCE + " and year = :year and level = :level and region = :region limit 1")
                .param("county", region.county().value()).param("year", year).param("level", region.level().name()).param("region", region.value())
                .query(PlanRows::target).optional();
    }

    @Override
    public List<Target> below(RegionCode area, RegionLevel level, int year) {
        return jdbc.sql("select region, year, households, persons, villages " + IN_FORCE
                + " and year = :year and level = :level and region like :area order by region")
                .param("county", area.county().value()).param("year", year).param("level", level.name()).param("area", area.prefix() + "%")
                .query(PlanRows::target).list();
    }

    @Override
    public List<Target> years(RegionCode county) {
        return jdbc.sql("select region, year, households, persons, villages " + IN_FORCE + " and level = 'COUNTY' order by year")
                .param("county", county.value()).query(PlanRows::target).list();
    }

    @Override
    public List<PlannedVillage> villages(RegionCode area, int year) {
        return jdbc.sql("""
                select l.year, v.written, v.village, v.again from plan_village v join plan_line l on l.plan_id = v.plan_id and l.line = v.line
                where l.county = :county and l.replaced_by is null and l.year = :year and coalesce(v.village, l.region) like :area
                order by l.line, v.position
                """).param("county", area.county().value()).param("year", year).param("area", area.prefix() + "%")
                .query((row, index) -> new PlannedVillage(row.getInt("year"), row.getString("written"),
                        row.getString("village") == null ? null : RegionCode.of(row.getString("village")), row.getBoolean("again"))).list();
    }

    @Override
    public List<Fault> faults(RegionCode county) {
        return jdbc.sql("""
                select f.kind, f.text, i.title from plan_fault f join plan_import i on i.id = f.plan_id
                where i.county = :county and (exists (select 1 from plan_line l where l.plan_id = i.id and l.replaced_by is null)
                    or i.id = (select max(w.id) from plan_import w where w.county = :county and w.kind = 'WAYS'))
                order by i.id, f.position
                """).param("county", county.value())
                .query((row, index) -> new Fault(FaultKind.valueOf(row.getString("kind")), row.getString("text"), row.getString("title"))).list();
    }

    /** 表3-1 of the newest import that has one. */
    public List<WayLine> ways(RegionCode county) {
        return jdbc.sql("""
                select w.way, w.person_times, w.total from plan_way w
                where w.plan_id = (select max(id) from plan_import where county = ? and kind = 'WAYS') order by w.line
                """).param(county.value()).query(WayLine.class).list();
    }

    private static Target target(ResultSet row, int index) throws SQLException {
        return new Target(RegionCode.of(row.getString("region")), row.getInt("year"), row.getObject("households", Integer.class),
                row.getObject("persons", Integer.class), row.getObject("villages", Integer.class));
    }
}
