package io.fupin.identification.data;

import io.fupin.assessment.FindingsPublished.Found;
import io.fupin.casework.CaseNumbers;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households that a published assessment found, until their village has started their case, and the case after. */
@Component
public class AssessedRows {

    private final JdbcClient jdbc;

    AssessedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param registerNumber null for a household that was missed
     * @param startedCase    null until it is begun
     */
    public record Assessed(String reference, String assessment, boolean wrongExit, RegionCode village, String registerNumber, String groupName,
                           String headName, String grounds, String startedCase) {

        /** 错退, 漏评. */
        public String kind() {
            return wrongExit ? "错退" : "漏评";
        }

        /** Ground of the application: 错退恢复, 漏评补录. */
        public String ground() {
            return wrongExit ? "错退恢复" : "漏评补录";
        }

        /** 评2016-0001 F-03. */
        public String spoken() {
            return CaseNumbers.shortForm(assessment) + " " + reference.substring(reference.lastIndexOf('.') + 1);
        }

        /** Where the village starts its case, with what is known filled in. */
        public String startPath() {
            return "/cases/new?process=household-identification&finding=" + reference;
        }
    }

    public void insert(String assessment, LocalDate on, Found found) {
        jdbc.sql("""
                insert into assessed_household (reference, assessment, wrong_exit, village, register_number, group_name, head_name, grounds, published_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(found.reference(), assessment, found.wrongExit(), found.village().value(), found.registerNumber(), found.groupName(),
                found.headName(), found.grounds(), Date.valueOf(on)).update();
    }

    public Optional<Assessed> find(String reference) {
        return jdbc.sql("select * from assessed_household where reference = ?").param(reference).query(AssessedRows::map).optional();
    }

    /** A wrong exit of which no case is begun. */
    public List<Assessed> wrongExits(String registerNumber) {
        return jdbc.sql("select * from assessed_household where register_number = ? and case_number is null order by reference").param(registerNumber)
                .query(AssessedRows::map).list();
    }

    /** Those of a village for which no case has been begun, the oldest first; at most a hundred. */
    public List<Assessed> waiting(RegionCode village) {
        return jdbc.sql("select * from assessed_household where village = ? and case_number is null order by published_on, reference limit 100")
                .param(village.value()).query(AssessedRows::map).list();
    }

    /** What came of an assessment: those whose case is begun. */
    public List<Assessed> begun(String assessment) {
        return jdbc.sql("select * from assessed_household where assessment = ? and case_number is not null order by reference").param(assessment)
                .query(AssessedRows::map).list();
    }

    /** @return false when another case was begun already */
    public boolean started(String reference, String caseNumber) {
        return jdbc.sql("update assessed_household set case_number = ? where reference = ? and case_number is null").params(caseNumber, reference).update() == 1;
    }

    private static Assessed map(ResultSet row, int index) throws SQLException {
        return new Assessed(row.getString("reference"), row.getString("assessment"), row.getBoolean("wrong_exit"), RegionCode.of(row.getString("village")),
                row.getString("register_number"), row.getString("group_name"), row.getString("head_name"), row.getString("grounds"),
                row.getString("case_number"));
    }
}
