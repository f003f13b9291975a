package io.fupin.exchange.delivery;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.delivery.RowCheck.Good;
import io.fupin.exchange.delivery.RowCheck.Verdicts;
import io.fupin.exchange.match.Comparison;
import io.fupin.exchange.match.HitCases;
import io.fupin.form.FieldError;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A department's list arrives: its good rows are kept as delivered, compared with the register and every open case at once, and purged after
 * {@code match-list-retention} days while the hits stay.
 */
@Component
public class Deliveries {

    /** A list of one department of a county; more is to be split. */
    static final int MOST_ROWS = 50_000;
    /** So many bad rows are named to a machine; a person gets all of them as a file. */
    private static final int MOST_NAMED = 500;
    private static final int LONGEST_NAME = 50;

    private static final Set<Role> READERS = Set.of(Role.DEPARTMENT, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.AUDITOR);
    private static final String SELECT = "select d.*, (select count(*) from match_hit h where h.delivery_id = d.id) as hits "
            + "from match_delivery d";

    private final JdbcClient jdbc;
    private final RowCheck rowCheck;
    private final Comparison comparison;
    private final HitCases openCases;
    private final PolicyParameters parameters;
    private final IdentityVault vault;
    private final AuditLog audit;
    private final PostNames posts;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, RowCheck rowCheck, Comparison comparison, HitCases openCases, PolicyParameters parameters, IdentityVault vault,
               AuditLog audit, PostNames posts, Clock clock) {
        this.jdbc = jdbc;
        this.rowCheck = rowCheck;
        this.comparison = comparison;
        this.openCases = openCases;
        this.parameters = parameters;
        this.vault = vault;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /** A row of a list: 姓名, 身份证号 (or the number of a disability certificate), 类别, 说明. */
    public record Line(String name, String idNumber, String category, String detail) {
    }

    /**
     * What a list comes with.
     *
     * @param source    one of {@code data-match-sources}; null where it is not said
     * @param broughtBy of the department; null where nobody is named
     * @param fileName  null for one that was pasted or sent by a machine
     */
    public record Cover(String unit, String source, LocalDate deliveredOn, String broughtBy, String fileName) {

        public Cover(String unit, String source, LocalDate deliveredOn) {
            this(unit, source, deliveredOn, null, null);
        }
    }

    /**
     * What a delivery did.
     *
     * @param rows          that were kept
     * @param refused       rows that were not, the first of them with what is wrong in {@code errors}
     * @param householdsHit on the register; {@code casesHit} open ones, {@code sentBack} of these to the visit
     */
    public record Delivered(long id, int rows, int refused, List<FieldError> errors, int householdsHit, int casesHit, int sentBack) {
    }

    /**
     * A delivery on the list of deliveries.
     *
     * @param source what the list was drawn from, 车船; null where it was not said
     * @param rows   that were kept; {@code refused} that were not
     */
    public record Delivery(long id, String unit, String source, LocalDate deliveredOn, String broughtBy, String fileName, int rows, int refused,
                           int hits, String uploadedBy, boolean purged) {
    }

    /**
     * Takes a list: its good rows. What is wrong with the others is said.
     *
     * @throws Refusal when what it comes with is wrong, or not one row is good; nothing is kept then
     */
    @Transactional
    public Delivered deliver(Officer officer, Cover cover, List<Line> lines) {
        RegionCode county = requireRight(officer, cover.unit());
        List<FieldError> errors = new ArrayList<>(wrong(county, cover));
        if (lines.isEmpty() || lines.size() > MOST_ROWS) {
            errors.add(new FieldError("rows", lines.isEmpty() ? "名单是空的" : "一次最多" + MOST_ROWS + "行，请分次报送"));
        }
        Verdicts verdicts = rowCheck.of(county, cover.source(), errors.isEmpty() || lines.size() <= MOST_NAMED ? lines : List.of());
        List<FieldError> named = verdicts.wrong().stream().limit(MOST_NAMED).toList();
        if (!errors.isEmpty() || verdicts.good().isEmpty()) {
            errors.addAll(named);
            throw new Refusal(errors);
        }
        long id = keep(officer, county, cover, verdicts);
        Comparison.Found register = comparison.delivery(id);
        HitCases.Found cases = openCases.delivery(id, county, posts.unit(Role.DEPARTMENT, cover.unit()));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "match.deliver", county.value(),
                Map.of("unit", cover.unit(), "rows", verdicts.good().size(), "hits", register.households() + cases.cases()));
        return new Delivered(id, verdicts.good().size(), verdicts.refused(), named, register.households(), cases.cases(), cases.sentBack());
    }

    private long keep(Officer officer, RegionCode county, Cover cover, Verdicts verdicts) {
        List<Good> good = verdicts.good();
        long id = jdbc.sql("""
                insert into match_delivery (county, unit, source, delivered_on, brought_by, file_name, rows, refused, uploaded_by, uploaded_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(county.value(), cover.unit(), cover.source(), Date.valueOf(cover.deliveredOn()), cover.broughtBy(), cover.fileName(),
                good.size(), verdicts.refused(), officer.personId(), officer.name(), Timestamp.from(clock.instant())).query(Long.class).single();
        Categories.Known known = rowCheck.known(county);
        jdbc.sql("""
                insert into match_row (delivery_id, line, name, id_hash, id_sealed, category, detail, meaning)
                select :id, r.* from unnest(:lines, :names, :hashes, :sealed, :categories, :details, :meanings) as r
                """).param("id", id).param("lines", good.stream().map(row -> row.index() + 1).toArray(Integer[]::new))
                .param("names", texts(good, Line::name)).param("hashes", texts(good, line -> vault.lookupHash(line.idNumber())))
                .param("sealed", texts(good, line -> vault.seal(line.idNumber()))).param("categories", texts(good, Line::category))
                .param("details", texts(good, Line::detail))
                .param("meanings", texts(good, line -> known.meaning(line.category()).name())).update();
        return id;
    }

    private static String[] texts(List<Good> rows, Function<Line, String> column) {
        return rows.stream().map(row -> column.apply(row.line())).toArray(String[]::new);
    }

    /** @throws NotAllowed for anybody but the department itself and the county's office */
    RegionCode requireRight(Officer officer, String unit) {
        boolean own = officer.is(Role.DEPARTMENT) && officer.post().unit().equals(unit);
        if (!own && !officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("比对名单由本部门或县扶贫办报送。");
        }
        return officer.post().region();
    }

    /** What is wrong with what a list comes with. */
    List<FieldError> wrong(RegionCode county, Cover cover) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        String unit = cover.unit();
        if (unit == null || !posts.units(Role.DEPARTMENT).containsKey(unit)) {
            errors.add(new FieldError("unit", unit == null || unit.isBlank() ? "请选报送部门" : "没有这个部门：" + unit));
        }
        List<String> sources = parameters.list("data-match-sources", county, today);
        if (cover.source() != null && !sources.contains(cover.source())) {
            errors.add(new FieldError("source", "数据来源须是：" + String.join("、", sources)));
        }
        if (cover.deliveredOn() == null || cover.deliveredOn().isAfter(today)) {
            errors.add(new FieldError("deliveredOn", "报送日期须填，且不晚于今天"));
        }
        if (cover.broughtBy() != null && cover.broughtBy().length() > LONGEST_NAME) {
            errors.add(new FieldError("broughtBy", "送来的人最多" + LONGEST_NAME + "字"));
        }
        return errors;
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
        return new Delivery(row.getLong("id"), row.getString("unit"), row.getString("source"), row.getObject("delivered_on", LocalDate.class),
                row.getString("brought_by"), row.getString("file_name"), row.getInt("rows"), row.getInt("refused"), row.getInt("hits"),
                row.getString("uploaded_name"), row.getTimestamp("purged_at") != null);
    }
}
