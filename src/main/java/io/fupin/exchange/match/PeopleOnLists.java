package io.fupin.exchange.match;

import io.fupin.casework.CaseNumbers;
import io.fupin.privacy.PersonalRecords;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments' lists say of a person, and what was answered to it. */
@Component
@Order(3)
class PeopleOnLists implements PersonalRecords {

    private final JdbcClient jdbc;

    PeopleOnLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(String idHash, RegionCode county) {
        List<Entry> entries = new ArrayList<>();
        jdbc.sql("select * from match_hit where id_hash = ? and county = ? order by id").params(idHash, county.value()).query(row -> {
            hit(row, entries);
        });
        jdbc.sql("select r.* from match_row r join match_delivery d on d.id = r.delivery_id where r.id_hash = ? and d.county = ? order by d.id")
                .params(idHash, county.value()).query(row -> {
                    entries.add(new Entry("部门名单", row.getString("delivery_id"), null, row.getString("category"), row.getString("name") + " "
                            + row.getString("detail")));
                });
        return entries;
    }

    private static void hit(ResultSet row, List<Entry> entries) throws SQLException {
        String number = row.getString("case_number");
        boolean registered = row.getString("register_number") != null;
        String place = registered ? "档案" : "案件";
        String reference = registered ? row.getString("register_number") : CaseNumbers.shortForm(number);
        String href = registered ? "/households/" + reference : "/cases/" + number;
        entries.add(new Entry(place, reference, href, "部门比对命中", row.getString("category") + "，" + row.getString("detail")));
        if (row.getString("explanation") != null) {
            entries.add(new Entry(place, reference, href, "对命中的说明", row.getString("explanation")));
        }
    }
}
