package io.fupin.inbox.data;

import io.fupin.account.Officer;
import io.fupin.inbox.Box;
import io.fupin.inbox.SavedFilters;
import io.fupin.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class SavedFilterRows implements SavedFilters {

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilterRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedFilter> of(Officer officer, Box box) {
        return jdbc.sql("select * from saved_filter where person_id = ? and post = ? and box = ? order by id")
                .params(officer.personId(), officer.post().key(), box.key()).query(SavedFilterRows::map).list();
    }

    @Override
    public SavedFilter save(Officer officer, Box box, String name, String address, boolean preferred) {
        String called = checked(name);
        // Two devices at once count one after the other.
        jdbc.sql("select id from person where id = ? for update").param(officer.personId()).query(Long.class).single();
        List<SavedFilter> there = of(officer, box);
        if (there.size() >= MOST && there.stream().noneMatch(one -> one.name().equals(called))) {
            throw Problem.invalid("name", "每个办件箱最多存 " + MOST + " 个常用筛选，请先删去不要的");
        }
        if (preferred) {
            noneIsPreferred(officer, box);
        }
        return jdbc.sql("""
                insert into saved_filter (person_id, post, box, name, address, preferred, saved_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (person_id, post, box, name) do update set address = excluded.address, preferred = excluded.preferred
                returning *
                """)
                .params(officer.personId(), officer.post().key(), box.key(), called, address, preferred, Timestamp.from(clock.instant()))
                .query(SavedFilterRows::map).single();
    }

    @Override
    public SavedFilter change(Officer officer, long id, String name, boolean preferred) {
        String called = checked(name);
        SavedFilter filter = jdbc.sql("select * from saved_filter where id = ? and person_id = ? and post = ? for update")
                .params(id, officer.personId(), officer.post().key()).query(SavedFilterRows::map).optional()
                .orElseThrow(() -> Problem.notFound("没有这个常用筛选，可能已经删了。"));
        if (preferred && !filter.preferred()) {
            noneIsPreferred(officer, filter.box());
        }
        try {
            return jdbc.sql("update saved_filter set name = ?, preferred = ? where id = ? returning *").params(called, preferred, id)
                    .query(SavedFilterRows::map).single();
        } catch (DuplicateKeyException taken) {
            throw Problem.invalid("name", "已经有一个叫“" + called + "”的");
        }
    }

    private void noneIsPreferred(Officer officer, Box box) {
        jdbc.sql("update saved_filter set preferred = false where person_id = ? and post = ? and box = ? and preferred")
                .params(officer.personId(), officer.post().key(), box.key()).update();
    }

    private static String checked(String name) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw Problem.invalid("name", called.isEmpty() ? "请给它起个名字" : "名字最多 " + LONGEST_NAME + " 个字");
        }
        return called;
    }

    @Override
    public void delete(Officer officer, long id) {
        jdbc.sql("delete from saved_filter where id = ? and person_id = ? and post = ?").params(id, officer.personId(), officer.post().key()).update();
    }

    private static SavedFilter map(ResultSet row, int index) throws SQLException {
        return new SavedFilter(row.getLong("id"), Box.of(row.getString("box")).orElseThrow(), row.getString("name"), row.getString("address"),
                row.getBoolean("preferred"));
    }
}
