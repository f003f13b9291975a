package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 疑点台账: what departments' lists say that the register or a case does not, in the officer's area. */
@Component
class Doubts {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String LINES = """
            select h.*, d.unit, d.delivered_on, coalesce(hh.head_name, c.subject) as head, coalesce(hh.group_name, c.group_name) as group_name
            from (select match_hit.*, 'household-identification' as process from match_hit) h
            join match_delivery d on d.id = h.delivery_id
            left join household hh on hh.register_number = h.register_number
            left join case_file c on c.case_number = h.case_number and h.register_number is null
            where (%s)""";
    private static final String COUNTS = """
            select h.source, h.%s as area, h.state, count(*) as doubts
            from (select match_hit.*, 'household-identification' as process from match_hit) h where (%s)""";

    private final JdbcClient jdbc;

    Doubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param region   null for the officer's whole area
     * @param source   null for all; empty for lists that name none
     * @param state    null for all
     * @param delivery null for all
     */
    record Filter(Officer officer, RegionCode region, String source, DoubtState state, Long delivery) {

        Filter with(DoubtState other) {
            return new Filter(officer, region, source, other, delivery);
        }

        Filter inAllSources() {
            return new Filter(officer, region, null, null, null);
        }
    }

    /**
     * @param registerNumber null while only a case is hit; {@code caseNumber} null where no case was
     * @param head           of the household
     * @param listedName     as the list writes the member's name; null where it is the same
     * @param explanation    what was said, or why it was done; null while it is open
     * @param decidedBy      person; null for a rule
     */
    record Doubt(long id, RegionCode village, String group, String registerNumber, String caseNumber, String head, String member, Meaning meaning,
                 String category, String detail, String listedName, String source, String unit, LocalDate deliveredOn, DoubtState state,
                 String action, String explanation, Long decidedBy, String decidedName, Instant decidedAt, String confirmedName,
                 Instant confirmedAt) {

        /** What is said of it on the page of its household, not in a case. */
        boolean onRegister() {
            return registerNumber != null;
        }
    }

    /** @param area township, or village of a township */
    record Count(String source, RegionCode area, DoubtState state, int doubts) {
    }

    /** Oldest first. */
    List<Doubt> page(Filter filter, long after, int size) {
        return with(filter, LINES, " and h.id > :after order by h.id limit :size").param("after", after).param("size", size)
                .query(Doubts::doubt).list();
    }

    /** Every line, read as it is handed on. */
    @Transactional(readOnly = true)
    public void each(Filter filter, Consumer<Doubt> taker) {
        long after = 0;
        List<Doubt> lines;
        do {
            lines = page(filter, after, FETCHED_AT_ONCE);
            lines.forEach(taker);
            after = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).id();
        } while (lines.size() == FETCHED_AT_ONCE);
    }

    Optional<Doubt> find(Officer officer, long id) {
        return with(new Filter(officer, null, null, null, null), LINES, " and h.id = :id").param("id", id).query(Doubts::doubt).optional();
    }

    List<Doubt> ofHousehold(String registerNumber) {
        return jdbc.sql(LINES.formatted("true") + " and h.register_number = ? order by h.id").param(registerNumber).query(Doubts::doubt).list();
    }

    /** By source, area and state. */
    List<Count> counts(Filter filter) {
        RegionCode top = filter.region() == null ? filter.officer().post().region() : filter.region();
        String column = top.level().compareTo(RegionLevel.COUNTY) <= 0 ? "township" : "village";
        return with(filter, COUNTS.formatted(column, "%s"), " group by 1, 2, 3 order by 2, 1").query((row, index) -> new Count(row.getString("source"),
                RegionCode.of(row.getString("area")), DoubtState.valueOf(row.getString("state")), row.getInt("doubts"))).list();
    }

    /** How many wait for a word of this village. */
    int open(RegionCode village) {
        return jdbc.sql("select count(*) from match_hit where village = ? and state = 'OPEN' and register_number is not null").param(village.value())
                .query(Integer.class).single();
    }

    private StatementSpec with(Filter filter, String select, String end) {
        Condition sight = CaseSight.where(filter.officer(), "h");
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        StringBuilder sql = new StringBuilder(select.formatted(sight.sql()));
        if (filter.region() != null) {
            sql.append(" and h.").append(column(filter.region())).append(" = :region");
            parameters.put("region", filter.region().value());
        }
        if (filter.source() != null) {
            sql.append(" and h.source = :source");
            parameters.put("source", filter.source());
        }
        if (filter.state() != null) {
            sql.append(" and h.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.delivery() != null) {
            sql.append(" and h.delivery_id = :delivery");
            parameters.put("delivery", filter.delivery());
        }
        return jdbc.sql(sql + end).params(parameters);
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }

    static Doubt doubt(ResultSet row, int index) throws SQLException {
        return new Doubt(row.getLong("id"), RegionCode.of(row.getString("village")), row.getString("group_name"), row.getString("register_number"),
                row.getString("case_number"), row.getString("head"), row.getString("member_name"), Meaning.valueOf(row.getString("meaning")),
                row.getString("category"), row.getString("detail"), row.getString("listed_name"), row.getString("source"), row.getString("unit"),
                row.getObject("delivered_on", LocalDate.class), DoubtState.valueOf(row.getString("state")), row.getString("action"),
                row.getString("explanation"), row.getObject("decided_by", Long.class), row.getString("decided_name"),
                instant(row.getTimestamp("decided_at")), row.getString("confirmed_name"), instant(row.getTimestamp("confirmed_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
