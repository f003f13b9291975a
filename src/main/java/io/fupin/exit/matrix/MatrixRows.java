package io.fupin.exit.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSight;
import io.fupin.casework.EarlierEvidence;
import io.fupin.evidence.EvidenceAccess;
import io.fupin.evidence.EvidenceUse;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.matrix.MatrixDesk.Visits;
import io.fupin.exit.matrix.MatrixForm.Proof;
import io.fupin.exit.matrix.MatrixRules.Judged;
import io.fupin.household.Household;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matrices, and the papers they rest on: whoever sees the village reads them, and an exit of the same household may name them again. */
@Component
class MatrixRows implements EvidenceAccess, EvidenceUse, EarlierEvidence {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    MatrixRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param caseNumber of the exit whose visit it was; null for a visit before */
    long insert(Household household, MatrixForm form, ObjectNode kept, Judged judged, Officer officer, String caseNumber) {
        long id = jdbc.sql("""
                insert into exit_matrix (register_number, village, income_year, visited_on, persons, net_income, per_capita, income_line, lacking, form,
                    case_number, recorded_by, recorded_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) returning id
                """).params(household.registerNumber(), household.village().value(), form.incomeYear(), Date.valueOf(form.visitedOn()),
                judged.income().persons(), judged.income().net(), judged.income().perCapita(), judged.line(), String.join("、", judged.lacking()),
                kept.toString(), caseNumber, officer.personId(), officer.name(), Timestamp.from(clock.instant())).query(Long.class).single();
        papers(form).forEach(paper -> jdbc.sql("insert into exit_matrix_evidence (matrix_id, evidence_id) values (?, ?) on conflict do nothing")
                .params(id, paper).update());
        return id;
    }

    static List<String> papers(MatrixForm form) {
        return Stream.concat(Stream.concat(form.ofIncome().stream(), form.ofSecurity().stream()).map(Proof::evidence).filter(Objects::nonNull)
                .flatMap(List::stream), Stream.of(form.committeeSignature(), form.teamSignature()).filter(Objects::nonNull)).distinct().toList();
    }

    Optional<Matrix> find(long id) {
        return jdbc.sql("select * from exit_matrix where id = ?").param(id).query(this::map).optional();
    }

    /** By id. */
    Map<Long, Matrix> all(Collection<Long> ids) {
        Map<Long, Matrix> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from exit_matrix where id in (:ids)").param("ids", ids).query(this::map).list().forEach(matrix -> found.put(matrix.id(), matrix));
        }
        return found;
    }

    Optional<Matrix> latest(String registerNumber, int incomeYear) {
        return jdbc.sql("select * from exit_matrix where register_number = ? and income_year = ? order by visited_on desc, id desc limit 1")
                .params(registerNumber, incomeYear).query(this::map).optional();
    }

    Map<String, Matrix> latestIn(RegionCode village, int incomeYear) {
        Map<String, Matrix> found = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct on (register_number) * from exit_matrix where village = ? and income_year = ?
                order by register_number, visited_on desc, id desc
                """).params(village.value(), incomeYear).query(this::map).list().forEach(matrix -> found.put(matrix.registerNumber(), matrix));
        return found;
    }

    /** Whether the newest evidence of a household that counts as poor speaks for an exit that nobody has proposed yet. */
    boolean promising(RegionCode village, int incomeYear) {
        return jdbc.sql("""
                select exists (select 1 from (
                    select distinct on (register_number) register_number, per_capita, income_line, lacking from exit_matrix
                    where village = ? and income_year = ? order by register_number, visited_on desc, id desc) m
                join household h on h.register_number = m.register_number and h.state in ('REGISTERED', 'RELAPSED')
                where m.per_capita > m.income_line and m.lacking = ''
                    and not exists (select 1 from exit_case c where c.register_number = m.register_number and c.active))
                """).params(village.value(), incomeYear).query(Boolean.class).single();
    }

    Map<RegionCode, Visits> visitsBelow(RegionCode area, int incomeYear) {
        // an index each for township and county; above them few counties stand in few rows
        String inside = switch (area.level()) {
            case TOWNSHIP -> "township = :area";
            case COUNTY -> "county = :area";
            default -> "county like :area";
        };
        String below = switch (area.level()) {
            case TOWNSHIP -> "village";
            case COUNTY -> "township";
            default -> "county";
        };
        boolean exact = area.level() == RegionLevel.TOWNSHIP || area.level() == RegionLevel.COUNTY;
        Map<RegionCode, Visits> found = new LinkedHashMap<>();
        jdbc.sql("""
                select %s as place, count(*) as households, count(*) filter (where exists (
                    select 1 from exit_matrix m where m.register_number = h.register_number and m.income_year = :year)) as visited
                from household h where state in ('REGISTERED', 'RELAPSED') and %s group by 1
                """.formatted(below, inside)).param("year", incomeYear).param("area", exact ? area.value() : area.prefix() + "%")
                .query((RowCallbackHandler) row -> found.put(RegionCode.of(row.getString("place")),
                        new Visits(row.getInt("households"), row.getInt("visited"))));
        return found;
    }

    private Matrix map(ResultSet row, int index) throws SQLException {
        String lacking = row.getString("lacking");
        return new Matrix(row.getLong("id"), row.getString("register_number"), row.getInt("income_year"), row.getObject("visited_on", LocalDate.class),
                row.getInt("persons"), row.getBigDecimal("net_income"), row.getBigDecimal("per_capita"), row.getBigDecimal("income_line"),
                lacking.isEmpty() ? List.of() : List.of(lacking.split("、")), read(row.getString("form")), row.getString("recorded_name"));
    }

    private ObjectNode read(String form) {
        try {
            return (ObjectNode) json.readTree(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean mayRead(Officer officer, String evidenceId) {
        return jdbc.sql("select distinct m.village from exit_matrix m join exit_matrix_evidence e on e.matrix_id = m.id where e.evidence_id = ?")
                .param(evidenceId).query(String.class).list().stream().anyMatch(village -> CaseSight.sees(officer, RegionCode.of(village)));
    }

    @Override
    public Set<String> linked(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select distinct evidence_id from exit_matrix_evidence where evidence_id in (:ids)")
                .param("ids", ids).query(String.class).list());
    }

    @Override
    public Set<String> of(CaseFile file) {
        return new HashSet<>(jdbc.sql("""
                select e.evidence_id from exit_case c join exit_matrix m on m.register_number = c.register_number
                    join exit_matrix_evidence e on e.matrix_id = m.id where c.case_number = ?
                """).param(file.caseNumber()).query(String.class).list());
    }
}
