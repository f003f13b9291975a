package io.fupin.region.intake;

import io.fupin.region.RegionCode;
import io.fupin.region.intake.AliasLines.AliasLine;
import io.fupin.region.intake.RegionLines.RegionLine;
import io.fupin.region.tree.RegionSpelling;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes regions, inside the transaction of the import. */
@Component
class RegionRows {

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    RegionRows(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One import at a time. */
    void lock() {
        jdbc.getJdbcOperations().execute("lock table region_import in share row exclusive mode");
    }

    /** Written name by code, of everything on file. */
    Map<RegionCode, String> writtenNames() {
        return jdbc.getJdbcOperations().query("select code, written_name from region",
                (row, number) -> Map.entry(RegionCode.of(row.getString(1)), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param lines parents before children */
    void write(List<RegionLine> lines) {
        batch("""
                insert into region (code, name, official_name, written_name, level, parent)
                values (:code, :name, :officialName, :writtenName, :level, :parent)
                on conflict (code) do update
                set name = coalesce(region.spoken_name, excluded.name),
                    official_name = excluded.official_name,
                    written_name = excluded.written_name""", lines, RegionRows::parameters);
    }

    private static SqlParameterSource parameters(RegionLine line) {
        RegionSpelling.Names names = RegionSpelling.names(line.writtenName(), line.code().level());
        RegionCode parent = line.code().up();
        return new MapSqlParameterSource()
                .addValue("code", line.code().value())
                .addValue("name", names.spoken())
                .addValue("officialName", names.official())
                .addValue("writtenName", line.writtenName())
                .addValue("level", line.code().level().name())
                .addValue("parent", parent.equals(RegionCode.NATION) ? null : parent.value());
    }

    /** @return how many spellings were new */
    int writeAliases(List<AliasLine> lines) {
        int[] written = batch("insert into region_alias (region, alias) values (:code, :alias) on conflict do nothing", lines,
                line -> new MapSqlParameterSource("code", line.code().value()).addValue("alias", line.alias()));
        return (int) Arrays.stream(written).filter(count -> count != 0).count();
    }

    /** @return how many regions got another name */
    int speak(List<AliasLine> lines) {
        int changed = 0;
        for (AliasLine line : lines) {
            changed += jdbc.update("""
                    update region set spoken_name = :alias, name = :alias where code = :code and name <> :alias""",
                    Map.of("code", line.code().value(), "alias", line.alias()));
        }
        return changed;
    }

    void remember(String kind, int lines, int added, int changed) {
        jdbc.update("insert into region_import (kind, at, lines, added, changed) values (:kind, :at, :lines, :added, :changed)",
                Map.of("kind", kind, "at", OffsetDateTime.now(clock), "lines", lines, "added", added, "changed", changed));
    }

    private <T> int[] batch(String sql, List<T> lines, Function<T, SqlParameterSource> parameters) {
        return jdbc.batchUpdate(sql, lines.stream().map(parameters).toArray(SqlParameterSource[]::new));
    }
}
