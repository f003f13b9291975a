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
import io.fupin.database.Writes;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.Procedures;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Case files as rows. */
@Component
class CaseRows implements Cases {

    private static final String SELECT = "select * from case_file where case_number = ?";
    /** Not "for update": rows of other transactions may go on referring to the case meanwhile, or timers of one notice deadlock. */
    private static final String LOCKED = " for no key update";

    private static final String INSERT = """
            insert into case_file (case_number, process, model_ref, subject, persons, group_name, village, township, county, state,
                phase, opened_at, started_by, started_by_name, started_post, previous_case)
            values (:case, :process, :model, :subject, :persons, :group, :village, :township, :county, 'OPEN', :phase, :at, :by, :name, :post, :previous)
            """;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final TransactionTemplate beforehand;
    private final Clock clock;
    private final Procedures procedures;
    private final ProcedureModels models;
    private final Revisions revisions;
    private final Timeline timeline;

    CaseRows(JdbcClient jdbc, Writes writes, PlatformTransactionManager transactions, Clock clock, Procedures procedures, ProcedureModels models,
             Revisions revisions, Timeline timeline) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.beforehand = new TransactionTemplate(transactions);
        this.beforehand.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
        CaseFile file = file(newCase, nextSequence(newCase.kind(), newCase.village().county(), 1));
        jdbc.sql(INSERT).params(row(file)).update();
        begin(file, newCase, facts);
        return file;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> openAll(List<NewCase> newCases) {
        if (newCases.isEmpty()) {
            return List.of();
        }
        NewCase first = newCases.get(0);
        int last = beforehand.execute(status -> nextSequence(first.kind(), first.village().county(), newCases.size()));
        List<CaseFile> files = new ArrayList<>();
        for (NewCase newCase : newCases) {
            files.add(file(newCase, last - newCases.size() + files.size() + 1));
        }
        writes.all(INSERT, files.stream().map(CaseRows::row).toList());
        for (int i = 0; i < files.size(); i++) {
            begin(files.get(i), newCases.get(i), opened -> { });
        }
        return files;
    }

    private CaseFile file(NewCase newCase, int sequence) {
        RegionCode village = newCase.village();
        Instant now = clock.instant();
        Officer officer = newCase.officer();
        ProcedureModel model = models.newest(newCase.process());
        return new CaseFile(CaseNumbers.of(newCase.kind(), village.county().value(), now.atZone(clock.getZone()).getYear(), sequence), newCase.process(),
                model.modelRef(), newCase.subject(), newCase.persons(), newCase.groupName(), village, village.township(), village.county(), true,
                model.phases().get(0), now, null, null, officer == null ? null : officer.personId(), officer == null ? null : officer.name(),
                officer == null ? null : officer.post().key(), newCase.previousCase());
    }

    private static Map<String, Object> row(CaseFile file) {
        Map<String, Object> row = new HashMap<>();
        row.put("case", file.caseNumber());
        row.put("process", file.process());
        row.put("model", file.modelRef());
        row.put("subject", file.subject());
        row.put("persons", file.persons());
        row.put("group", file.groupName());
        row.put("village", file.village().value());
        row.put("township", file.township().value());
        row.put("county", file.county().value());
        row.put("phase", file.phase());
        row.put("at", Timestamp.from(file.openedAt()));
        row.put("by", file.startedBy());
        row.put("name", file.startedByName());
        row.put("post", file.startedPost());
        row.put("previous", file.previousCase());
        return row;
    }

    private void begin(CaseFile file, NewCase newCase, Consumer<CaseFile> facts) {
        revisions.add(file, "start", newCase.application(), newCase.officer());
        timeline.add(new Event(file.caseNumber(), file.openedAt(), Kind.STARTED, "start", models.newest(file.process()).startName(), file.phase(), null, null,
                null, file.startedBy(), file.startedByName(), file.startedPost(), "submit", null));
        Map<String, Object> routing = new HashMap<>(newCase.routing());
        routing.put("village", file.village().value());
        routing.put("township", file.township().value());
        routing.put("county", file.county().value());
        facts.accept(file);
        procedures.start(file.process(), file.caseNumber(), routing);
    }

    /** @return the last of so many numbers in a row */
    private int nextSequence(String kind, RegionCode county, int count) {
        return jdbc.sql("""
                insert into case_sequence (kind, county, year, last) values (:kind, :county, :year, :count)
                on conflict (kind, county, year) do update set last = case_sequence.last + :count
                returning last
                """).param("kind", kind).param("county", county.value()).param("year", clock.instant().atZone(clock.getZone()).getYear())
                .param("count", count).query(Integer.class).single();
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
