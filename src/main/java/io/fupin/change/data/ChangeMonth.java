package io.fupin.change.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.change.HouseholdChange;
import io.fupin.change.plan.ChangeKind;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 自然增减台账: what was written to the register in a month, by the day it was written, so that the counts follow the register's own. */
@Component
public class ChangeMonth {

    private static final int FETCHED_AT_ONCE = 500;
    private static final String WRITTEN = """
            from (select c.*, '%s' as process, f.subject from household_change c join case_file f using (case_number)) h
            where h.applied_on >= :from and h.applied_on < :to and (%%s)""".formatted(HouseholdChange.PROCESS);

    private final JdbcClient jdbc;

    ChangeMonth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param region null for the officer's whole area */
    public record Asked(Officer officer, YearMonth month, RegionCode region) {

        RegionLevel below() {
            RegionLevel own = (region == null ? officer.post().region() : region).level();
            return own == RegionLevel.COUNTY ? RegionLevel.TOWNSHIP : own == RegionLevel.TOWNSHIP || own == RegionLevel.VILLAGE ? RegionLevel.VILLAGE
                    : RegionLevel.COUNTY;
        }
    }

    /** Of one area and one kind. */
    public record Count(RegionCode area, ChangeKind kind, int changes, int personsIn, int personsOut, int householdsIn, int householdsOut) {
    }

    public record Written(String caseNumber, String registerNumber, RegionCode village, String subject, ChangeKind kind, LocalDate effectiveOn,
                          LocalDate appliedOn, int personsIn, int personsOut, int householdsIn, int householdsOut, String approvedBy) {
    }

    /** By the areas one level below the one asked for, in the order of their codes. */
    public List<Count> counts(Asked asked) {
        String column = asked.below() == RegionLevel.VILLAGE ? "village" : asked.below() == RegionLevel.TOWNSHIP ? "township" : "county";
        return with(asked, "select h." + column + " as area, h.kind, count(*) as changes, sum(h.persons_in) as pin, sum(h.persons_out) as pout, "
                + "sum(h.households_in) as hin, sum(h.households_out) as hout ", "", " group by 1, 2 order by 1, 2", Map.of())
                .query((row, index) -> new Count(RegionCode.of(row.getString("area")), ChangeKind.valueOf(row.getString("kind")), row.getInt("changes"),
                        row.getInt("pin"), row.getInt("pout"), row.getInt("hin"), row.getInt("hout"))).list();
    }

    /** By day and case, after {@code after}; at most {@code size}. */
    public List<Written> page(Asked asked, Written after, int size) {
        Map<String, Object> key = after == null ? Map.of() : Map.of("day", Date.valueOf(after.appliedOn()), "case", after.caseNumber());
        return with(asked, "select h.* ", after == null ? "" : " and (h.applied_on, h.case_number) > (:day, :case)",
                " order by h.applied_on, h.case_number limit " + size, key)
                .query((row, index) -> new Written(row.getString("case_number"), row.getString("register_number"), RegionCode.of(row.getString("village")),
                        row.getString("subject"), ChangeKind.valueOf(row.getString("kind")), row.getObject("effective_on", LocalDate.class),
                        row.getObject("applied_on", LocalDate.class), row.getInt("persons_in"), row.getInt("persons_out"), row.getInt("households_in"),
                        row.getInt("households_out"), row.getString("approved_by"))).list();
    }

    /** Every one, read as it is handed on. */
    @Transactional(readOnly = true)
    public void each(Asked asked, Consumer<Written> taker) {
        List<Written> page = List.of();
        do {
            page = page(asked, page.isEmpty() ? null : page.get(page.size() - 1), FETCHED_AT_ONCE);
            page.forEach(taker);
        } while (page.size() == FETCHED_AT_ONCE);
    }

    private StatementSpec with(Asked asked, String select, String more, String end, Map<String, Object> key) {
        Condition sight = CaseSight.where(asked.officer(), "h");
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        parameters.putAll(key);
        parameters.put("from", Date.valueOf(asked.month().atDay(1)));
        parameters.put("to", Date.valueOf(asked.month().plusMonths(1).atDay(1)));
        String where = WRITTEN.formatted(sight.sql()) + more;
        if (asked.region() != null) {
            where += " and h." + (asked.region().level() == RegionLevel.VILLAGE ? "village" : asked.region().level() == RegionLevel.TOWNSHIP ? "township" : "county")
                    + " = :region";
            parameters.put("region", asked.region().value());
        }
        return jdbc.sql(select + where + end).params(parameters);
    }
}
