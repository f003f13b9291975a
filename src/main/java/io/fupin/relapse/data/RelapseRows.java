package io.fupin.relapse.data;

import io.fupin.casework.CaseFile;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each case of monitoring or clearing is about and how far its steps have come; the facts themselves are the revisions of its forms. */
@Component
public class RelapseRows {

    private final JdbcClient jdbc;

    RelapseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param registerNumber null for a household that is not on file
     * @param key            by which a household is told from another: register number, or village, group and head
     */
    public record Who(String registerNumber, String key, RegionCode village, String headName, String groupName, int persons) {

        /** A household that is not on file. */
        public static Who unknown(RegionCode village, String headName, String groupName, int persons) {
            return new Who(null, village.value() + "/" + (groupName == null ? "" : groupName.strip()) + "/" + headName.strip(), village, headName.strip(),
                    groupName == null || groupName.isBlank() ? null : groupName.strip(), persons);
        }
    }

    /**
     * What a visit found; yuan.
     *
     * @param limit        below it a household is at risk
     * @param lacking      in the order of the form
     * @param shock        null for a clearing, as {@code risk}
     * @param firstRiskGone null for a clue, as {@code newRisk}
     */
    public record Findings(LocalDate visitedOn, int persons, BigDecimal net, BigDecimal perCapita, BigDecimal line, BigDecimal limit, List<String> lacking,
                           boolean labour, Boolean shock, String risk, Boolean firstRiskGone, Boolean newRisk) {
    }

    /**
     * @param monitored   监测编号 of a clearing; null for a clue
     * @param findings    null before the visit
     * @param verdict     of the rule: 监测, 致贫, 不纳入; 消除, 继续监测; null before the visit, as {@code kind} and {@code reason}
     * @param passed      the meeting's vote; null before it
     * @param application the identification that it led to; null for none
     */
    public record Matter(String caseNumber, String process, Who who, String monitored, String source, LocalDate foundOn, String situation, Findings findings,
                         String verdict, String kind, String reason, Boolean passed, String application) {
    }

    /** @return false when another open case has the household */
    public boolean insert(CaseFile file, Who who, String monitored, String source, LocalDate foundOn, String situation) {
        try {
            jdbc.sql("""
                    insert into relapse_case (case_number, process, register_number, household_key, village, head_name, group_name, persons, monitored,
                        source, found_on, situation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """).params(file.caseNumber(), file.process(), who.registerNumber(), who.key(), who.village().value(), who.headName(), who.groupName(),
                    who.persons(), monitored, source, foundOn == null ? null : Date.valueOf(foundOn), situation).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    public Matter get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不是监测案件"));
    }

    public Optional<Matter> find(String caseNumber) {
        return jdbc.sql("select * from relapse_case where case_number = ?").param(caseNumber).query(RelapseRows::map).optional();
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, Matter> all(Collection<String> caseNumbers, String process) {
        Map<String, Matter> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from relapse_case where case_number in (:cases) and process = :process order by case_number").param("cases", caseNumbers)
                    .param("process", process).query(RelapseRows::map).list().forEach(matter -> found.put(matter.caseNumber(), matter));
        }
        return found;
    }

    public void visited(String caseNumber, Findings found) {
        jdbc.sql("""
                update relapse_case set visited_on = ?, persons = ?, net_income = ?, per_capita = ?, income_line = ?, monitoring_limit = ?, lacking = ?,
                    labour = ?, shock = ?, risk = ?, first_risk_gone = ?, new_risk = ?, passed = null where case_number = ?
                """).params(Date.valueOf(found.visitedOn()), found.persons(), found.net(), found.perCapita(), found.line(), found.limit(),
                String.join("、", found.lacking()), found.labour(), found.shock(), found.risk(), found.firstRiskGone(), found.newRisk(), caseNumber).update();
    }

    public void judged(String caseNumber, String verdict, String kind, String reason) {
        jdbc.sql("update relapse_case set verdict = ?, kind = ?, reason = ? where case_number = ?").params(verdict, kind, reason, caseNumber).update();
    }

    /** @param votes whether each passed */
    public void evaluated(long meetingId, Map<Ballot, Boolean> votes) {
        jdbc.sql("""
                update relapse_case r set meeting_id = :meeting, passed = v.passed from unnest(:cases, :passed) as v (case_number, passed)
                where r.case_number = v.case_number
                """).param("meeting", meetingId).param("cases", votes.keySet().stream().map(Ballot::caseNumber).toArray(String[]::new))
                .param("passed", votes.values().toArray(Boolean[]::new)).update();
    }

    public void appliedFor(String caseNumber, String application) {
        jdbc.sql("update relapse_case set application = ? where case_number = ?").params(application, caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update relapse_case set active = false where case_number = ?").param(caseNumber).update();
    }

    /** 3600 and not 3600.00: as it is entered and told. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Matter map(ResultSet row, int index) throws SQLException {
        Who who = new Who(row.getString("register_number"), row.getString("household_key"), RegionCode.of(row.getString("village")),
                row.getString("head_name"), row.getString("group_name"), row.getInt("persons"));
        LocalDate visitedOn = row.getObject("visited_on", LocalDate.class);
        String lacking = row.getString("lacking");
        Findings findings = visitedOn == null ? null : new Findings(visitedOn, row.getInt("persons"), row.getBigDecimal("net_income"),
                row.getBigDecimal("per_capita"), plain(row.getBigDecimal("income_line")), plain(row.getBigDecimal("monitoring_limit")),
                lacking.isEmpty() ? List.of() : List.of(lacking.split("、")), row.getBoolean("labour"), row.getObject("shock", Boolean.class),
                row.getString("risk"), row.getObject("first_risk_gone", Boolean.class), row.getObject("new_risk", Boolean.class));
        return new Matter(row.getString("case_number"), row.getString("process"), who, row.getString("monitored"), row.getString("source"),
                row.getObject("found_on", LocalDate.class), row.getString("situation"), findings, row.getString("verdict"), row.getString("kind"),
                row.getString("reason"), row.getObject("passed", Boolean.class), row.getString("application"));
    }
}
