package io.fupin.bottleneck.read;

import io.fupin.bottleneck.WorkFigures.Acts;
import io.fupin.bottleneck.WorkFigures.Unit;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lay in an area at a moment past: tasks that had come and had not gone. */
@Component
class LaidThen {

    private final JdbcClient jdbc;

    LaidThen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link OpenWork.Line}, of that moment. */
    record Line(String process, String step, RegionCode part, RegionCode above, Instant due, int open, Instant oldest) {

        RegionCode place() {
            return above == null ? part : above;
        }
    }

    List<Line> lines(Area area, Instant end) {
        Condition where = area.where("w");
        return jdbc.sql("""
                select w.process, w.step, %s as part, %s as above, w.due_at, count(*) as open, min(w.created_at) as oldest
                from work_item w where (w.completed_at is null or w.completed_at >= :end) and w.created_at < :end and %s group by 1, 2, 3, 4, 5
                """.formatted(area.partSql("w"), area.aboveSql("w"), where.sql())).params(where.parameters()).param("end", Timestamp.from(end))
                .query((row, index) -> new Line(row.getString("process"), row.getString("step"), RegionCode.of(row.getString("part")),
                        row.getString("above") == null ? null : RegionCode.of(row.getString("above")), row.getTimestamp("due_at").toInstant(),
                        row.getInt("open"), row.getTimestamp("oldest").toInstant())).list();
    }

    /** Departments of the area that had tasks in these days. */
    List<Unit> units(Area area, LocalDate from, Instant end) {
        Condition where = area.where("w");
        return jdbc.sql("""
                select w.unit, count(*) filter (where w.completed_at < :end and w.outcome is distinct from 'left' and w.taken_back_at is null) as finished,
                    count(*) filter (where w.completed_at < :end and w.completed_at > w.due_at and w.outcome is distinct from 'left' and w.taken_back_at is null) as finished_late,
                    count(*) filter (where w.completed_at is null or w.completed_at >= :end) as open,
                    count(*) filter (where (w.completed_at is null or w.completed_at >= :end) and w.due_at < :end) as late
                from work_item w where w.role = 'DEPARTMENT' and w.created_at < :end and (w.completed_at is null or w.completed_at >= :from) and %s
                group by 1 order by 1
                """.formatted(where.sql())).params(where.parameters()).param("from", ReturnLoops.start(from)).param("end", Timestamp.from(end))
                .query((row, index) -> new Unit(row.getString("unit"), row.getInt("finished"), row.getInt("finished_late"), row.getInt("open"), row.getInt("late")))
                .list();
    }

    Acts acts(Area area, LocalDate from, Instant end) {
        Condition where = area.where("w");
        RegionCode region = area.region();
        String place = region.level() == RegionLevel.TOWNSHIP ? "place = :place" : region.level() == RegionLevel.COUNTY ? "county = :place" : "county like :place";
        return jdbc.sql("""
                select (select count(*) from stage_warning where %1$s and raised_at >= :from and raised_at < :end) as warned,
                    (select count(*) from stage_warning where %1$s and raised_at >= :from and raised_at < :end and cleared_at < :end) as cleared,
                    count(distinct w.id) as urged, count(distinct w.id) filter (where w.completed_at < :end) as followed
                from case_urge u join work_item w on w.id = u.work_item where u.day >= :day and u.at < :end and %2$s
                """.formatted(place, where.sql())).params(where.parameters()).param("from", ReturnLoops.start(from)).param("day", from)
                .param("end", Timestamp.from(end)).param("place", region.level().ordinal() < RegionLevel.COUNTY.ordinal() ? region.prefix() + "%" : region.value())
                .query((row, index) -> new Acts(row.getInt("warned"), row.getInt("cleared"), row.getInt("urged"), row.getInt("followed"))).single();
    }
}
