package io.fupin.audit.chain;

import io.fupin.audit.AuditChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes every hash from the first entry on. Reads in one pass with a cursor, whatever the size. */
@Component
class ChainWalk implements AuditChain {

    private static final int MOST_FAULTS = 100;
    private static final int FETCH = 2_000;
    /** Left join: a deleted entry leaves its seal behind. */
    private static final String SEALS = """
            select s.seq, s.entry_id, s.hash, e.id, e.business_at, e.real_at, e.person_id, e.actor_name, e.post, e.action,
                   e.subject, e.details
              from audit_seal s left join audit_entry e on e.id = s.entry_id
             order by s.seq
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate reader;
    private final RootFiles files;

    ChainWalk(JdbcClient jdbc, DataSource dataSource, RootFiles files) {
        this.jdbc = jdbc;
        this.reader = new JdbcTemplate(dataSource);
        this.reader.setFetchSize(FETCH);
        this.files = files;
    }

    /** A seal with its entry; the entry is null when it is gone. */
    private record Sealed(long seq, long entryId, byte[] hash, Link link) {
    }

    @Override
    @Transactional(readOnly = true)
    public Report verify() {
        Walk walk = new Walk(expectedRoots());
        reader.query(SEALS, (RowCallbackHandler) row -> walk.step(sealed(row)));
        walk.end();
        long unsealed = jdbc.sql("select count(*) from audit_entry e where not exists (select 1 from audit_seal s where s.entry_id = e.id)")
                .query(Long.class).single();
        return new Report(walk.links, unsealed, walk.faults);
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        boolean there = row.getObject("id") != null;
        return new Sealed(row.getLong("seq"), row.getLong("entry_id"), row.getBytes("hash"), there ? LinkRows.read(row, 0) : null);
    }

    /** What was handed out, by link: rows of the database and, where they are still at hand, the files. */
    private Map<Long, byte[]> expectedRoots() {
        Map<Long, byte[]> roots = new TreeMap<>();
        roots(Integer.MAX_VALUE).forEach(root -> roots.put(root.seq(), HexFormat.of().parseHex(root.hash())));
        files.read().forEach(root -> roots.put(root.seq(), HexFormat.of().parseHex(root.hash())));
        return roots;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Root> roots(int limit) {
        return jdbc.sql("select day, seq, hash from audit_root order by day desc limit :limit").param("limit", limit)
                .query((row, n) -> new Root(row.getObject("day", LocalDate.class), row.getLong("seq"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** Goes from link to link and notes what does not fit. */
    private static final class Walk {

        private final Map<Long, byte[]> roots;
        private final List<String> faults = new ArrayList<>();
        private long links;
        private long lastSeq;
        private byte[] before = Link.ORIGIN;

        Walk(Map<Long, byte[]> roots) {
            this.roots = new TreeMap<>(roots);
        }

        void step(Sealed sealed) {
            if (sealed.seq() != lastSeq + 1) {
                fault("第 " + (lastSeq + 1) + " 环起缺失 " + (sealed.seq() - lastSeq - 1) + " 环。");
            }
            if (sealed.link() == null) {
                fault("第 " + sealed.seq() + " 环的记录（编号 " + sealed.entryId() + "）已被删除。");
            } else if (!Arrays.equals(sealed.link().hash(before), sealed.hash())) {
                fault("第 " + sealed.seq() + " 环对不上：记录 " + sealed.entryId() + "（" + sealed.link().action() + "）或其前一环已被改动。");
            } else {
                links++;
            }
            byte[] root = roots.remove(sealed.seq());
            if (root != null && !Arrays.equals(root, sealed.hash())) {
                fault("第 " + sealed.seq() + " 环与当日留存的校验值不符：此前的记录已被整体改写。");
            }
            lastSeq = sealed.seq();
            before = sealed.hash();
        }

        void end() {
            roots.keySet().forEach(seq -> fault("留存过校验值的第 " + seq + " 环不见了：末尾的记录已被删除。"));
        }

        private void fault(String text) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(text);
            }
        }
    }
}
