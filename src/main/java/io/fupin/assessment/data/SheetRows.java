package io.fupin.assessment.data;

import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.sampling.DrawnHousehold;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets as rows. Whoever seals or replaces holds the row. */
@Component
public class SheetRows {

    private static final String SELECT = """
            select s.*, f.village_name, f.head_name, f.group_name, f.register_number
            from assessment_sheet s join assessment_frame f using (case_number, household)
            where s.case_number = :case""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SheetRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Numbers the households in the order of towns, villages and places. */
    public void insert(String caseNumber, List<DrawnHousehold> drawn) {
        template.batchUpdate("""
                insert into assessment_sheet (case_number, number, household, township, village, stratum, place, state)
                select ?, 0 - ?, household, township, village, stratum, ?, ? from assessment_frame where case_number = ? and household = ?
                """, numbered(caseNumber, drawn));
        jdbc.sql("""
                update assessment_sheet s set number = n.number from (select household, row_number() over (order by township, village, stratum, place) as number
                    from assessment_sheet where case_number = :case) n
                where s.case_number = :case and s.household = n.household
                """).param("case", caseNumber).update();
    }

    private static List<Object[]> numbered(String caseNumber, List<DrawnHousehold> drawn) {
        return java.util.stream.IntStream.range(0, drawn.size()).mapToObj(i -> new Object[] {caseNumber, i + 1, drawn.get(i).order(),
            (drawn.get(i).reserve() ? State.RESERVE : State.OPEN).name(), caseNumber, drawn.get(i).unit().household()}).toList();
    }

    public Optional<Sheet> find(String caseNumber, int number) {
        return jdbc.sql(SELECT + " and s.number = :number").param("case", caseNumber).param("number", number).query(SheetRows::map).optional();
    }

    /** The same, held until the transaction ends. */
    public Optional<Sheet> lock(String caseNumber, int number) {
        return jdbc.sql(SELECT + " and s.number = :number for update of s").param("case", caseNumber).param("number", number).query(SheetRows::map)
                .optional();
    }

    /** Everybody who was asked, by number; reserves that nobody called are left out. */
    public List<Sheet> asked(String caseNumber) {
        return jdbc.sql(SELECT + " and s.state <> 'RESERVE' order by s.number").param("case", caseNumber).query(SheetRows::map).list();
    }

    /**
     * Some of the sheets; null for what does not matter.
     *
     * @param viewer only what this surveyor has to ask: given to him or to nobody, or answered by him
     * @param given  only what is given to this person; 0 for what is given to nobody
     */
    public record Which(State state, RegionCode village, Long viewer, Long given) {

        private String condition() {
            return (state == null ? " and s.state <> 'RESERVE'" : " and s.state = :state") + (village == null ? "" : " and s.village = :village")
                    + (viewer == null ? "" : " and (s.assignee is null or s.assignee = :viewer or s.sealed_by = :viewer)")
                    + (given == null ? "" : given == 0 ? " and s.assignee is null" : " and s.assignee = :given");
        }

        private JdbcClient.StatementSpec into(JdbcClient.StatementSpec query) {
            return query.param("state", state == null ? "" : state.name()).param("village", village == null ? "" : village.value())
                    .param("viewer", viewer == null ? 0 : viewer).param("given", given == null ? 0 : given);
        }
    }

    /** @param state null for all but reserves; @param village null for all */
    public List<Sheet> page(String caseNumber, State state, RegionCode village, int after, int size) {
        return page(caseNumber, new Which(state, village, null, null), after, size);
    }

    /** By number, after {@code after}; reserves only when they are asked for. */
    public List<Sheet> page(String caseNumber, Which which, int after, int size) {
        return which.into(jdbc.sql(SELECT + which.condition() + " and s.number > :after order by s.number limit :size").param("case", caseNumber))
                .param("after", after).param("size", size).query(SheetRows::map).list();
    }

    public Map<State, Integer> counts(String caseNumber) {
        return counts(caseNumber, new Which(null, null, null, null));
    }

    /** By state, reserves left out. */
    public Map<State, Integer> counts(String caseNumber, Which which) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        which.into(jdbc.sql("select s.state, count(*) from assessment_sheet s where s.case_number = :case" + which.condition() + " group by s.state")
                .param("case", caseNumber)).query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Villages of the sample, with those not answered yet. */
    public record VillageCount(RegionCode village, int asked, int open) {
    }

    /** @param which the village of it does not count */
    public List<VillageCount> villages(String caseNumber, Which which) {
        Which all = new Which(null, null, which.viewer(), which.given());
        return all.into(jdbc.sql("select s.village, count(*) filter (where s.state <> 'REPLACED'), count(*) filter (where s.state = 'OPEN') from assessment_sheet s"
                + " where s.case_number = :case" + all.condition() + " group by s.village order by s.village").param("case", caseNumber)).query((row, n) -> new VillageCount(RegionCode.of(row.getString(1)), row.getInt(2), row.getInt(3))).list();
    }

    /** Who sealed how many. */
    public record SurveyorCount(String name, int sealed) {
    }

    public List<SurveyorCount> surveyors(String caseNumber) {
        return jdbc.sql("""
                select sealed_name, count(*) from assessment_sheet where case_number = :case and state = 'SEALED' group by sealed_by, sealed_name
                order by count(*) desc, sealed_name
                """).param("case", caseNumber).query((row, n) -> new SurveyorCount(row.getString(1), row.getInt(2))).list();
    }

    /** @param suspicion and grounds null when nothing is suspected */
    public record Sealing(String clientId, String answers, String hash, long person, String name, Instant at, int persons, BigDecimal perCapita,
                          Boolean approves, String suspicion, String grounds) {
    }

    public void seal(String caseNumber, int number, Sealing sealing) {
        jdbc.sql("""
                update assessment_sheet set state = 'SEALED', client_id = ?, answers = cast(? as jsonb), answers_hash = ?, sealed_by = ?, sealed_name = ?,
                    sealed_at = ?, persons = ?, per_capita = ?, approves = ?, suspicion = ?, grounds = ?
                where case_number = ? and number = ?
                """).params(java.util.Arrays.asList(sealing.clientId(), sealing.answers(), sealing.hash(), sealing.person(), sealing.name(),
                Timestamp.from(sealing.at()), sealing.persons(), sealing.perCapita(), sealing.approves(), sealing.suspicion(), sealing.grounds(),
                caseNumber, number)).update();
    }

    /** How it was filled, whatever is told of it. */
    public void filled(String caseNumber, int number, Instant at, BigDecimal latitude, BigDecimal longitude) {
        jdbc.sql("update assessment_sheet set filled_at = ?, latitude = ?, longitude = ? where case_number = ? and number = ?")
                .params(java.util.Arrays.asList(at == null ? null : Timestamp.from(at), latitude, longitude, caseNumber, number)).update();
    }

    /** The next reserve of the same stratum (and, in two stages, village) that nobody has called. */
    public Optional<Sheet> nextReserve(Sheet sheet, boolean sameVillage) {
        return jdbc.sql(SELECT + " and s.state = 'RESERVE' and s.stratum = :stratum" + (sameVillage ? " and s.village = :village" : "")
                + " order by s.place limit 1 for update of s").param("case", sheet.caseNumber()).param("stratum", sheet.stratum().code())
                .param("village", sheet.village().value()).query(SheetRows::map).optional();
    }

    public void replace(Sheet sheet, String reason, long person, Instant at) {
        jdbc.sql("update assessment_sheet set state = 'REPLACED', reason = ?, replaced_by = ?, replaced_at = ? where case_number = ? and number = ?")
                .params(reason, person, Timestamp.from(at), sheet.caseNumber(), sheet.number()).update();
    }

    /** The reserve is asked instead, by whoever had the other. */
    public void call(Sheet reserve, Sheet instead) {
        jdbc.sql("""
                update assessment_sheet r set state = 'OPEN', substitutes = s.number, assignee = s.assignee, assignee_name = s.assignee_name, assigned_at = s.assigned_at
                from assessment_sheet s where s.case_number = r.case_number and s.number = ? and r.case_number = ? and r.number = ?
                """).params(instead.number(), reserve.caseNumber(), reserve.number()).update();
    }

    private static Sheet map(ResultSet row, int n) throws SQLException {
        return new Sheet(row.getString("case_number"), row.getInt("number"), row.getString("household"), Stratum.of(row.getString("stratum")),
                row.getString("village_name"), RegionCode.of(row.getString("village")), RegionCode.of(row.getString("township")), row.getInt("place"),
                State.valueOf(row.getString("state")), row.getString("head_name"), row.getString("group_name"), row.getString("register_number"),
                (Integer) row.getObject("substitutes"), row.getString("reason"), row.getString("answers"), row.getString("answers_hash"),
                (Long) row.getObject("assignee"), row.getString("assignee_name"), (Long) row.getObject("sealed_by"), row.getString("sealed_name"), AssessmentRows.instant(row.getTimestamp("sealed_at")), (Integer) row.getObject("persons"),
                row.getBigDecimal("per_capita"), (Boolean) row.getObject("approves"), row.getString("suspicion"), row.getString("grounds"));
    }
}
