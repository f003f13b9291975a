package io.fupin.rectification.data;

import io.fupin.account.Post;
import io.fupin.rectification.Source;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * An item as it stands.
 *
 * @param ownerName     null until somebody is named
 * @param failed        how often the check found it not put right
 * @param fixedOn       as the unit says, of the last time; null before
 * @param handedInOn    day on which it said so; null before
 */
public record Rectification(String caseNumber, Source source, String sourceCase, RegionCode place, String problem, String detail, boolean serious,
                            Post finder, Post responsible, String ownerName, String ownerTitle, LocalDate filedOn, LocalDate firstDeadline,
                            LocalDate deadline, int failed, LocalDate fixedOn, LocalDate handedInOn, LocalDate closedOn, boolean active) {

    /** Whether the unit is behind: the day is over and it has not handed in, or it handed in after it. @param phase in which the case stands */
    public boolean late(LocalDate today, String phase) {
        return "复查".equals(phase) ? handedInLate() : active && today.isAfter(deadline);
    }

    /** Whether it was handed in after its day. */
    public boolean handedInLate() {
        return handedInOn != null && handedInOn.isAfter(deadline);
    }

    /** 副镇长 王立军; null until somebody is named. */
    public String owner() {
        return ownerName == null ? null : ownerTitle == null ? ownerName : ownerTitle + " " + ownerName;
    }

    static Rectification map(ResultSet row, int index) throws SQLException {
        return new Rectification(row.getString("case_number"), Source.valueOf(row.getString("source")), row.getString("source_case"),
                RegionCode.of(row.getString("village")), row.getString("problem"), row.getString("detail"), row.getBoolean("serious"),
                Post.parse(row.getString("finder")), Post.parse(row.getString("responsible")), row.getString("owner_name"), row.getString("owner_title"),
                day(row, "filed_on"), day(row, "first_deadline"), day(row, "deadline"), row.getInt("failed"), day(row, "fixed_on"), day(row, "handed_in_on"),
                day(row, "closed_on"), row.getBoolean("active"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
