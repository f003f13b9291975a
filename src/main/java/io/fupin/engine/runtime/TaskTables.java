package io.fupin.engine.runtime;

import io.fupin.engine.RunningTasks;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Read from the engine's tables: its own queries know neither many business keys at once nor the groups of many tasks. */
@Component
class TaskTables implements RunningTasks {

    private final JdbcClient jdbc;

    TaskTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RunningTask> of(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("""
                select t.id_, p.business_key_, t.proc_def_id_, t.task_def_key_, l.group_id_, t.create_time_
                from act_ru_execution p
                join act_ru_task t on t.proc_inst_id_ = p.id_
                left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                where p.business_key_ in (:cases)
                order by p.business_key_, t.id_
                """).param("cases", caseNumbers)
                .query((row, index) -> new RunningTask(row.getString("id_"), row.getString("business_key_"), row.getString("proc_def_id_"),
                        Steps.id(row.getString("task_def_key_")), row.getString("group_id_"), row.getTimestamp("create_time_").toInstant()))
                .list();
    }

    @Override
    public Set<String> running(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select business_key_ from act_ru_execution where business_key_ in (:cases)")
                .param("cases", caseNumbers).query(String.class).list());
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from act_ru_task").query(Long.class).single();
    }
}
