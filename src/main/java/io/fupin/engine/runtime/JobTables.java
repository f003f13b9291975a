package io.fupin.engine.runtime;

import io.fupin.engine.StuckSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jobs without retries, read from the engine's tables with their cases: its own queries know them one by one only. */
@Component
class JobTables implements StuckSteps {

    private static final String STUCK = """
            select j.id_, p.business_key_, j.process_def_id_, coalesce(i.incident_timestamp_, j.duedate_, j.create_time_) as since, j.exception_msg_
            from act_ru_job j
            join act_ru_execution p on p.id_ = j.process_instance_id_
            left join act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
            where j.retries_ = 0""";

    private final JdbcClient jdbc;
    private final ManagementService management;

    JobTables(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        this.management = management;
    }

    @Override
    public List<Stuck> oldest(int most) {
        return jdbc.sql(STUCK + " order by since, j.id_ limit ?").param(most).query(JobTables::stuck).list();
    }

    @Override
    public Optional<Stuck> find(String id) {
        return jdbc.sql(STUCK + " and j.id_ = ?").param(id).query(JobTables::stuck).optional();
    }

    @Override
    @Transactional
    public boolean retry(String id) {
        boolean stuck = jdbc.sql("select 1 from act_ru_job where id_ = ? and retries_ = 0 for update").param(id).query(Integer.class).optional().isPresent();
        if (stuck) {
            management.setJobRetries(id, 1);
        }
        return stuck;
    }

    private static Stuck stuck(ResultSet row, int index) throws SQLException {
        String why = row.getString("exception_msg_");
        return new Stuck(row.getString("id_"), row.getString("business_key_"), row.getString("process_def_id_"), row.getTimestamp("since").toInstant(), why == null ? "" : why);
    }
}
