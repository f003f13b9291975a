package io.fupin.inbox.batch;

import io.fupin.account.Officer;
import io.fupin.draft.DraftSubjects;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.State;
import io.fupin.problem.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is typed while a batch is put together: a draft that goes by the batch. */
@Component
class BatchDrafts implements DraftSubjects {

    private static final String PREFIX = "batch-";

    private final Batches batches;
    private final JdbcClient jdbc;

    BatchDrafts(Batches batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    @Override
    public void requireMayWorkOn(Officer officer, String key) {
        if (key.startsWith(PREFIX) && batches.get(officer, key.substring(PREFIX.length())).state() != State.CHOSEN) {
            throw Problem.conflict("这一批已经提交。");
        }
    }

    @Override
    public Map<String, Subject> of(Collection<String> keys) {
        Map<String, Subject> subjects = new HashMap<>();
        jdbc.sql("""
                select b.id, b.step_name, b.state <> 'CHOSEN' as over, (select count(*) from batch_item i where i.batch_id = b.id) as cases
                from batch b where b.id in (:ids)
                """)
                .param("ids", keys.stream().map(key -> key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key).toList())
                .query(row -> {
                    subjects.put(PREFIX + row.getString("id"), new Subject("批量审核　" + row.getString("step_name") + " " + row.getInt("cases") + " 件",
                            row.getBoolean("over") ? "已经提交" : null));
                });
        return subjects;
    }
}
