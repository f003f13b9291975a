package io.fupin.exchange.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.exchange.delivery.Columns.Part;
import io.fupin.region.RegionCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a department calls the columns of a source: next time they are found without asking. */
@Component
class RememberedColumns {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RememberedColumns(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<Part, String> of(RegionCode county, String unit, String source) {
        Map<Part, String> headings = new EnumMap<>(Part.class);
        jdbc.sql("select e.key, e.value from match_columns, jsonb_each_text(headings) e where county = ? and unit = ? and source = ?")
                .params(county.value(), unit, source == null ? "" : source).query(row -> {
                    String heading = row.getString("value");
                    Part.of(row.getString("key")).ifPresent(part -> headings.put(part, heading));
                });
        return headings;
    }

    void remember(RegionCode county, String unit, String source, Map<Part, String> headings) {
        Map<String, String> keyed = new HashMap<>();
        headings.forEach((part, heading) -> keyed.put(part.key(), heading));
        try {
            jdbc.sql("""
                    insert into match_columns (county, unit, source, headings) values (?, ?, ?, ?::jsonb)
                    on conflict (county, unit, source) do update set headings = excluded.headings
                    """).params(county.value(), unit, source == null ? "" : source, json.writeValueAsString(keyed)).update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
