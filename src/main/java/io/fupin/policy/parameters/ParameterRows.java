package io.fupin.policy.parameters;

import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.policy.PolicyAdministration.Setting;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all entries and adds to them. */
@Component
class ParameterRows {

    private final JdbcClient jdbc;

    ParameterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<Setting> readAll() {
        return jdbc.sql("""
                select id, key, region, valid_from, year, value, source, set_by, set_at
                from policy_parameter order by id""")
                .query((row, number) -> new Setting(row.getLong("id"), row.getString("key"), RegionCode.of(row.getString("region")),
                        row.getObject("valid_from", LocalDate.class), row.getObject("year", Integer.class), row.getString("value"),
                        row.getString("source"), row.getString("set_by"), row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Grows with every entry. */
    long version() {
        return jdbc.sql("select coalesce(max(id), 0) from policy_parameter").query(Long.class).single();
    }

    /** One writer at a time, so that no reader sees a later id before an earlier one. */
    void lock() {
        jdbc.sql("lock table policy_parameter in share row exclusive mode").update();
    }

    /** @param setting with its value in normal form, or null */
    Setting add(NewSetting setting, Instant at) {
        long id = jdbc.sql("""
                insert into policy_parameter (key, region, valid_from, year, value, source, set_by, set_at)
                values (:key, :region, :validFrom, :year, :value, :source, :setBy, :setAt) returning id""")
                .param("key", setting.key()).param("region", setting.region().value())
                .param("validFrom", setting.validFrom()).param("year", setting.year()).param("value", setting.value())
                .param("source", setting.source()).param("setBy", setting.setBy()).param("setAt", at.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
        return new Setting(id, setting.key(), setting.region(), setting.validFrom(), setting.year(), setting.value(), setting.source(),
                setting.setBy(), at);
    }
}
