package io.fupin.inbox.messages;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor;
import io.fupin.inbox.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MessageRows implements Messages {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page page(Officer officer, boolean unreadOnly, String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size 须在 1 到 " + LARGEST_PAGE + " 之间");
        }
        long before = after == null ? Long.MAX_VALUE : id(after);
        List<Message> found = jdbc.sql("select * from message where person_id = :me and id < :before"
                        + (unreadOnly ? " and read_at is null" : "") + " order by id desc limit :size")
                .param("me", officer.personId()).param("before", before).param("size", size + 1).query(MessageRows::map).list();
        boolean more = found.size() > size;
        List<Message> items = more ? found.subList(0, size) : found;
        return new Page(List.copyOf(items), more ? KeyCursor.of(List.of(Long.toString(items.get(size - 1).id()))) : null);
    }

    private static long id(String cursor) {
        try {
            return Long.parseLong(KeyCursor.parts(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw new KeyCursor.BadCursor();
        }
    }

    @Override
    public int unread(Officer officer) {
        return jdbc.sql("select count(*) from message where person_id = ? and read_at is null").param(officer.personId())
                .query(Integer.class).single();
    }

    @Override
    @Transactional
    public Optional<Message> read(Officer officer, long id) {
        return jdbc.sql("update message set read_at = coalesce(read_at, :now) where id = :id and person_id = :me returning *")
                .param("now", Timestamp.from(clock.instant())).param("id", id).param("me", officer.personId()).query(MessageRows::map).optional();
    }

    @Override
    @Transactional
    public int readAll(Officer officer) {
        return jdbc.sql("update message set read_at = ? where person_id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), officer.personId()).update();
    }

    /** To each person once, whoever tells it. */
    void tell(Collection<Long> persons, String about, String kind, String title, String text, String href, Instant at) {
        if (persons.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into message (person_id, kind, title, text, href, at, about)
                select person, :kind, :title, :text, :href, :at, :about from unnest(:persons::bigint[]) person
                on conflict (person_id, about) do nothing
                """)
                .param("kind", kind).param("title", title).param("text", text).param("href", href).param("at", Timestamp.from(at))
                .param("about", about).param("persons", persons.toArray(Long[]::new)).update();
    }

    private static Message map(ResultSet row, int index) throws SQLException {
        return new Message(row.getLong("id"), row.getString("kind"), row.getString("title"), row.getString("text"), row.getString("href"),
                row.getTimestamp("at").toInstant(), row.getTimestamp("read_at") != null);
    }
}
