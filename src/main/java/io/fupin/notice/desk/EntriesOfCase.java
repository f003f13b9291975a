package io.fupin.notice.desk;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNotices;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import io.fupin.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case's entries on notices, for its page, and what cases wait for that nobody has to act on. */
@Component
class EntriesOfCase implements CaseNotices {

    private final Notices notices;
    private final Words words;
    private final JdbcClient jdbc;

    EntriesOfCase(Notices notices, Words words, JdbcClient jdbc) {
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<OnNotice> of(CaseFile file) {
        Map<String, Notice> all = notices.noticesOf(file.caseNumber());
        return notices.ofCase(file.caseNumber()).stream().map(entry -> entry(entry, all.get(entry.notice()))).toList();
    }

    private static OnNotice entry(NoticeEntry entry, Notice notice) {
        String mark = switch (entry.state()) {
            case RUNNING -> "is-now";
            case HELD -> "is-late";
            case PASSED -> "is-ok";
            case RENOTICED, REPOSTED, WITHDRAWN -> "";
        };
        return new OnNotice(notice.kind().title(), "/notices/" + notice.number(), notice.firstDay(), notice.endsOn(), entry.state().title(), mark);
    }

    @Override
    public Map<String, Wait> waits(Collection<String> caseNumbers) {
        Map<String, Wait> waits = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("""
                    select e.case_number, e.state, n.ends_on as until, exists (select 1 from objection o
                        where o.case_number = e.case_number and o.closed_at is null) as objected
                    from notice_entry e join notice n on n.number = e.notice
                    where e.case_number in (:cases) and e.state in ('RUNNING', 'HELD')
                    union all
                    select o.number, 'APPEAL', o.appeal_until, false from objection o
                    where o.number in (:cases) and o.closed_at is not null and o.appeal_until is not null
                    """).param("cases", caseNumbers)
                    .query((row, index) -> waits.put(row.getString("case_number"), wait(row))).list();
        }
        return waits;
    }

    private Wait wait(ResultSet row) throws SQLException {
        String until = words.day(row.getObject("until", LocalDate.class));
        return switch (row.getString("state")) {
            case "HELD" -> new Wait("有异议，等办结", "有异议", true);
            case "APPEAL" -> new Wait("已答复，可申诉到 " + until, "可申诉", false);
            default -> row.getBoolean("objected") ? new Wait("公示到 " + until + "，有异议", "有异议", true) : new Wait("公示到 " + until, "公示中", false);
        };
    }
}
