package io.fupin.assessment.data;

import io.fupin.assessment.estimate.Cell;
import io.fupin.assessment.estimate.Population;
import io.fupin.assessment.sampling.DrawnVillage;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.sampling.VillageKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The frozen frame: written once. */
@Component
public class FrameRows {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    FrameRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A household behind its pseudonyms. */
    public record Framed(FrameUnit unit, String village, String township, String registerNumber, String groupName, String headName, int persons) {
    }

    /** @param persons in the households of the stratum */
    public record Size(int households, int persons) {
    }

    public void insert(String caseNumber, List<Framed> households) {
        template.batchUpdate("""
                insert into assessment_frame (case_number, household, stratum, village_name, village, township, register_number, group_name, head_name, persons)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, households, AT_ONCE, (statement, one) -> {
                    Object[] values = {caseNumber, one.unit().household(), one.unit().stratum().code(), one.unit().village(), one.village(),
                        one.township(), one.registerNumber(), one.groupName(), one.headName(), one.persons()};
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                });
    }

    /** Of households that were not drawn, no reserves either, nothing is kept by which one would know them, but where they stand on the register. */
    public void forgetNames(String caseNumber) {
        jdbc.sql("""
                update assessment_frame f set head_name = '', group_name = null where case_number = :case
                    and not exists (select 1 from assessment_sheet s where s.case_number = f.case_number and s.household = f.household)
                """).param("case", caseNumber).update();
    }

    /** As it was frozen. */
    public Frame frame(String caseNumber) {
        return Frame.of(jdbc.sql("select stratum, village_name, household from assessment_frame where case_number = ?").param(caseNumber)
                .query((row, n) -> new FrameUnit(Stratum.of(row.getString(1)), row.getString(2), row.getString(3))).list());
    }

    /** By stratum; strata without households are left out. */
    public Map<Stratum, Size> sizes(String caseNumber) {
        Map<Stratum, Size> sizes = new TreeMap<>();
        jdbc.sql("select stratum, count(*), sum(persons) from assessment_frame where case_number = ? group by stratum").param(caseNumber)
                .query(row -> {
                    sizes.put(Stratum.of(row.getString(1)), new Size(row.getInt(2), row.getInt(3)));
                });
        return sizes;
    }

    /** Households of each stratum in each village that was drawn. */
    public Map<Cell, Integer> cells(String caseNumber) {
        Map<Cell, Integer> cells = new TreeMap<>();
        jdbc.sql("""
                select f.stratum, f.village_name, count(*) from assessment_frame f
                join assessment_village v on v.case_number = f.case_number and v.village_name = f.village_name
                where f.case_number = ? group by 1, 2
                """).param(caseNumber).query(row -> {
                    cells.put(new Cell(Stratum.of(row.getString(1)), row.getString(2)), row.getInt(3));
                });
        return cells;
    }

    /** Persons by kind of household. */
    public static Population population(Map<Stratum, Size> sizes) {
        return new Population(persons(sizes, HouseholdKind.EXITED), persons(sizes, HouseholdKind.REGISTERED), persons(sizes, HouseholdKind.ORDINARY));
    }

    private static int persons(Map<Stratum, Size> sizes, HouseholdKind kind) {
        return sizes.entrySet().stream().filter(size -> size.getKey().household() == kind).mapToInt(size -> size.getValue().persons()).sum();
    }

    public void villages(String caseNumber, List<DrawnVillage> drawn) {
        template.batchUpdate("insert into assessment_village (case_number, village_name, kind, numerator, denominator) values (?, ?, ?, ?, ?)",
                drawn.stream().map(one -> new Object[] {caseNumber, one.village(), one.kind().code(), one.numerator(), one.denominator()}).toList());
    }

    /** Villages of the frame, by the code of their kind. */
    public Map<String, Integer> villageCounts(String caseNumber) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("select split_part(stratum, '.', 1), count(distinct village_name) from assessment_frame where case_number = ? group by 1").param(caseNumber)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** Of the first stage; empty in one stage. */
    public List<DrawnVillage> villages(String caseNumber) {
        return jdbc.sql("select * from assessment_village where case_number = ?").param(caseNumber)
                .query((row, n) -> new DrawnVillage(VillageKind.of(row.getString("kind")), row.getString("village_name"), row.getLong("numerator"),
                        row.getLong("denominator"))).list();
    }
}
