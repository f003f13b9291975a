package io.fupin.casework.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fupin.privacy.IdentityVault;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Seals what identifies a person before a form is kept as JSON, wherever in the form it stands. */
@Component
class SealedJson {

    private static final Set<String> SEALED = Set.of("idNumber", "phone", "helperPhone");

    private final IdentityVault vault;

    SealedJson(IdentityVault vault) {
        this.vault = vault;
    }

    ObjectNode seal(ObjectNode clear) {
        return (ObjectNode) walk(clear, vault::seal);
    }

    ObjectNode open(ObjectNode sealed) {
        return (ObjectNode) walk(sealed, vault::open);
    }

    private static JsonNode walk(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(field -> copy.set(field.getKey(),
                    SEALED.contains(field.getKey()) && field.getValue().isTextual() && !field.getValue().textValue().isEmpty()
                            ? TextNode.valueOf(change.apply(field.getValue().textValue())) : walk(field.getValue(), change)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(walk(item, change)));
            return copy;
        }
        return node;
    }
}
