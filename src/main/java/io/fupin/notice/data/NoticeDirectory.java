package io.fupin.notice.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.database.ReadOnce;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may see which notice follows from who may see its cases: one predicate for lists and for one. */
@Component
class NoticeDirectory implements Notices {

    private static final String MISSING = "(n.photo_due < :today and n.removed_on is null and not exists "
            + "(select 1 from notice_photo p where p.notice = n.number))";

    private final NoticeRows notices;
    private final EntryRows entries;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReadOnce once;

    NoticeDirectory(NoticeRows notices, EntryRows entries, JdbcClient jdbc, Clock clock, ReadOnce once) {
        this.notices = notices;
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
        this.once = once;
    }

    @Override
    public Optional<Notice> find(String number) {
        return notices.find(number);
    }

    @Override
    public Notice get(String number, Officer officer) {
        return notices.find(number).filter(notice -> CaseSight.sees(officer, notice.process(), notice.village()))
                .orElseThrow(() -> new Cases.NotFound("没有公示 " + number + "，或者它不在您的辖区。"));
    }

    @Override
    public List<NoticeEntry> entries(String number) {
        return entries.of(number);
    }

    @Override
    public List<NoticeEntry> ofCase(String caseNumber) {
        return once.read(List.of("entries of case", caseNumber), () -> entries.ofCase(caseNumber));
    }

    @Override
    public Map<String, Notice> noticesOf(String caseNumber) {
        return once.read(List.of("notices of case", caseNumber), () -> notices.ofCase(caseNumber));
    }

    @Override
    public Optional<NoticeEntry> openEntry(String caseNumber) {
        return entries.holding(caseNumber);
    }

    @Override
    public Map<String, NoticeEntry> openEntries(Collection<String> caseNumbers) {
        return entries.holding(caseNumbers);
    }

    @Override
    public boolean drawn(String caseNumber, NoticeKind kind) {
        return entries.drawn(caseNumber, kind);
    }

    @Override
    public Map<String, Set<NoticeKind>> drawn(Collection<String> caseNumbers) {
        return entries.drawn(caseNumbers);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void markRenoticed(String caseNumber) {
        entries.renoticeAll(caseNumber, clock.instant());
    }

    @Override
    public Page listing(Officer officer, Filter filter, String after, int size) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<String> where = where(officer, filter, named);
        if (filter.kind() != null) {
            where.add("n.kind = :kind");
            named.put("kind", filter.kind().name());
        }
        Cursor.read(after).ifPresent(cursor -> {
            where.add("(n.published_at, n.number) < (:afterAt, :afterNumber)");
            named.put("afterAt", Timestamp.from(cursor.at()));
            named.put("afterNumber", cursor.number());
        });
        named.put("size", size + 1);
        List<Line> lines = jdbc.sql("""
                select n.*, c.households, c.persons, o.objections, %s as missing
                from notice n
                cross join lateral (select count(*) as households, coalesce(sum(e.persons), 0) as persons from notice_entry e
                    where e.notice = n.number) c
                cross join lateral (select count(*) as objections from objection o where o.closed_at is null and (o.notice = n.number
                    or o.case_number in (select e.case_number from notice_entry e where e.notice = n.number
                        and e.state in ('RUNNING', 'HELD')))) o
                where %s
                order by n.published_at desc, n.number desc limit :size
                """.formatted(MISSING, String.join(" and ", where))).params(named)
                .query((row, index) -> new Line(NoticeRows.map(row, index), row.getInt("households"), row.getInt("persons"),
                        row.getInt("objections"), row.getBoolean("missing"))).list();
        boolean more = lines.size() > size;
        List<Line> page = more ? lines.subList(0, size) : lines;
        return new Page(List.copyOf(page), more ? Cursor.of(page.get(size - 1).notice()).text() : null);
    }

    @Override
    public List<Held> held(Officer officer, int most) {
        CaseSight.Condition sight = CaseSight.where(officer, "n");
        return jdbc.sql("""
                select n.*, h.households, h.heads
                from (select e.notice, count(*) as households, string_agg(e.head, '、' order by e.position) as heads
                      from notice_entry e where e.state = 'HELD' group by e.notice) h
                join notice n on n.number = h.notice
                where %s
                order by n.ends_at, n.number limit :most
                """.formatted(sight.sql())).params(sight.parameters()).param("most", most)
                .query((row, index) -> new Held(NoticeRows.map(row, index), row.getInt("households"), row.getString("heads"))).list();
    }

    @Override
    public Map<NoticeKind, Integer> counts(Officer officer, Filter filter) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<String> where = where(officer, filter, named);
        Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
        jdbc.sql("select n.kind, count(*) as number from notice n where " + String.join(" and ", where) + " group by n.kind").params(named)
                .query((row, index) -> counts.put(NoticeKind.valueOf(row.getString("kind")), row.getInt("number"))).list();
        return counts;
    }

    /** What every list and count asks, less the kind. */
    private List<String> where(Officer officer, Filter filter, Map<String, Object> named) {
        CaseSight.Condition sight = CaseSight.where(officer, "n");
        Instant now = clock.instant();
        named.putAll(sight.parameters());
        named.put("now", Timestamp.from(now));
        named.put("today", LocalDate.ofInstant(now, clock.getZone()));
        List<String> where = new ArrayList<>(List.of(sight.sql()));
        if (filter.region() != null) {
            where.add("n.village like :region");
            named.put("region", filter.region().prefix() + "%");
        }
        if (filter.running()) {
            where.add("n.removed_on is null and n.ends_at > :now");
        }
        if (filter.noPhoto()) {
            where.add(MISSING);
        }
        return where;
    }

    /** Place in the list: the last notice seen. */
    private record Cursor(Instant at, String number) {

        static Cursor of(Notice notice) {
            return new Cursor(notice.publishedAt(), notice.number());
        }

        String text() {
            return at.getEpochSecond() + "." + at.getNano() + "." + number;
        }

        static Optional<Cursor> read(String text) {
            if (text == null || text.isBlank()) {
                return Optional.empty();
            }
            String[] parts = text.split("\\.", 3);
            try {
                return Optional.of(new Cursor(Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }
    }
}
