package io.fupin.form;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The condition under which a component is hidden: the part of FEEL that forms may use.
 *
 * <p>{@code =kind != "村民会议"}, {@code =this.idType = "居民身份证"}, {@code =a = true and (b = 1 or not(c = null))},
 * {@code =kind in ("村民会议", "村民小组会议")}, {@code =list contains(causes, "因病")}. Names are looked up from the top
 * of the form; inside a dynamic list {@code this} is the row and {@code parent} what is around it, as in form-js.
 * {@code outcome} is the outcome that the officer has chosen.
 *
 * <p>As in form-js, a condition is a unary test: one that cannot be decided, such as a missing number compared by size,
 * hides. Compare by {@code =} or {@code !=} where that is not wanted.
 */
@FunctionalInterface
interface Condition {

    /** What the condition comes to: true, false, or {@code null} where it cannot be decided. */
    Boolean test(FormScope scope);

    default boolean hides(FormScope scope) {
        return !Boolean.FALSE.equals(test(scope));
    }

    /** @throws IllegalArgumentException if the text is not in the part of FEEL described above */
    static Condition parse(String text) {
        return new ConditionParser(text).parse();
    }

    static Condition and(Condition left, Condition right) {
        return scope -> {
            Boolean a = left.test(scope);
            Boolean b = right.test(scope);
            if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
                return false;
            }
            return a == null || b == null ? null : true;
        };
    }

    static Condition or(Condition left, Condition right) {
        return scope -> {
            Boolean a = left.test(scope);
            Boolean b = right.test(scope);
            if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
                return true;
            }
            return a == null || b == null ? null : false;
        };
    }

    /** Negation inside a condition leaves the undecided undecided. */
    record Not(Condition inner) implements Condition {

        @Override
        public Boolean test(FormScope scope) {
            Boolean value = inner.test(scope);
            return value == null ? null : !value;
        }

        /** A condition that is one {@code not(…)} as a whole is to FEEL the opposite of the unary test inside it. */
        Boolean opposite(FormScope scope) {
            return !inner.hides(scope);
        }
    }

    static Condition contains(List<String> path, JsonNode literal) {
        return scope -> {
            JsonNode list = scope.at(path);
            if (!list.isArray()) {
                return null;
            }
            for (JsonNode entry : list) {
                if (Boolean.TRUE.equals(same(entry, literal))) {
                    return true;
                }
            }
            return false;
        };
    }

    static Condition in(List<String> path, List<JsonNode> literals) {
        return scope -> literals.stream().anyMatch(literal -> Boolean.TRUE.equals(same(scope.at(path), literal)));
    }

    static Condition compare(List<String> path, String operator, JsonNode literal) {
        return switch (operator) {
            case "=" -> scope -> same(scope.at(path), literal);
            case "!=" -> scope -> new Not(inner -> same(inner.at(path), literal)).test(scope);
            default -> scope -> {
                JsonNode value = scope.at(path);
                if (!value.isNumber() || !literal.isNumber()) {
                    return null;
                }
                int order = decimal(value).compareTo(decimal(literal));
                return switch (operator) {
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                };
            };
        };
    }

    /** FEEL's equality: nothing equals nothing only, and values of two kinds cannot be compared. */
    private static Boolean same(JsonNode a, JsonNode b) {
        boolean noA = a.isNull() || a.isMissingNode();
        boolean noB = b.isNull() || b.isMissingNode();
        if (noA || noB) {
            return noA && noB;
        }
        if (a.isNumber() && b.isNumber()) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        return a.getNodeType() == b.getNodeType() ? a.equals(b) : null;
    }

    private static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.asText());
    }
}
