package io.fupin.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fupin.region.RegionCode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Seals what identifies a person before a form is kept as JSON, and masks it for onlookers, wherever in the form it stands. */
@Component
public class SealedJson {

    private static final Set<String> SEALED = Set.of("idNumber", "phone", "helperPhone", "bankCard");

    private static final ObjectMapper EXACT = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private final IdentityVault vault;

    SealedJson(IdentityVault vault) {
        this.vault = vault;
    }

    public ObjectNode seal(ObjectNode clear) {
        return (ObjectNode) walk(clear, vault::seal);
    }

    public ObjectNode open(ObjectNode sealed) {
        return (ObjectNode) walk(sealed, vault::open);
    }

    /** Puts {@code change} to every sealed text of a form kept as JSON; figures keep their digits. */
    public String again(String sealed, UnaryOperator<String> change) {
        try {
            return walk(EXACT.readTree(sealed), change).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For whoever may look at a step but not act at it. */
    public ObjectNode masked(ObjectNode clear, RegionCode county) {
        return masked(clear, county, Set.of());
    }

    /** @param inClear keys of fields that this reader may see as they are */
    public ObjectNode masked(ObjectNode clear, RegionCode county, Set<String> inClear) {
        Set<String> hidden = new HashSet<>(SEALED);
        hidden.removeAll(inClear);
        return (ObjectNode) walk(clear, hidden, text -> vault.mask(text, county));
    }

    private static JsonNode walk(JsonNode node, UnaryOperator<String> change) {
        return walk(node, SEALED, change);
    }

    private static JsonNode walk(JsonNode node, Set<String> keys, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.fields().forEachRemaining(field -> copy.set(field.getKey(),
                    keys.contains(field.getKey()) && field.getValue().isTextual() && !field.getValue().textValue().isEmpty()
                            ? TextNode.valueOf(change.apply(field.getValue().textValue())) : walk(field.getValue(), keys, change)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(walk(item, keys, change)));
            return copy;
        }
        return node;
    }
}
