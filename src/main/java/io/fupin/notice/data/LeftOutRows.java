package io.fupin.notice.data;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.notice.LeftOut;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class LeftOutRows implements LeftOut {

    /** 成立, or 部分成立 that changes an input; what the level above found on appeal comes before the inquiry. */
    private static final String MISSED = """
            o.about = 'left-out' and o.case_number is null and o.found_at is not null and (coalesce(o.appeal_finding, o.finding) = 'upheld'
                or coalesce(o.appeal_finding, o.finding) = 'partly-upheld' and o.changes_input)
            """;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    LeftOutRows(JdbcClient jdbc, Cases cases, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public List<Missed> waiting(RegionCode village) {
        return jdbc.sql("select * from objection o where o.village = ? and o.started_case is null and " + MISSED + " order by o.found_at, o.number limit 100")
                .param(village.value()).query(LeftOutRows::map).list();
    }

    @Override
    public Optional<Missed> find(String objectionNumber) {
        return jdbc.sql("select * from objection o where o.number = ? and " + MISSED).param(objectionNumber).query(LeftOutRows::map).optional();
    }

    @Override
    public Optional<String> basisOf(String caseNumber) {
        return jdbc.sql("select number from objection where started_case = ? order by raised_at limit 1").param(caseNumber)
                .query(String.class).optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean started(String objectionNumber, CaseFile file) {
        int first = jdbc.sql("update objection set started_case = ? where number = ? and started_case is null")
                .params(file.caseNumber(), objectionNumber).update();
        if (first == 0) {
            return false;
        }
        List<String> same = jdbc.sql("""
                update objection o set started_case = :case from objection one
                where one.number = :number and one.case_number is null and o.number <> one.number and o.village = one.village
                    and o.household_name = one.household_name and o.started_case is null
                    and (o.group_name is null or one.group_name is null or o.group_name = one.group_name)
                    and %s
                returning o.number
                """.formatted(MISSED)).param("case", file.caseNumber()).param("number", objectionNumber).query(String.class).list();
        tell(objectionNumber, file);
        same.forEach(number -> tell(number, file));
        return true;
    }

    private void tell(String objectionNumber, CaseFile file) {
        timeline.add(Event.happened(cases.get(objectionNumber), clock.instant(), Kind.OBJECTION, "已据此立案：" + file.shortNumber()));
    }

    private static Missed map(ResultSet row, int index) throws SQLException {
        return new Missed(row.getString("number"), RegionCode.of(row.getString("village")), row.getString("household_name"),
                row.getString("group_name"), Instants.of(row, "found_at"), row.getString("started_case"));
    }
}
