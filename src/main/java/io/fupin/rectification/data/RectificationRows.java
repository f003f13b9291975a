package io.fupin.rectification.data;

import io.fupin.casework.CaseFile;
import io.fupin.rectification.Finding;
import io.fupin.rectification.Finding.Owner;
import io.fupin.rectification.Rectifications.Tally;
import io.fupin.rectification.Source;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes items. Writers hold the lock of the case. */
@Component
public class RectificationRows {

    private final JdbcClient jdbc;

    RectificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the case under which a finding was filed; empty for not. */
    public Optional<String> filed(Source source, String reference) {
        return jdbc.sql("select case_number from rectification where source = ? and reference = ?").params(source.name(), reference).query(String.class)
                .optional();
    }

    public Map<String, Tally> tally(Collection<String> sourceCases) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        if (!sourceCases.isEmpty()) {
            jdbc.sql("select source_case, count(*), count(*) filter (where not active) from rectification where source_case in (:cases) group by 1")
                    .param("cases", sourceCases).query(row -> {
                        tallies.put(row.getString(1), new Tally(row.getInt(2), row.getInt(3)));
                    });
        }
        return tallies;
    }

    public Optional<String> reference(String caseNumber) {
        return jdbc.sql("select reference from rectification where case_number = ?").param(caseNumber).query(String.class).optional();
    }

    public void insert(CaseFile file, Finding finding, LocalDate today, LocalDate deadline) {
        Owner owner = finding.owner();
        jdbc.sql("""
                insert into rectification (case_number, source, reference, source_case, village, township, county, problem, detail, serious, finder,
                    responsible, owner_name, owner_title, filed_on, first_deadline, deadline)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(file.caseNumber(), finding.source().name(), finding.reference(), finding.sourceCase(), file.village().value(),
                file.township().value(), file.county().value(), finding.problem(), finding.detail(), finding.serious(), finding.finder().key(),
                (owner == null ? finding.assigning() : owner.unit()).key(), owner == null ? null : owner.name(), owner == null ? null : owner.title(),
                Date.valueOf(today), Date.valueOf(deadline), Date.valueOf(deadline)).update();
    }

    /** @throws java.util.NoSuchElementException for a case that is none of rectification */
    public Rectification get(String caseNumber) {
        return find(caseNumber).orElseThrow();
    }

    public Optional<Rectification> find(String caseNumber) {
        return jdbc.sql("select * from rectification where case_number = ?").param(caseNumber).query(Rectification::map).optional();
    }

    /** By case number; cases of other procedures are left out. */
    public Map<String, Rectification> all(Collection<String> caseNumbers) {
        Map<String, Rectification> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from rectification where case_number in (:cases) order by case_number").param("cases", caseNumbers).query(Rectification::map)
                    .list().forEach(one -> found.put(one.caseNumber(), one));
        }
        return found;
    }

    /** An item with where its case stands. */
    public record Standing(Rectification item, boolean open, String phase, String result) {
    }

    /** Of a case that found them, in the order of filing. */
    public List<Standing> of(String sourceCase) {
        return jdbc.sql("""
                select r.*, c.state, c.phase, c.result from rectification r join case_file c using (case_number)
                where r.source_case = ? order by r.filed_on, r.case_number
                """).param(sourceCase).query((row, index) -> new Standing(Rectification.map(row, index), "OPEN".equals(row.getString("state")),
                row.getString("phase"), row.getString("result"))).list();
    }

    /** Somebody answers for it from now on. */
    public void assigned(String caseNumber, Owner owner, LocalDate deadline) {
        jdbc.sql("update rectification set responsible = ?, owner_name = ?, owner_title = ?, deadline = ?, first_deadline = ? where case_number = ?")
                .params(owner.unit().key(), owner.name(), owner.title(), Date.valueOf(deadline), Date.valueOf(deadline), caseNumber).update();
    }

    public void fixed(String caseNumber, LocalDate fixedOn, LocalDate today) {
        jdbc.sql("update rectification set fixed_on = ?, handed_in_on = ? where case_number = ?")
                .params(Date.valueOf(fixedOn), Date.valueOf(today), caseNumber).update();
    }

    /** The check found it put right. */
    public void passed(String caseNumber, LocalDate today) {
        jdbc.sql("update rectification set closed_on = ? where case_number = ?").params(Date.valueOf(today), caseNumber).update();
    }

    /** The check found it not put right; the day by which it was to be is kept until somebody sets another. */
    public void failed(String caseNumber) {
        jdbc.sql("update rectification set failed = failed + 1 where case_number = ?").param(caseNumber).update();
    }

    /** It begins anew with another day. */
    public void again(String caseNumber, LocalDate deadline) {
        jdbc.sql("update rectification set deadline = ?, fixed_on = null, handed_in_on = null where case_number = ?")
                .params(Date.valueOf(deadline), caseNumber).update();
    }

    /** The case is over. */
    public void close(String caseNumber) {
        jdbc.sql("update rectification set active = false where case_number = ?").param(caseNumber).update();
    }
}
