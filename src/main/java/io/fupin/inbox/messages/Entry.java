package io.fupin.inbox.messages;

import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Something that happened to a case and is to be told. */
record Entry(long event, String caseNumber, Instant at, String kind, String step, String stepName, String workItem, Long person,
             String personName, String text, String subject, String process, Long startedBy, RegionCode village) {

    static Entry of(ResultSet row, int index) throws SQLException {
        return new Entry(row.getLong("id"), row.getString("case_number"), row.getTimestamp("at").toInstant(), row.getString("kind"),
                row.getString("step"), row.getString("step_name"), row.getString("work_item"), row.getObject("person_id", Long.class),
                row.getString("person_name"), row.getString("opinion"), row.getString("subject"), row.getString("process"),
                row.getObject("started_by", Long.class), RegionCode.of(row.getString("village")));
    }

    String who() {
        return personName == null ? "" : personName + " ";
    }

    String casePath() {
        return "/cases/" + caseNumber;
    }
}
