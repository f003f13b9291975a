package io.fupin.audit.pages;

import io.fupin.database.LikePattern;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds entries, the newest first, page by page behind the last id seen. */
@Repository
class AuditSearch {

    /** Case and notice numbers name their county: SB-220281-2016-0317. */
    private static final String IN_AREA = """
            case when e.post is not null then split_part(e.post, '@', 2) like :area
                 when e.subject ~ '^[A-Z]+-[0-9]{6}-' then split_part(e.subject, '-', 2) || '000000' like :area
                 else true end""";

    private final JdbcClient jdbc;
    private final ZoneId zone;

    AuditSearch(JdbcClient jdbc, Clock businessClock) {
        this.jdbc = jdbc;
        this.zone = businessClock.getZone();
    }

    /**
     * @param who     a name or a user name, whole; blank for all
     * @param action  the action or its beginning; blank for all
     * @param subject what it was done to, whole; blank for all
     * @param from    business days, both included; null for open
     */
    record Filter(String who, String action, String subject, LocalDate from, LocalDate to) {
    }

    /** @param sealed whether it is in the chain yet */
    record Entry(long id, Instant businessAt, Instant realAt, String name, String post, String action, String subject, String details,
                 boolean sealed) {
    }

    /**
     * @param area entries of posts outside it are not shown, nor what the system and the public did to a case or notice of another county;
     *             all else of theirs is
     * @param before id of the last one seen; null to begin
     */
    List<Entry> find(RegionCode area, Filter filter, Long before, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!area.equals(RegionCode.NATION)) {
            add(conditions, values, IN_AREA, "area", area.prefix() + "%");
        }
        if (!filter.who().isBlank()) {
            add(conditions, values, "(e.actor_name = :who or e.person_id = (select id from person where username = :who))", "who",
                    filter.who().strip());
        }
        if (!filter.action().isBlank()) {
            add(conditions, values, "e.action like :action", "action", LikePattern.startingWith(filter.action().strip()));
        }
        if (!filter.subject().isBlank()) {
            add(conditions, values, "e.subject = :subject", "subject", filter.subject().strip());
        }
        if (filter.from() != null) {
            add(conditions, values, "e.business_at >= :from", "from", filter.from().atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime());
        }
        if (filter.to() != null) {
            add(conditions, values, "e.business_at < :to", "to",
                    filter.to().plusDays(1).atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime());
        }
        if (before != null) {
            add(conditions, values, "e.id < :before", "before", before);
        }
        return jdbc.sql("select e.*, exists (select 1 from audit_seal s where s.entry_id = e.id) as sealed from audit_entry e"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + " order by e.id desc limit " + limit)
                .params(values)
                .query((row, n) -> new Entry(row.getLong("id"), row.getTimestamp("business_at").toInstant(),
                        row.getTimestamp("real_at").toInstant(), row.getString("actor_name"), row.getString("post"),
                        row.getString("action"), row.getString("subject"), row.getString("details"), row.getBoolean("sealed")))
                .list();
    }

    private static void add(List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
