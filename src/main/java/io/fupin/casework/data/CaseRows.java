package io.fupin.casework.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.Revisions;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.Procedures;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Case files as rows. */
@Component
class CaseRows implements Cases {

    private static final String SELECT = "select * from case_file where case_number = ?";
    /** Not "for update": rows of other transactions may go on referring to the case meanwhile, or timers of one notice deadlock. */
    private static final String LOCKED = " for no key update";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Procedures procedures;
    private final ProcedureModels models;
    private final Revisions revisions;
    private final Timeline timeline;

    CaseRows(JdbcClient jdbc, Clock clock, Procedures procedures, ProcedureModels models, Revisions revisions, Timeline timeline) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.procedures = procedures;
        this.models = models;
        this.revisions = revisions;
        this.timeline = timeline;
    }

    @Override
    public Optional<CaseFile> find(String caseNumber) {
        return jdbc.sql(SELECT).param(caseNumber).query(CaseRows::map).optional();
    }

    @Override
    public List<CaseFile> all(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("select * from case_file where case_number in (:cases) order by case_number")
                .param("cases", caseNumbers).query(CaseRows::map).list();
    }

    @Override
    public CaseFile get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> notFound(caseNumber));
    }

    @Override
    public CaseFile get(String caseNumber, Officer officer) {
        return find(caseNumber).filter(file -> CaseSight.sees(officer, file)).orElseThrow(() -> notFound(caseNumber));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(String caseNumber) {
        return jdbc.sql(SELECT + LOCKED).param(caseNumber).query(CaseRows::map).optional().orElseThrow(() -> notFound(caseNumber));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseFile> lockOfTask(String taskId) {
        return jdbc.sql("select * from case_file where case_number = (select w.case_number from work_item w where w.id = ?)" + LOCKED)
                .param(taskId).query(CaseRows::map).optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, CaseFile> lock(Collection<String> caseNumbers) {
        Map<String, CaseFile> locked = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from case_file where case_number in (:cases) order by case_number" + LOCKED).param("cases", caseNumbers)
                    .query(CaseRows::map).list().forEach(file -> locked.put(file.caseNumber(), file));
        }
        return locked;
    }

    @Override
    @Transactional
    public CaseFile open(NewCase newCase, Consumer<CaseFile> facts) {
        RegionCode village = newCase.village();
        Instant now = clock.instant();
        String county = village.county().value();
        int year = now.atZone(clock.getZone()).getYear();
        String number = CaseNumbers.of(newCase.kind(), county, year, nextSequence(newCase.kind(), county, year));
        Officer officer = newCase.officer();
        ProcedureModel model = models.newest(newCase.process());
        jdbc.sql("""
                insert into case_file (case_number, process, model_ref, subject, persons, group_name, village, township, county, state,
                    phase, opened_at, started_by, started_by_name, started_post, previous_case)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)
                """)
                .params(number, newCase.process(), model.modelRef(), newCase.subject(), newCase.persons(), newCase.groupName(),
                        village.value(), village.township().value(), county, model.phases().get(0), Timestamp.from(now),
                        officer == null ? null : officer.personId(), officer == null ? null : officer.name(),
                        officer == null ? null : officer.post().key(), newCase.previousCase())
                .update();
        CaseFile file = new CaseFile(number, newCase.process(), model.modelRef(), newCase.subject(), newCase.persons(),
                newCase.groupName(), village, village.township(), village.county(), true, model.phases().get(0), now, null, null,
                officer == null ? null : officer.personId(), officer == null ? null : officer.name(),
                officer == null ? null : officer.post().key(), newCase.previousCase());
        revisions.add(file, "start", newCase.application(), officer);
        timeline.add(new Event(number, now, Kind.STARTED, "start", model.startName(), file.phase(), null, null, null, file.startedBy(),
                file.startedByName(), file.startedPost(), "submit", null));
        Map<String, Object> routing = new HashMap<>(newCase.routing());
        routing.put("village", village.value());
        routing.put("township", village.township().value());
        routing.put("county", county);
        facts.accept(file);
        procedures.start(newCase.process(), number, routing);
        return file;
    }

    private int nextSequence(String kind, String county, int year) {
        return jdbc.sql("""
                insert into case_sequence (kind, county, year, last) values (?, ?, ?, 1)
                on conflict (kind, county, year) do update set last = case_sequence.last + 1
                returning last
                """).params(kind, county, year).query(Integer.class).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(String caseNumber, String subject, Integer persons, String groupName) {
        jdbc.sql("""
                with told as (
                    update case_file set subject = :subject, persons = :persons, group_name = :group
                    where case_number = :case and (subject, persons, group_name) is distinct from (:subject, cast(:persons as int), :group))
                update work_item set subject = :subject where case_number = :case and subject <> :subject
                """).param("subject", subject).param("persons", persons).param("group", groupName).param("case", caseNumber).update();
    }

    private static NotFound notFound(String caseNumber) {
        return new NotFound("没有案件 " + caseNumber + "，或者它不在您的辖区。");
    }

    static CaseFile map(ResultSet row, int index) throws SQLException {
        return new CaseFile(row.getString("case_number"), row.getString("process"), row.getString("model_ref"), row.getString("subject"),
                row.getObject("persons", Integer.class), row.getString("group_name"), RegionCode.of(row.getString("village")),
                RegionCode.of(row.getString("township")), RegionCode.of(row.getString("county")), "OPEN".equals(row.getString("state")),
                row.getString("phase"), Rows.instant(row, "opened_at"), Rows.instant(row, "closed_at"), row.getString("result"),
                row.getObject("started_by", Long.class), row.getString("started_by_name"), row.getString("started_post"),
                row.getString("previous_case"));
    }
}
