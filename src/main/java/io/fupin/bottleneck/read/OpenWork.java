package io.fupin.bottleneck.read;

import io.fupin.account.Role;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits now: open tasks of an area, added up by place, step and limit. Limits end with a day, so there are few lines however many tasks. */
@Component
public class OpenWork {

    private final JdbcClient jdbc;

    OpenWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param part      of the area in which the cases lie
     * @param above     of the post, where it is not one of the part but of the whole area or above; else null
     * @param due       end of the limit
     * @param open      how many
     * @param unclaimed of these nobody has taken
     * @param oldest    when the first of them arrived
     */
    public record Line(String process, String step, Role role, RegionCode part, RegionCode above, Instant due, int open, int unclaimed, Instant oldest) {

        /** Where the work lies: the office whose queue it is in, villages of a township taken together. */
        public RegionCode place() {
            return above == null ? part : above;
        }
    }

    public List<Line> lines(Area area) {
        Condition where = area.where("w");
        return jdbc.sql("""
                select w.process, w.step, w.role, %s as part, %s as above, w.due_at, count(*) as open,
                    count(*) filter (where w.assignee is null) as unclaimed, min(w.created_at) as oldest
                from work_item w where w.completed_at is null and %s group by 1, 2, 3, 4, 5, 6
                """.formatted(area.partSql("w"), area.aboveSql("w"), where.sql())).params(where.parameters())
                .query((row, index) -> new Line(row.getString("process"), row.getString("step"), Role.valueOf(row.getString("role")),
                        RegionCode.of(row.getString("part")), row.getString("above") == null ? null : RegionCode.of(row.getString("above")),
                        row.getTimestamp("due_at").toInstant(), row.getInt("open"), row.getInt("unclaimed"), row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** Tasks of a queue that are past their limit, the longest first. @param place a part of the area, or itself */
    public List<String> late(Area area, String process, String step, RegionCode place, Instant now, int most) {
        Condition where = area.where("w");
        String column = switch (place.level()) {
            case VILLAGE -> "w.village = :place";
            case TOWNSHIP -> "w.township = :place";
            case COUNTY -> "w.county = :place";
            default -> "w.county like :place";
        };
        return jdbc.sql("""
                select w.id from work_item w where w.completed_at is null and w.process = :process and w.step = :step and w.due_at < :now
                    and %s and %s order by w.due_at, w.id limit :most
                """.formatted(column, where.sql())).params(where.parameters()).param("process", process).param("step", step)
                .param("place", column.contains("like") ? place.prefix() + "%" : place.value()).param("now", Timestamp.from(now)).param("most", most)
                .query(String.class).list();
    }
}
