package io.fupin.assessment.data;

import io.fupin.assessment.FindingsPublished.Found;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suspected wrong exits and missed households, what the county said and what the assessor ruled. */
@Component
public class FindingRows {

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is suspected of a household. */
    public enum Kind {
        WRONG_EXIT("错退"), MISSED("漏评");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param number F-03 within the assessment
     * @param answer of the county; null while there is none
     * @param upheld null before the ruling
     */
    public record Finding(int number, int sheet, Kind kind, int persons, String grounds, String village, String headName, String answer,
                          Instant answeredAt, Boolean upheld, String ruling) {

        public String title() {
            return "F-%02d".formatted(number);
        }
    }

    /** One for each sheet that is suspected, numbered by sheet; how many there are now. */
    public int open(String caseNumber) {
        jdbc.sql("""
                insert into assessment_finding (case_number, number, sheet, kind, persons, grounds)
                select case_number, row_number() over (order by number), number, suspicion, persons, grounds
                from assessment_sheet where case_number = :case and suspicion is not null on conflict do nothing
                """).param("case", caseNumber).update();
        return jdbc.sql("select count(*) from assessment_finding where case_number = ?").param(caseNumber).query(Integer.class).single();
    }

    public List<Finding> of(String caseNumber) {
        return jdbc.sql("""
                select n.*, f.village, f.head_name from assessment_finding n join assessment_sheet s on s.case_number = n.case_number and s.number = n.sheet
                join assessment_frame f on f.case_number = s.case_number and f.household = s.household where n.case_number = ? order by n.number
                """).param(caseNumber).query(FindingRows::map).list();
    }

    /** Those that the assessor upheld, with where they stand on the register. */
    public List<Found> upheld(String caseNumber) {
        return jdbc.sql("""
                select n.*, f.village, f.head_name, f.group_name, f.register_number from assessment_finding n
                join assessment_sheet s on s.case_number = n.case_number and s.number = n.sheet
                join assessment_frame f on f.case_number = s.case_number and f.household = s.household where n.case_number = ? and n.upheld order by n.number
                """).param(caseNumber).query((row, n) -> {
                    Finding one = map(row, n);
                    return new Found(caseNumber + "." + one.title(), one.kind() == Kind.WRONG_EXIT, row.getString("register_number"),
                            RegionCode.of(one.village()), row.getString("group_name"), one.headName(), one.persons(), one.grounds());
                }).list();
    }

    public void answered(String caseNumber, int number, String answer, Instant at) {
        jdbc.sql("update assessment_finding set answer = ?, answered_at = ? where case_number = ? and number = ?")
                .params(answer, Timestamp.from(at), caseNumber, number).update();
    }

    public void ruled(String caseNumber, int number, boolean upheld, String ruling, Instant at) {
        jdbc.sql("update assessment_finding set upheld = ?, ruling = ?, ruled_at = ? where case_number = ? and number = ?")
                .params(upheld, ruling, Timestamp.from(at), caseNumber, number).update();
    }

    private static Finding map(ResultSet row, int n) throws SQLException {
        return new Finding(row.getInt("number"), row.getInt("sheet"), Kind.valueOf(row.getString("kind")), row.getInt("persons"),
                row.getString("grounds"), row.getString("village"), row.getString("head_name"), row.getString("answer"),
                AssessmentRows.instant(row.getTimestamp("answered_at")), (Boolean) row.getObject("upheld"), row.getString("ruling"));
    }
}
