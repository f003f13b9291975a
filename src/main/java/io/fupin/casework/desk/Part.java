package io.fupin.casework.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with only those of its rows that are the cases of one version, and where they stood. */
final class Part {

    private final ObjectNode sent;
    private final String rows;
    private final List<Integer> places = new ArrayList<>();

    /** @param rows null where the form has no row per case: then the part is the whole */
    Part(ObjectNode whole, String rows, Predicate<String> ownCase) {
        this.sent = whole.deepCopy();
        this.rows = rows;
        if (rows != null && whole.get(rows) instanceof ArrayNode all) {
            ArrayNode own = sent.putArray(rows);
            for (int i = 0; i < all.size(); i++) {
                JsonNode row = all.get(i);
                if (ownCase.test(row.path("caseNumber").asText())) {
                    own.add(row);
                    places.add(i);
                }
            }
        }
    }

    ObjectNode sent() {
        return sent;
    }

    /** Of each of its rows, where it stood in the whole. */
    List<Integer> places() {
        return places;
    }

    /** The name of a field of the part in the whole: {@code ballots[0].yes} may be {@code ballots[3].yes}. */
    String asSent(String field) {
        if (rows == null) {
            return field;
        }
        Matcher row = Pattern.compile(Pattern.quote(rows) + "\\[(\\d+)](.*)").matcher(field);
        return row.matches() ? rows + "[" + places.get(Integer.parseInt(row.group(1))) + "]" + row.group(2) : field;
    }
}
