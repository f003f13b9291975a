package io.fupin.audit.log;

import io.fupin.audit.AuditTrail;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubjectTrail implements AuditTrail {

    private final JdbcClient jdbc;

    SubjectTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Trail of(String subject) {
        return jdbc.sql("""
                select n.entries, n.looks, l.seq, l.hash
                from (select count(*) as entries, count(*) filter (where action like '%.view') as looks from audit_entry where subject = :subject) n
                left join lateral (
                    select s.seq, s.hash from audit_entry e join audit_seal s on s.entry_id = e.id where e.subject = :subject
                    order by s.seq desc limit 1) l on true
                """).param("subject", subject)
                .query((row, index) -> new Trail(row.getLong("entries"), row.getLong("looks"), row.getObject("seq", Long.class),
                        row.getBytes("hash") == null ? null : HexFormat.of().formatHex(row.getBytes("hash")))).single();
    }
}
