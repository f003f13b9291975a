package io.fupin.exchange.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.casework.Cases;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file between the moment it is handed in and the moment its columns are confirmed: sealed as a whole, for whoever brought it only. */
@Component
class Uploads {

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Uploads(JdbcClient jdbc, IdentityVault vault, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    record Upload(long id, RegionCode county, Cover cover, List<TableRow> rows) {
    }

    long keep(Officer officer, RegionCode county, Cover cover, List<TableRow> rows) {
        return jdbc.sql("""
                insert into match_upload (person_id, county, unit, source, delivered_on, brought_by, file_name, rows_sealed, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(officer.personId(), county.value(), cover.unit(), cover.source(), Date.valueOf(cover.deliveredOn()), cover.broughtBy(),
                cover.fileName() == null ? "" : cover.fileName(), vault.seal(write(rows)), Timestamp.from(clock.instant())).query(Long.class).single();
    }

    /** @throws Cases.NotFound when there is none that this officer handed in under this post */
    Upload get(long id, Officer officer) {
        return jdbc.sql("select * from match_upload where id = ? and person_id = ? and county = ?")
                .params(id, officer.personId(), officer.post().region().value())
                .query((row, index) -> new Upload(id, RegionCode.of(row.getString("county")), new Cover(row.getString("unit"), row.getString("source"),
                        row.getObject("delivered_on", LocalDate.class), row.getString("brought_by"),
                        row.getString("file_name").isEmpty() ? null : row.getString("file_name")), read(vault.open(row.getString("rows_sealed")))))
                .optional().orElseThrow(() -> new Cases.NotFound("这份文件已经收下，或者过期清除了。请再传一次。"));
    }

    /** @return false when it was taken meanwhile */
    boolean drop(long id) {
        return jdbc.sql("delete from match_upload where id = ?").param(id).update() == 1;
    }

    private String write(List<TableRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<TableRow> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
