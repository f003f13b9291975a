package io.fupin.signal.look;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found.Behind;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person approved so many cases within so many minutes. A person's bursts of one day are one matter. */
@Component
class ApprovalsInMinutes implements Look {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(HERE);

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;

    ApprovalsInMinutes(JdbcClient jdbc, PolicyParameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    private record Approval(long person, String name, String region, Instant at, String caseNumber, String subject, String stepName) {

        LocalDate day() {
            return LocalDate.ofInstant(at, HERE);
        }
    }

    @Override
    public Kind kind() {
        return Kind.APPROVALS;
    }

    @Override
    public List<Found> in(RegionCode county, LocalDate since, LocalDate today) {
        int count = parameters.integer("signal-approvals-count", county, today);
        Duration span = Duration.ofMinutes(parameters.integer("signal-approvals-minutes", county, today));
        Map<String, List<Approval>> days = approvals(county, since, count, span).stream()
                .collect(Collectors.groupingBy(one -> one.person() + ":" + one.day(), TreeMap::new, Collectors.toList()));
        List<Found> found = new ArrayList<>();
        days.forEach((subject, burst) -> {
            Approval first = burst.get(0);
            found.add(new Found(Kind.APPROVALS, RegionCode.of(first.region()), subject, first.day(), "%s %s 到 %s 同意了 %d 件，其中 %d 件在 %d 分钟以内"
                    .formatted(first.name(), TIME.format(first.at()), TIME.format(burst.get(burst.size() - 1).at()), burst.size(), count, span.toMinutes()),
                    burst.stream().map(one -> Behind.ofCase(one.subject(), one.stepName() + " " + TIME.format(one.at()), one.caseNumber())).toList()));
        });
        return found;
    }

    /** Approvals that lie in a stretch of so many within the span, in order. */
    private List<Approval> approvals(RegionCode county, LocalDate since, int count, Duration span) {
        return jdbc.sql("""
                with done as (
                    select id, completed_by, completed_at,
                        extract(epoch from lead(completed_at, :others) over (partition by completed_by order by completed_at, id) - completed_at)
                            <= :seconds as first_of_burst
                    from work_item where county = :county and outcome = 'approve' and completed_at >= :since
                        and role in ('TOWNSHIP_OFFICE', 'COUNTY_OFFICE', 'COUNTY_LEADERS')),
                bursts as (
                    select id, bool_or(first_of_burst) over (partition by completed_by order by completed_at, id
                        rows between :others preceding and current row) as inside
                    from done)
                select w.completed_by as person, w.completed_name as name, w.region, w.completed_at as at, w.case_number, w.subject, w.step_name
                from bursts b join work_item w on w.id = b.id where b.inside order by w.completed_by, w.completed_at, w.id
                """).param("county", county.value()).param("others", count - 1).param("since", Timestamp.from(since.atStartOfDay(HERE).toInstant()))
                .param("seconds", span.toSeconds()).query((row, index) -> new Approval(row.getLong("person"), row.getString("name"),
                        row.getString("region"), row.getTimestamp("at").toInstant(), row.getString("case_number"), row.getString("subject"),
                        row.getString("step_name"))).list();
    }
}
