package io.fupin.change.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.casework.CaseFile;
import io.fupin.change.plan.ChangeKind;
import io.fupin.change.plan.Level;
import io.fupin.change.plan.Plan;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each case of a change is about; the facts themselves are the revisions of its forms. */
@Component
public class ChangeRows {

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final Clock clock;

    ChangeRows(JdbcClient jdbc, IdentityVault vault, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param otherNumber household that it merges into; null for none
     * @param lines       what would change, as the approvers see it; what did change once it is applied
     * @param appliedOn   null until then
     * @param madeNumber  household that a 分户 made; null for none
     */
    public record Change(String caseNumber, String registerNumber, String otherNumber, RegionCode village, ChangeKind kind, LocalDate effectiveOn,
                         Level level, List<Line> lines, LocalDate startedOn, LocalDate appliedOn, String approvedBy, Long approvedPerson,
                         String madeNumber) {
    }

    public void insert(CaseFile file, Plan plan, Level level) {
        jdbc.sql("""
                insert into household_change (case_number, register_number, village, township, county, kind, effective_on, level, lines_sealed, started_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, '', ?)
                """).params(file.caseNumber(), plan.household().registerNumber(), file.village().value(), file.township().value(), file.county().value(),
                plan.kind().name(), Date.valueOf(plan.effectiveOn()), level.name(), Date.valueOf(LocalDate.now(clock))).update();
        update(file.caseNumber(), plan, level);
    }

    /** The form was corrected. */
    public void update(String caseNumber, Plan plan, Level level) {
        jdbc.sql("""
                update household_change set register_number = ?, other_number = ?, kind = ?, effective_on = ?, level = ?, lines_sealed = ? where case_number = ?
                """).params(plan.household().registerNumber(), plan.change().merge() == null ? null : plan.change().merge().into(), plan.kind().name(),
                Date.valueOf(plan.effectiveOn()), level.name(), vault.seal(write(plan.preview().lines())), caseNumber).update();
    }

    public void level(String caseNumber, Level level) {
        jdbc.sql("update household_change set level = ? where case_number = ?").params(level.name(), caseNumber).update();
    }

    /** Whoever agreed last: his name stands in the ledger when it is written. */
    public void approved(String caseNumber, long person, String name) {
        jdbc.sql("update household_change set approved_by = ?, approved_person = ? where case_number = ?").params(name, person, caseNumber).update();
    }

    /** @param made household that a 分户 made; null for none */
    public void applied(String caseNumber, Plan plan, String made) {
        int gone = plan.preview().personsBefore() - plan.preview().personsAfter() + plan.change().joining().size();
        boolean stay = plan.change().split() != null || plan.change().merge() != null;
        jdbc.sql("""
                update household_change set applied_on = ?, made_number = ?, persons_in = ?, persons_out = ?, households_in = ?, households_out = ?
                where case_number = ?
                """).params(Date.valueOf(LocalDate.now(clock)), made, plan.change().joining().size(), stay ? 0 : gone, made == null ? 0 : 1,
                plan.preview().closes() ? 1 : 0, caseNumber).update();
    }

    public Optional<Change> find(String caseNumber) {
        return jdbc.sql("select * from household_change where case_number = ?").param(caseNumber).query(this::change).optional();
    }

    public Change get(String caseNumber) {
        return find(caseNumber).orElseThrow();
    }

    public List<Change> all(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("select * from household_change where case_number in (:cases)").param("cases", caseNumbers)
                .query(this::change).list();
    }

    /** Keyed, as people are looked up by it. */
    String hash(String idNumber) {
        return vault.lookupHash(idNumber);
    }

    private Change change(ResultSet row, int index) throws SQLException {
        return new Change(row.getString("case_number"), row.getString("register_number"), row.getString("other_number"),
                RegionCode.of(row.getString("village")), ChangeKind.valueOf(row.getString("kind")), row.getObject("effective_on", LocalDate.class),
                Level.valueOf(row.getString("level")), read(vault.open(row.getString("lines_sealed"))), row.getObject("started_on", LocalDate.class),
                row.getObject("applied_on", LocalDate.class), row.getString("approved_by"), row.getObject("approved_person", Long.class),
                row.getString("made_number"));
    }

    private String write(List<Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Line> read(String lines) {
        try {
            return json.readValue(lines, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
