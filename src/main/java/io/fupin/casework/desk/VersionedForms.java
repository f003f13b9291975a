package io.fupin.casework.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseFile;
import io.fupin.casework.SharedForm;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchema;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

@Component
class VersionedForms implements SharedForm {

    private static final String OUTCOME = "submit";

    private final ProcedureModels models;
    private final FormSchemas schemas;
    private final FormValidator validator;

    VersionedForms(ProcedureModels models, FormSchemas schemas, FormValidator validator) {
        this.models = models;
        this.schemas = schemas;
        this.validator = validator;
    }

    @Override
    public String schema(String process, String step, Collection<String> modelRefs) {
        return schemas.together(List.copyOf(versions(process, step, modelRefs).values())).json();
    }

    @Override
    public Checked check(Covers covers, ObjectNode sent, String rows, Map<String, List<String>> lists) {
        Map<String, FormSchema> versions = versions(covers.process(), covers.step(), covers.files().stream().map(CaseFile::modelRef).toList());
        if (versions.size() == 1) {
            String version = versions.keySet().iterator().next();
            FormResult result = validator.validate(versions.get(version), sent, OUTCOME, lists);
            return new Checked(result.cleaned(), Map.of(version, result.cleaned()), result.errors());
        }
        Map<String, String> versionOf = new HashMap<>();
        covers.files().forEach(file -> versionOf.put(file.caseNumber(), file.modelRef()));
        Merge merge = new Merge(rows);
        versions.forEach((version, schema) -> merge.add(version, schema, new Part(sent, rows, row -> version.equals(
                versionOf.getOrDefault(row, versions.keySet().iterator().next()))), lists));
        return merge.done();
    }

    /** The forms of these versions, the newest first; of the newest version of all where none is named. */
    private Map<String, FormSchema> versions(String process, String step, Collection<String> modelRefs) {
        Set<String> refs = new LinkedHashSet<>(modelRefs.isEmpty() ? List.of(models.newest(process).modelRef()) : modelRefs);
        Map<String, FormSchema> forms = new LinkedHashMap<>();
        refs.stream().map(models::get).sorted(Comparator.comparing(ProcedureModel::version).reversed())
                .forEach(model -> forms.put(model.modelRef(), schemas.parse(models.form(model.modelRef(), model.step(step).formKey()))));
        return forms;
    }

    /** What the versions say, put together. */
    private final class Merge {

        private final String rows;
        private final ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        private final TreeMap<Integer, JsonNode> cleanedRows = new TreeMap<>();
        private final Map<String, ObjectNode> byVersion = new HashMap<>();
        private final Set<FieldError> errors = new LinkedHashSet<>();
        private Set<String> unknown;

        Merge(String rows) {
            this.rows = rows;
        }

        /** Unknown to one version is refused only where it is unknown to all; a row belongs to one version, so there it is refused at once. */
        void add(String version, FormSchema schema, Part part, Map<String, List<String>> lists) {
            if (rows != null && part.places().isEmpty()) {
                byVersion.put(version, part.sent());
                return;
            }
            FormResult result = validator.validate(schema, schema.known(part.sent()), OUTCOME, lists);
            result.errors().forEach(error -> errors.add(new FieldError(part.asSent(error.field()), error.message())));
            Set<String> here = new LinkedHashSet<>(schema.unknown(part.sent()));
            here.removeIf(path -> {
                boolean inRow = rows != null && path.startsWith(rows + "[");
                if (inRow) {
                    errors.add(new FieldError(part.asSent(path), FormValidator.UNKNOWN));
                }
                return inRow;
            });
            if (unknown == null) {
                unknown = here;
            } else {
                unknown.retainAll(here);
            }
            byVersion.put(version, result.cleaned());
            result.cleaned().fields().forEachRemaining(entry -> {
                if (!entry.getKey().equals(rows)) {
                    cleaned.putIfAbsent(entry.getKey(), entry.getValue());
                }
            });
            JsonNode own = result.cleaned().path(rows == null ? "" : rows);
            for (int i = 0; i < own.size() && i < part.places().size(); i++) {
                cleanedRows.put(part.places().get(i), own.get(i));
            }
        }

        Checked done() {
            if (rows != null) {
                ArrayNode all = cleaned.putArray(rows);
                cleanedRows.values().forEach(all::add);
            }
            List<FieldError> found = new ArrayList<>(errors);
            (unknown == null ? Set.<String>of() : unknown).forEach(path -> found.add(new FieldError(path, FormValidator.UNKNOWN)));
            return new Checked(cleaned, byVersion, found);
        }
    }
}
