package io.fupin.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several versions of a form on one page: the newest, and behind it what only an older one asks for. */
final class FormUnion {

    private final Set<String> keys;

    private FormUnion(FormSchema newest) {
        keys = newest.root().all().map(field -> String.join(".", field.path())).filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param newestFirst versions of one form; at least one */
    static FormSchema of(List<FormSchema> newestFirst) {
        FormSchema newest = newestFirst.get(0);
        if (newestFirst.stream().allMatch(newest::equals)) {
            return newest;
        }
        FormUnion union = new FormUnion(newest);
        ObjectNode tree = (ObjectNode) newest.tree();
        ArrayNode components = (ArrayNode) tree.get("components");
        newestFirst.stream().skip(1).forEach(older -> union.add((ArrayNode) older.tree().get("components"), components));
        return FormSchema.parse(tree.toString());
    }

    private void add(ArrayNode from, ArrayNode to) {
        from.forEach(component -> {
            ObjectNode one = (ObjectNode) component;
            String key = one.path("key").asText(one.path("path").asText());
            if (!key.isEmpty() && keys.add(key)) {
                to.add(ofItsOwn(one));
            } else if (key.isEmpty() && one.get("components") instanceof ArrayNode inside) {
                add(inside, to);
            }
        });
    }

    /** Ids are unique on a page, and a row of the older form is no row of this one. */
    private static ObjectNode ofItsOwn(ObjectNode component) {
        String id = "older_" + component.path("id").asText();
        component.put("id", id).putObject("layout").put("row", "row_" + id).putNull("columns");
        return component;
    }
}
