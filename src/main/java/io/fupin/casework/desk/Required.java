package io.fupin.casework.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.form.FormSchema;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must be filled in for an outcome, told by asking the validator what an empty form lacks: so the two can never differ. */
@Component
class Required {

    private final FormSchemas schemas;
    private final FormValidator validator;

    Required(FormSchemas schemas, FormValidator validator) {
        this.schemas = schemas;
        this.validator = validator;
    }

    /**
     * @param form the form, form-js JSON
     * @param data what the form opens with
     * @return {@code opinion} where a reason is due, then keys of the form
     */
    List<String> by(String outcome, String form, Map<String, List<String>> lists, ObjectNode data) {
        Set<String> keys = new LinkedHashSet<>();
        if (Outcomes.needsReason(outcome)) {
            keys.add("opinion");
        }
        FormSchema schema = schemas.parse(form);
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        (schema.looksOutside() ? validator.validate(schema, empty, outcome, lists, data) : validator.validate(schema, empty, outcome, lists))
                .errors().forEach(error -> keys.add(error.field().replaceFirst("[.\\[].*", "")));
        return List.copyOf(keys);
    }
}
