package io.fupin.casework.readmodel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.RunningTasks;
import io.fupin.engine.RunningTasks.RunningTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Both sides of some cases, read with a handful of statements: what engine and timeline say, and what the read model keeps of it. */
@Component
class CaseSides {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final RunningTasks engine;
    private final ProcedureModels models;

    CaseSides(JdbcClient jdbc, Cases cases, RunningTasks engine, ProcedureModels models) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.engine = engine;
        this.models = models;
    }

    /** @param done whoever completed it, by the timeline or by the read model */
    record Done(String taskId, String caseNumber, String step, Long person, String post, String outcome) {
    }

    /** An engine task with the line that must be kept of it. */
    record Due(RunningTask task, ItemLine line) {
    }

    /**
     * @param running whether the engine has a procedure of it
     * @param due     open in the engine, by task
     * @param open    kept as open, by task
     * @param decided by the timeline, by task
     * @param done    kept as done by somebody, by task
     */
    record Sides(CaseFile file, boolean running, Map<String, Due> due, Map<String, ItemLine> open, Map<String, Done> decided,
                 Map<String, Done> done) {
    }

    /** Numbers of cases after {@code last}, in their order. */
    List<String> after(String last, int most) {
        return jdbc.sql("select case_number from case_file where case_number > ? order by case_number limit ?").params(last, most)
                .query(String.class).list();
    }

    Sides of(String caseNumber) {
        return of(List.of(caseNumber)).get(0);
    }

    List<Sides> of(Collection<String> numbers) {
        Map<String, Sides> sides = new LinkedHashMap<>();
        Map<String, Integer> flags = new LinkedHashMap<>();
        jdbc.sql("select case_number, red_flags from case_file where case_number in (:cases)").param("cases", numbers)
                .query(row -> {
                    flags.put(row.getString(1), row.getInt(2));
                });
        Set<String> running = engine.running(numbers);
        cases.all(numbers).forEach(file -> sides.put(file.caseNumber(), new Sides(file, running.contains(file.caseNumber()),
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>())));
        engine.of(numbers).forEach(task -> {
            Sides side = sides.get(task.caseNumber());
            side.due().put(task.taskId(), new Due(task, ItemLine.expected(side.file(), flags.get(task.caseNumber()),
                    models.get(task.modelRef()).step(task.step()), task.group())));
        });
        jdbc.sql("select * from work_item where case_number in (:cases) and completed_at is null").param("cases", numbers)
                .query(row -> {
                    sides.get(row.getString("case_number")).open().put(row.getString("id"), ItemLine.kept(row));
                });
        jdbc.sql("""
                select work_item as task, case_number, step, person_id, post, outcome from case_event
                where case_number in (:cases) and work_item is not null and kind in ('COMPLETED', 'RETURNED') order by id
                """).param("cases", numbers).query(row -> {
            sides.get(row.getString("case_number")).decided().put(row.getString("task"), done(row));
        });
        jdbc.sql("""
                select id as task, case_number, step, completed_by as person_id, completed_post as post, outcome from work_item
                where case_number in (:cases) and completed_by is not null
                """).param("cases", numbers).query(row -> {
            sides.get(row.getString("case_number")).done().put(row.getString("task"), done(row));
        });
        return new ArrayList<>(sides.values());
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(row.getString("task"), row.getString("case_number"), row.getString("step"), row.getObject("person_id", Long.class),
                row.getString("post"), row.getString("outcome"));
    }
}
