package io.fupin.dispatch.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.dispatch.report.Report.Issue;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code dispatch_report}. An office sees all of its own; others what was issued: the county what its townships report, its leaders and
 * auditors what its office does, townships the county's 调度 of them, levels above what lies in their area.
 */
@Component
public class ReportRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIGHT = "id, kind, county, region, first_day, last_day, null as content, version, drafted_at, edited_at, edited_by, issue_year, "
            + "issue_no, issue_total, issued_at, issued_name, issued_post, hash";

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sight(String sql, Map<String, Object> parameters) {
    }

    private static Sight sight(Officer officer) {
        RegionCode region = officer.post().region();
        Map<String, Object> own = new HashMap<>(Map.of("region", region.value()));
        return switch (officer.post().role()) {
            case TOWNSHIP_OFFICE -> {
                own.put("county", region.county().value());
                yield new Sight("(region = :region or (region = :county and kind = 'QUARTERLY' and issued_at is not null))", own);
            }
            case COUNTY_OFFICE -> new Sight("(region = :region or (county = :region and issued_at is not null))", own);
            case COUNTY_LEADERS, AUDITOR -> new Sight("(county = :region and issued_at is not null)", own);
            case CITY_OFFICE, PROVINCE_OFFICE -> new Sight("(county like :area and issued_at is not null)", Map.of("area", region.prefix() + "%"));
            default -> new Sight("false", Map.of());
        };
    }

    /** Roles that read any reports at all. */
    public static boolean open(Role role) {
        return switch (role) {
            case TOWNSHIP_OFFICE, COUNTY_OFFICE, COUNTY_LEADERS, AUDITOR, CITY_OFFICE, PROVINCE_OFFICE -> true;
            default -> false;
        };
    }

    /** Newest period first. @param kind null for all; @param before last day and id of the row before, null for the first page */
    public List<Report> page(Officer officer, ReportKind kind, LocalDate beforeDay, Long beforeId, int size) {
        Sight sight = sight(officer);
        return jdbc.sql("select " + LIGHT + " from dispatch_report where " + sight.sql() + """
                 and (cast(:kind as text) is null or kind = :kind)
                 and (cast(:day as date) is null or (last_day, id) < (:day, cast(:id as bigint))) order by last_day desc, id desc limit :size
                """).params(sight.parameters()).param("kind", kind == null ? null : kind.name()).param("day", beforeDay == null ? null : Date.valueOf(beforeDay))
                .param("id", beforeId).param("size", size).query(ReportRows::map).list();
    }

    public Optional<Report> find(Officer officer, long id) {
        Sight sight = sight(officer);
        return jdbc.sql("select * from dispatch_report where id = :id and " + sight.sql()).params(sight.parameters()).param("id", id).query(ReportRows::map).optional();
    }

    Optional<Report> locked(long id) {
        return jdbc.sql("select * from dispatch_report where id = ? for update").param(id).query(ReportRows::map).optional();
    }

    Optional<Report> of(ReportKind kind, RegionCode region, Period period) {
        return jdbc.sql("select " + LIGHT + " from dispatch_report where kind = ? and region = ? and first_day = ?")
                .params(kind.name(), region.value(), Date.valueOf(period.first())).query(ReportRows::map).optional();
    }

    /** Of an area, with periods that end in these days: what the calendar compares with what is due. */
    public List<Report> ended(RegionCode area, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + LIGHT + " from dispatch_report where " + (area.level() == RegionLevel.TOWNSHIP ? "region" : "county")
                        + " = ? and last_day between ? and ? order by last_day, id").params(area.value(), Date.valueOf(from), Date.valueOf(to))
                .query(ReportRows::map).list();
    }

    /** @return its id; empty when there is one for that period already */
    Optional<Long> add(ReportKind kind, RegionCode region, Period period, Content content, Instant now) {
        return jdbc.sql("""
                insert into dispatch_report (kind, county, region, first_day, last_day, content, drafted_at)
                values (:kind, :county, :region, :first, :last, cast(:content as jsonb), :now) on conflict (kind, region, first_day) do nothing returning id
                """).param("kind", kind.name()).param("county", region.county().value()).param("region", region.value())
                .param("first", Date.valueOf(period.first())).param("last", Date.valueOf(period.last())).param("content", write(content))
                .param("now", Timestamp.from(now)).query(Long.class).optional();
    }

    void put(long id, Content content, String by, Instant at) {
        jdbc.sql("update dispatch_report set content = cast(:content as jsonb), version = version + 1, edited_at = :at, edited_by = :by where id = :id")
                .param("content", write(content)).param("at", Timestamp.from(at)).param("by", by).param("id", id).update();
    }

    /** The next numbers of that kind and office; nobody else gets them until the end of the transaction. */
    int[] next(Report report, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param("dispatch-" + report.kind() + report.region()).query(row -> { });
        return jdbc.sql("select coalesce(max(issue_no) filter (where issue_year = :year), 0) + 1 as number, count(issue_no) + 1 as total from dispatch_report "
                        + "where kind = :kind and region = :region").param("year", year).param("kind", report.kind().name()).param("region", report.region().value())
                .query((row, index) -> new int[] {row.getInt("number"), row.getInt("total")}).single();
    }

    void issue(long id, Issue issue, Long person) {
        jdbc.sql("""
                update dispatch_report set issue_year = :year, issue_no = :number, issue_total = :total, issued_at = :at, issued_by = :person, issued_name = :by,
                    issued_post = :post, hash = :hash where id = :id
                """).param("year", issue.year()).param("number", issue.number()).param("total", issue.total()).param("at", Timestamp.from(issue.at()))
                .param("person", person).param("by", issue.by()).param("post", issue.post().key()).param("hash", issue.hash()).param("id", id).update();
    }

    static String write(Content content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report map(ResultSet row, int index) throws SQLException {
        ReportKind kind = ReportKind.valueOf(row.getString("kind"));
        Timestamp edited = row.getTimestamp("edited_at");
        Timestamp issued = row.getTimestamp("issued_at");
        String content = row.getString("content");
        return new Report(row.getLong("id"), kind, RegionCode.of(row.getString("county")), RegionCode.of(row.getString("region")),
                new Period(kind.length(), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                content == null ? null : read(content), row.getInt("version"), row.getTimestamp("drafted_at").toInstant(),
                edited == null ? null : edited.toInstant(), row.getString("edited_by"), issued == null ? null : new Issue(row.getInt("issue_year"),
                row.getInt("issue_no"), row.getInt("issue_total"), issued.toInstant(), row.getString("issued_name"), Post.parse(row.getString("issued_post")),
                row.getString("hash")));
    }

    private static Content read(String json) {
        try {
            return JSON.readValue(json, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
