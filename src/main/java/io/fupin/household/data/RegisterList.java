package io.fupin.household.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSearch;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as an officer may list it: whoever sees the cases of an area sees its households. */
@Component
public class RegisterList {

    /** The households under the name that {@link CaseSight} asks for: every one came out of an identification. */
    private static final String HOUSEHOLDS = """
            from (select household.*, 'household-identification' as process from household) h
            left join lateral (select name from household_helper where register_number = h.register_number and until is null
                order by id desc limit 1) helper on true
            where %s""";
    /** The same as of a day: as each household was then, and where it lay then. */
    private static final String ON_A_DAY = """
            from (select p.*, registered_on, case_number, 'household-identification' as process
                from household_period p join household using (register_number)
                where p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)) h
            left join lateral (select name from household_helper where register_number = h.register_number and since <= :day
                and (until is null or until > :day) order by id desc limit 1) helper on true
            where %s""";
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    RegisterList(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param helper null where none was assigned yet */
    public record Line(Household household, String helper) {
    }

    /**
     * @param region null for the officer's whole area
     * @param state  null for all, those of the past included
     * @param q      part of the head's name, a whole register number, or the identity number of somebody who belongs to it; null for all
     * @param on     the past day as of which all is told; null for today
     */
    public record Filter(Officer officer, RegionCode region, State state, String q, LocalDate on) {

        /** As of today. */
        public Filter(Officer officer, RegionCode region, State state, String q) {
            this(officer, region, state, q, null);
        }
    }

    /** By register number, after {@code after}; at most {@code size}. */
    public List<Line> page(Filter filter, String after, int size) {
        return with(filter, after, "select h.*, helper.name as helper ", " order by h.register_number limit " + size).query(RegisterList::line).list();
    }

    /** Every line of the list, read as it is handed on. */
    @Transactional(readOnly = true)
    public void each(Filter filter, Consumer<Line> taker) {
        String after = null;
        List<Line> lines;
        do {
            lines = page(filter, after, FETCHED_AT_ONCE);
            lines.forEach(taker);
            after = lines.isEmpty() ? null : lines.get(lines.size() - 1).household().registerNumber();
        } while (lines.size() == FETCHED_AT_ONCE);
    }

    /**
     * Households by the divisions of {@code level} they lie in, states of the past included, in the order of their codes.
     *
     * @param on as of which day; null for today
     */
    public Map<RegionCode, Integer> byRegion(Officer officer, RegionLevel level, LocalDate on) {
        String column = level == RegionLevel.VILLAGE ? "h.village" : level == RegionLevel.TOWNSHIP ? "h.township" : "h.county";
        Map<RegionCode, Integer> counts = new LinkedHashMap<>();
        with(new Filter(officer, null, null, null, on), null, "select " + column + " as code, count(*) as households ", " group by 1 order by 1")
                .query(row -> {
                    counts.put(RegionCode.of(row.getString("code")), row.getInt("households"));
                });
        return counts;
    }

    /** Households on the register, and their persons. */
    public int[] onRegister(Filter filter) {
        return with(filter, null, "select count(*) as households, coalesce(sum(h.persons), 0) as persons ", " and h.state in ('"
                + State.REGISTERED + "', '" + State.RELAPSED + "')")
                .query((row, index) -> new int[] {row.getInt("households"), row.getInt("persons")}).single();
    }

    private StatementSpec with(Filter filter, String after, String select, String end) {
        Condition sight = CaseSight.where(filter.officer(), "h");
        StringBuilder where = new StringBuilder("(" + sight.sql() + ")");
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        if (filter.region() != null) {
            where.append(" and h.").append(column(filter.region())).append(" = :region");
            parameters.put("region", filter.region().value());
        }
        if (filter.state() != null) {
            where.append(" and h.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.q() != null && CaseSearch.isIdentityNumber(filter.q())) {
            where.append(" and h.register_number in "
                    + "(select m.register_number from household_member m where m.id_hash = :q and "
                    + (filter.on() == null ? "m.valid_to is null)" : "m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day))"));
            parameters.put("q", vault.lookupHash(filter.q()));
        } else if (filter.q() != null) {
            where.append(" and (strpos(h.head_name, :q) > 0 or h.register_number = :q)");
            parameters.put("q", filter.q());
        }
        if (after != null) {
            where.append(" and h.register_number > :after");
            parameters.put("after", after);
        }
        if (filter.on() != null) {
            parameters.put("day", Date.valueOf(filter.on()));
        }
        return jdbc.sql(select + (filter.on() == null ? HOUSEHOLDS : ON_A_DAY).formatted(where) + end).params(parameters);
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }

    private static Line line(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Line(HouseholdRows.household(row, index), row.getString("helper"));
    }
}
