package io.fupin.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.form.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One form filled in for many cases at once (a meeting, a notice). Cases keep the version of the procedure on which they began, so each is
 * checked against the form of its own version: what only one version asks for is asked of that version's cases, and what none of them
 * knows is refused.
 */
public interface SharedForm {

    /**
     * @param rows key of the list with a row per case, each with its {@code caseNumber}; null where the form says the same of all
     * @return what to go on with; {@link Checked#errors} name fields as they were sent
     */
    Checked check(Covers covers, ObjectNode sent, String rows, Map<String, List<String>> lists);

    /** The form to fill in for cases on these versions, form-js JSON: the newest, with what only an older version asks for behind it. */
    String schema(String process, String step, Collection<String> modelRefs);

    /**
     * @param step  id of the user task
     * @param files may be empty: then the newest version of the procedure has its say
     */
    record Covers(String process, String step, Collection<CaseFile> files) {
    }

    /**
     * @param cleaned   what all versions keep, taken together
     * @param byVersion what each version keeps, by {@link CaseFile#modelRef}; rows are those of its own cases
     */
    record Checked(ObjectNode cleaned, Map<String, ObjectNode> byVersion, List<FieldError> errors) {

        /** As the case keeps it. */
        public ObjectNode of(CaseFile file) {
            return byVersion.get(file.modelRef()).deepCopy();
        }
    }
}
