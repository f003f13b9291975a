package io.fupin.change.data;

import io.fupin.casework.CaseNumbers;
import io.fupin.change.data.ChangeRows.Change;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.RegisterField;
import io.fupin.privacy.PersonalRecords;
import io.fupin.region.RegionCode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reports of changes hold about a person who was to come onto the register by them; what was written stands on the register itself. */
@Component
@Order(3)
class PeopleInChanges implements PersonalRecords {

    private final JdbcClient jdbc;
    private final ChangeRows rows;

    PeopleInChanges(JdbcClient jdbc, ChangeRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<Entry> of(String idHash, RegionCode county) {
        List<Entry> entries = new ArrayList<>();
        jdbc.sql("""
                select distinct c.case_number from household_change_claim c join household_change h using (case_number)
                where c.id_hash = ? and h.county = ? order by c.case_number
                """).params(idHash, county.value()).query(String.class).list().forEach(number -> read(rows.get(number), idHash, entries));
        return entries;
    }

    private void read(Change change, String idHash, List<Entry> entries) {
        String name = change.lines().stream().filter(line -> RegisterField.ID_NUMBER.title().equals(line.what()) && rows.hash(line.after()).equals(idHash))
                .map(Line::person).findFirst().orElse(null);
        if (name != null) {
            entries.add(new Entry("案件", CaseNumbers.shortForm(change.caseNumber()), "/cases/" + change.caseNumber(), "姓名", name));
        }
        change.lines().stream().filter(line -> line.person() != null && line.person().equals(name)).forEach(line -> entries.add(new Entry("案件",
                CaseNumbers.shortForm(change.caseNumber()), "/cases/" + change.caseNumber(), change.kind().title() + "：" + line.what(), line.after())));
    }
}
