package io.fupin.casework.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.EarlierEvidence;
import io.fupin.casework.Refusal;
import io.fupin.casework.StepEvidence;
import io.fupin.database.ReadOnce;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.form.FieldError;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties the evidence that a form names to the case. By convention such fields end in {@code evidence} or {@code signature}. */
@Component
class EvidenceLinks implements StepEvidence {

    private static final Pattern NAMES_EVIDENCE = Pattern.compile("(?i).*(evidence|signature)");

    private final JdbcClient jdbc;
    private final EvidenceStore store;
    private final Clock clock;
    private final ReadOnce once;
    private final ObjectProvider<EarlierEvidence> earlier;

    EvidenceLinks(JdbcClient jdbc, EvidenceStore store, Clock clock, ReadOnce once, ObjectProvider<EarlierEvidence> earlier) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
        this.once = once;
        this.earlier = earlier;
    }

    @Override
    public void link(Collection<CaseFile> files, String step, JsonNode form, Officer officer) {
        Map<String, String> named = new LinkedHashMap<>();
        collect(form, "", false, named);
        if (named.isEmpty() || files.isEmpty()) {
            return;
        }
        Map<String, Evidence> found = store.findAll(new HashSet<>(named.values())).stream()
                .collect(Collectors.toMap(Evidence::id, evidence -> evidence));
        Map<String, String> others = new LinkedHashMap<>(named);
        others.values().removeIf(id -> isOf(found.get(id), officer));
        if (!others.isEmpty()) {
            files.forEach(file -> requireOfCase(file, others));
        }
        jdbc.sql("""
                insert into evidence_link (evidence_id, case_number, step, field, at)
                select id, case_number, :step, field, :at from unnest(:ids, :fields) as named (id, field), unnest(:cases) as f (case_number)
                on conflict do nothing
                """).param("cases", files.stream().map(CaseFile::caseNumber).toArray(String[]::new)).param("step", step)
                .param("at", Timestamp.from(clock.instant()))
                .param("ids", named.values().toArray(String[]::new)).param("fields", named.keySet().toArray(String[]::new)).update();
    }

    /** Of the case itself, of the ended one that it goes back to, or of what was handed in before it. */
    private void requireOfCase(CaseFile file, Map<String, String> others) {
        Set<String> ofCase = new HashSet<>(jdbc.sql("select evidence_id from evidence_link where case_number in (?, ?)")
                .params(file.caseNumber(), file.previousCase()).query(String.class).list());
        earlier.forEach(papers -> ofCase.addAll(papers.of(file)));
        List<FieldError> errors = others.entrySet().stream().filter(one -> !ofCase.contains(one.getValue()))
                .map(one -> new FieldError(one.getKey(), "这份佐证不存在或者不是您上传的，请重新上传")).toList();
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private static boolean isOf(Evidence evidence, Officer officer) {
        return evidence != null && evidence.uploaderPersonId() == (officer == null ? EvidenceStore.PUBLIC : officer.personId());
    }

    private static void collect(JsonNode node, String path, boolean evidence, Map<String, String> into) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    NAMES_EVIDENCE.matcher(field.getKey()).matches(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "[" + i + "]", evidence, into);
            }
        } else if (evidence && node.isTextual() && !node.textValue().isBlank()) {
            into.put(path, node.textValue());
        }
    }

    @Override
    public List<Link> of(String caseNumber) {
        return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    @Override
    public Map<String, List<Link>> of(Collection<String> caseNumbers) {
        return once.read(List.of("evidence links", Set.copyOf(caseNumbers)), () -> read(caseNumbers));
    }

    private Map<String, List<Link>> read(Collection<String> caseNumbers) {
        Map<String, List<Link>> links = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from evidence_link where case_number in (:cases) order by at, step, field").param("cases", caseNumbers)
                    .query(row -> {
                        links.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>()).add(new Link(
                                row.getString("evidence_id"), row.getString("step"), row.getString("field"), Rows.instant(row, "at")));
                    });
        }
        return links;
    }
}
