package io.fupin.identification.matches;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.form.FieldError;
import io.fupin.identification.Identification;
import io.fupin.identification.steps.RedFlags;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A department's list arrives: kept as delivered, compared with every open case at once, purged after {@code match-list-retention} days while
 * the hits stay.
 */
@Component
public class Deliveries {

    /** A list of one department of a county; more is to be split. */
    static final int MOST_ROWS = 20_000;
    /** So many are named at once. */
    private static final int MOST_ERRORS = 500;

    /** Before the visit was handed in a new hit is explained there anyway. */
    private static final Set<String> BEFORE_THE_MEETING = Set.of("申请", "调查核实");
    private static final String AFTER_REGISTRATION = "帮扶";

    private static final Set<Role> READERS = Set.of(Role.DEPARTMENT, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.AUDITOR);
    private static final String SELECT = "select d.*, (select count(*) from match_hit h where h.delivery_id = d.id) as hits "
            + "from match_delivery d";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Matches matches;
    private final Cases cases;
    private final CaseMoves moves;
    private final Timeline timeline;
    private final RedFlags flags;
    private final PolicyParameters parameters;
    private final IdentityVault vault;
    private final AuditLog audit;
    private final PostNames posts;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, JdbcTemplate batch, Matches matches, Cases cases, CaseMoves moves, Timeline timeline, RedFlags flags,
               PolicyParameters parameters, IdentityVault vault, AuditLog audit, PostNames posts, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.matches = matches;
        this.cases = cases;
        this.moves = moves;
        this.timeline = timeline;
        this.flags = flags;
        this.parameters = parameters;
        this.vault = vault;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /** A line of a list: 姓名, 身份证号, 类别, 说明. */
    public record Line(String name, String idNumber, String category, String detail) {
    }

    /** What a delivery did. */
    public record Delivered(long id, int rows, int casesHit, int sentBack) {
    }

    /**
     * A delivery on the list of deliveries.
     *
     * @param source what the list was drawn from, 车船; null where it was not said
     */
    public record Delivery(long id, String unit, String source, LocalDate deliveredOn, int rows, int hits, String uploadedBy, boolean purged) {
    }

    /**
     * Takes a list: every row or none.
     *
     * @param source one of {@code data-match-sources}; null where it is not said
     * @throws Refusal naming each bad row
     */
    @Transactional
    public Delivered deliver(Officer officer, String unit, String source, LocalDate deliveredOn, List<Line> lines) {
        RegionCode county = requireRight(officer, unit);
        check(county, unit, source, deliveredOn, lines);
        Timestamp now = Timestamp.from(clock.instant());
        long id = jdbc.sql("""
                insert into match_delivery (county, unit, source, delivered_on, rows, uploaded_by, uploaded_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(county.value(), unit, source, Date.valueOf(deliveredOn), lines.size(), officer.personId(), officer.name(), now)
                .query(Long.class).single();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            rows.add(new Object[] {id, i + 1, line.name().strip(), vault.lookupHash(line.idNumber().strip()), vault.seal(line.idNumber().strip()),
                line.category().strip(), line.detail() == null ? "" : line.detail().strip()});
        }
        batch.batchUpdate("insert into match_row (delivery_id, line, name, id_hash, id_sealed, category, detail) values (?, ?, ?, ?, ?, ?, ?)", rows);
        int hit = 0;
        int back = 0;
        for (String caseNumber : matches.casesOn(id)) {
            CaseFile file = cases.lock(caseNumber);
            int found = file.open() ? matches.compare(caseNumber) : 0;
            if (found > 0) {
                hit++;
                timeline.add(Event.happened(file, clock.instant(), Kind.MATCHED, name(unit) + "的名单新命中" + found + "条"));
                back += sendBack(file, unit) ? 1 : 0;
                flags.refresh(List.of(caseNumber));
            }
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "match.deliver", county.value(),
                Map.of("unit", unit, "rows", lines.size(), "hits", hit));
        return new Delivered(id, lines.size(), hit, back);
    }

    /** An unexplained later hit brings the case back to the visit (processes.md 1, 数据比对); what is registered stays. */
    private boolean sendBack(CaseFile file, String unit) {
        if (!Identification.PROCESS.equals(file.process()) || BEFORE_THE_MEETING.contains(file.phase()) || AFTER_REGISTRATION.equals(file.phase())) {
            return false;
        }
        moves.sendBack(file.caseNumber(), "investigate", name(unit) + "的名单新命中，须入户说明");
        return true;
    }

    private String name(String unit) {
        return posts.unit(Role.DEPARTMENT, unit);
    }

    private RegionCode requireRight(Officer officer, String unit) {
        boolean own = officer.is(Role.DEPARTMENT) && officer.post().unit().equals(unit);
        if (!own && !officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("比对名单由本部门或县扶贫办报送。");
        }
        return officer.post().region();
    }

    private void check(RegionCode county, String unit, String source, LocalDate deliveredOn, List<Line> lines) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (unit == null || !posts.units(Role.DEPARTMENT).containsKey(unit)) {
            errors.add(new FieldError("unit", unit == null || unit.isBlank() ? "请选报送部门" : "没有这个部门：" + unit));
        }
        List<String> sources = parameters.list("data-match-sources", county, today);
        if (source != null && !sources.contains(source)) {
            errors.add(new FieldError("source", "数据来源须是：" + String.join("、", sources)));
        }
        if (deliveredOn == null || deliveredOn.isAfter(today)) {
            errors.add(new FieldError("deliveredOn", "报送日期须填，且不晚于今天"));
        }
        if (lines.isEmpty() || lines.size() > MOST_ROWS) {
            errors.add(new FieldError("rows", lines.isEmpty() ? "名单是空的" : "一次最多" + MOST_ROWS + "行，请分次报送"));
        }
        List<String> items = parameters.list("red-line-items", county, today);
        for (int i = 0; i < lines.size() && errors.size() < MOST_ERRORS; i++) {
            Line line = lines.get(i);
            String at = "rows[" + i + "]";
            if (line.name() == null || line.name().isBlank()) {
                errors.add(new FieldError(at + ".name", "第" + (i + 1) + "行：没有姓名"));
            }
            String row = "第" + (i + 1) + "行：";
            IdentityNumbers.faultOfIdentityCard(line.idNumber() == null ? "" : line.idNumber().strip(), today)
                    .ifPresent(problem -> errors.add(new FieldError(at + ".idNumber", row + problem)));
            if (line.category() == null || !items.contains(line.category().strip())) {
                errors.add(new FieldError(at + ".category", row + "类别须是：" + String.join("、", items)));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    /**
     * Newest first: a department sees its own, the county's office, its leaders and the auditor all of the county.
     *
     * @throws NotAllowed for anybody else
     */
    public List<Delivery> of(Officer officer, int size) {
        return jdbc.sql(SELECT + " where d.county = ? and (?::text is null or d.unit = ?) order by d.id desc limit ?")
                .params(officer.post().region().county().value(), ownUnit(officer), ownUnit(officer), size).query(Deliveries::map).list();
    }

    /** @throws Cases.NotFound when there is none that this officer sees */
    public Delivery get(long id, Officer officer) {
        return jdbc.sql(SELECT + " where d.id = ? and d.county = ? and (?::text is null or d.unit = ?)")
                .params(id, officer.post().region().county().value(), ownUnit(officer), ownUnit(officer)).query(Deliveries::map).optional()
                .orElseThrow(() -> new Cases.NotFound("没有这份名单，或者它不归您看。"));
    }

    private static String ownUnit(Officer officer) {
        if (!READERS.contains(officer.post().role())) {
            throw new NotAllowed("比对名单由部门和县里查看。");
        }
        return officer.is(Role.DEPARTMENT) ? officer.post().unit() : null;
    }

    private static Delivery map(ResultSet row, int index) throws SQLException {
        return new Delivery(row.getLong("id"), row.getString("unit"), row.getString("source"), row.getObject("delivered_on", LocalDate.class), row.getInt("rows"),
                row.getInt("hits"), row.getString("uploaded_name"), row.getTimestamp("purged_at") != null);
    }

    /** PIPL art. 19: a raw list is kept as long as it is needed, hits stay with their cases. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void purge() {
        LocalDate today = LocalDate.now(clock);
        for (Map.Entry<Long, RegionCode> due : unpurged().entrySet()) {
            int days = parameters.integer("match-list-retention", due.getValue(), today);
            jdbc.sql("""
                    with over as (
                        update match_delivery set purged_at = :now where id = :id and purged_at is null and at < :limit returning id)
                    delete from match_row where delivery_id in (select id from over)
                    """).param("now", Timestamp.from(clock.instant())).param("id", due.getKey())
                    .param("limit", Timestamp.from(today.minusDays(days).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant())).update();
        }
    }

    private Map<Long, RegionCode> unpurged() {
        Map<Long, RegionCode> found = new java.util.LinkedHashMap<>();
        jdbc.sql("select id, county from match_delivery where purged_at is null order by id")
                .query((row, index) -> found.put(row.getLong("id"), RegionCode.of(row.getString("county")))).list();
        return found;
    }
}
