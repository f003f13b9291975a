package io.fupin.assessment.data;

import io.fupin.assessment.sampling.Stratum;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does what of an assessment's field work, as rows. Writers hold the lock of the case. */
@Component
public class TeamRows {

    private final JdbcClient jdbc;

    TeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one surveyor, of a village or of a stratum. */
    public record Tally(int open, int sealed, int replaced) {

        /** To be asked: answered or open. */
        public int asked() {
            return open + sealed;
        }
    }

    private static final String TALLY = """
            count(*) filter (where state = 'OPEN') as open, count(*) filter (where state = 'SEALED') as sealed,
            count(*) filter (where state = 'REPLACED') as replaced
            """;

    /** @param person null for what is given to nobody */
    public record Given(Long person, String name, Tally tally) {
    }

    public List<Given> given(String caseNumber) {
        return jdbc.sql("select assignee, max(assignee_name) as name, " + TALLY
                + " from assessment_sheet where case_number = ? and state <> 'RESERVE' group by assignee order by name nulls last").param(caseNumber)
                .query((row, n) -> new Given((Long) row.getObject("assignee"), row.getString("name"), tally(row))).list();
    }

    public record OfVillage(RegionCode village, Tally tally, int unassigned) {
    }

    public List<OfVillage> villages(String caseNumber) {
        return jdbc.sql("select village, " + TALLY + """
                , count(*) filter (where state = 'OPEN' and assignee is null) as unassigned
                from assessment_sheet where case_number = ? and state <> 'RESERVE' group by village order by village
                """).param(caseNumber).query((row, n) -> new OfVillage(RegionCode.of(row.getString("village")), tally(row), row.getInt("unassigned"))).list();
    }

    /** @param reserves that nobody has called */
    public record OfStratum(Stratum stratum, Tally tally, int reserves) {
    }

    public List<OfStratum> strata(String caseNumber) {
        return jdbc.sql("select stratum, " + TALLY + """
                , count(*) filter (where state = 'RESERVE') as reserves from assessment_sheet where case_number = ? group by stratum
                """).param(caseNumber).query((row, n) -> new OfStratum(Stratum.of(row.getString("stratum")), tally(row), row.getInt("reserves"))).list()
                .stream().sorted(java.util.Comparator.comparing(OfStratum::stratum)).toList();
    }

    /** Sheets sealed on each business day, those without one left out. */
    public Map<LocalDate, Integer> days(String caseNumber) {
        Map<LocalDate, Integer> days = new java.util.TreeMap<>();
        jdbc.sql("""
                select cast(sealed_at at time zone 'Asia/Shanghai' as date), count(*) from assessment_sheet where case_number = ? and state = 'SEALED' group by 1
                """).param(caseNumber).query(row -> {
                    days.put(row.getDate(1).toLocalDate(), row.getInt(2));
                });
        return days;
    }

    /** What each person did, whoever it was given to. @param replaced households */
    public record Did(int sealed, int replaced) {
    }

    public Map<Long, Did> did(String caseNumber) {
        Map<Long, Did> did = new HashMap<>();
        jdbc.sql("""
                select coalesce(sealed_by, replaced_by), count(sealed_by), count(replaced_by) from assessment_sheet
                where case_number = ? and state in ('SEALED', 'REPLACED') group by 1
                """).param(caseNumber).query(row -> {
                    did.put(row.getLong(1), new Did(row.getInt(2), row.getInt(3)));
                });
        return did;
    }

    public Map<Long, Integer> quotas(String caseNumber) {
        Map<Long, Integer> quotas = new HashMap<>();
        jdbc.sql("select person, quota from assessment_quota where case_number = ?").param(caseNumber).query(row -> {
            quotas.put(row.getLong(1), row.getInt(2));
        });
        return quotas;
    }

    public void quota(String caseNumber, long person, int quota) {
        jdbc.sql("insert into assessment_quota (case_number, person, quota) values (?, ?, ?) on conflict (case_number, person) do update set quota = excluded.quota")
                .params(caseNumber, person, quota).update();
    }

    /** @param filling begun on the phone; @param waiting filled and not sent */
    public record Phone(Instant seenAt, int filling, int waiting) {
    }

    public Map<Long, Phone> phones(String caseNumber) {
        Map<Long, Phone> phones = new HashMap<>();
        jdbc.sql("select person, seen_at, filling, waiting from assessment_phone where case_number = ?").param(caseNumber).query(row -> {
            phones.put(row.getLong(1), new Phone(row.getTimestamp(2).toInstant(), row.getInt(3), row.getInt(4)));
        });
        return phones;
    }

    public void phone(String caseNumber, long person, Phone phone) {
        jdbc.sql("""
                insert into assessment_phone (case_number, person, seen_at, filling, waiting) values (?, ?, ?, ?, ?)
                on conflict (case_number, person) do update set seen_at = excluded.seen_at, filling = excluded.filling, waiting = excluded.waiting
                """).params(caseNumber, person, Timestamp.from(phone.seenAt()), phone.filling(), phone.waiting()).update();
    }

    /** @param person null to take them back; sheets that are answered or replaced stay with whom they were @return how many were given */
    public int assign(String caseNumber, Collection<Integer> sheets, Long person, String name, Instant at) {
        return sheets.isEmpty() ? 0 : jdbc.sql("""
                update assessment_sheet set assignee = :person, assignee_name = :name, assigned_at = :at
                where case_number = :case and number in (:sheets) and state = 'OPEN' and assignee is distinct from cast(:person as bigint)
                """).param("person", person, java.sql.Types.BIGINT).param("name", name, java.sql.Types.VARCHAR).param("at", Timestamp.from(at))
                .param("case", caseNumber).param("sheets", sheets).update();
    }

    /** Open sheets of a village, whoever has them. */
    public List<Integer> open(String caseNumber, RegionCode village) {
        return jdbc.sql("select number from assessment_sheet where case_number = ? and state = 'OPEN' and village = ? order by number")
                .params(caseNumber, village.value()).query(Integer.class).list();
    }

    /** Open sheets that somebody has. */
    public List<Integer> openOf(String caseNumber, long person) {
        return jdbc.sql("select number from assessment_sheet where case_number = ? and state = 'OPEN' and assignee = ? order by number")
                .params(caseNumber, person).query(Integer.class).list();
    }

    /** Open sheets that nobody has, by village. */
    public List<List<Integer>> unassigned(String caseNumber) {
        Map<String, List<Integer>> villages = new java.util.TreeMap<>();
        jdbc.sql("select village, number from assessment_sheet where case_number = ? and state = 'OPEN' and assignee is null order by number").param(caseNumber)
                .query(row -> {
                    villages.computeIfAbsent(row.getString(1), village -> new java.util.ArrayList<>()).add(row.getInt(2));
                });
        return List.copyOf(villages.values());
    }

    private static Tally tally(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Tally(row.getInt("open"), row.getInt("sealed"), row.getInt("replaced"));
    }
}
