package io.fupin.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A component of a form as the server sees it.
 *
 * @param id the component's id in the schema
 * @param path where its value lies below its container; empty for a group without a path
 * @param label what people call it; may be empty
 * @param hide the condition under which it is not shown, or {@code null}
 * @param disabled shown but never sent by the browser: what is sent all the same is dropped
 * @param required as the schema says for every outcome that goes forward
 * @param requiredFor outcomes that ask for it in any case
 * @param options the values to choose from; {@code null} where they come from a list by {@code valuesKey} or there
 *     are none
 */
record FormField(
        String id, FieldType type, List<String> path, String label, Condition hide, boolean disabled,
        boolean required, Set<String> requiredFor, Limits limits, Set<JsonNode> options, String valuesKey,
        List<FormField> components) {

    /**
     * The numbers in a schema. Lengths count characters (code points, so that a rare character of a name counts once);
     * {@code fewest} and {@code most} count the entries of a list.
     */
    record Limits(
            Integer minLength, Integer maxLength, Pattern pattern, String patternMessage,
            BigDecimal min, BigDecimal max, Integer decimalDigits, Integer fewest, Integer most) {}

    /** Going back or saying no asks for reasons, not for a complete form. */
    private static final Set<String> BACKWARD = Set.of("return", "reject", "refuse", "decline");

    static boolean goesBack(String outcome) {
        return outcome != null && BACKWARD.contains(outcome);
    }

    /** Whether a value must be there for this outcome. A list that must have entries must be there. */
    boolean requiredOn(String outcome) {
        boolean asked = required || limits.fewest() != null && limits.fewest() > 0;
        return requiredFor.contains(outcome) || asked && !goesBack(outcome);
    }

    /** How many entries a list may have: what the form says, within what the server takes. */
    int most() {
        return limits.most() == null ? FormValidator.MOST_ENTRIES : Math.min(limits.most(), FormValidator.MOST_ROWS);
    }

    /** The same container around other components. */
    FormField with(List<FormField> others) {
        return new FormField(id, type, path, label, hide, disabled, required, requiredFor, limits, options, valuesKey,
                List.copyOf(others));
    }

    /** This component and everything below it. */
    Stream<FormField> all() {
        return Stream.concat(Stream.of(this), components.stream().flatMap(FormField::all));
    }
}
