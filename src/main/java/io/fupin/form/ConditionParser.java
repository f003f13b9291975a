package io.fupin.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Reads a {@link Condition}. Whatever it does not know it refuses, so that browser and server cannot disagree. */
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<word>list contains\\b|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)"
            + "|\"(?<text>[^\"\\\\]*)\""
            + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
            + "|(?<sign>!=|<=|>=|[=<>(),]))");

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private final List<JsonNode> literals = new ArrayList<>();
    private int at;

    ConditionParser(String source) {
        this.source = source;
    }

    Condition parse() {
        String text = source.strip();
        if (!text.startsWith("=")) {
            throw refused();
        }
        scan(text.substring(1).strip());
        Condition condition = or();
        if (at < tokens.size()) {
            throw refused();
        }
        return condition instanceof Condition.Not whole ? whole::opposite : condition;
    }

    private void scan(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw refused();
            }
            end = matcher.end();
            String word = matcher.group("word");
            tokens.add(word != null ? word : matcher.group("sign") != null ? matcher.group("sign") : "");
            literals.add(literal(word, matcher.group("text"), matcher.group("number")));
        }
    }

    private static JsonNode literal(String word, String text, String number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (text != null) {
            return nodes.textNode(text);
        }
        if (number != null) {
            return nodes.numberNode(new BigDecimal(number));
        }
        return "true".equals(word) ? nodes.booleanNode(true)
                : "false".equals(word) ? nodes.booleanNode(false)
                : "null".equals(word) ? nodes.nullNode() : null;
    }

    private Condition or() {
        Condition left = and();
        while (take("or")) {
            left = Condition.or(left, and());
        }
        return left;
    }

    private Condition and() {
        Condition left = term();
        while (take("and")) {
            left = Condition.and(left, term());
        }
        return left;
    }

    private Condition term() {
        boolean negated = take("not");
        if (negated || peek("(")) {
            expect("(");
            Condition inner = or();
            expect(")");
            return negated ? new Condition.Not(inner) : inner;
        }
        if (take("list contains")) {
            expect("(");
            List<String> list = path();
            expect(",");
            JsonNode literal = literal();
            expect(")");
            return Condition.contains(list, literal);
        }
        List<String> path = path();
        if (take("in")) {
            expect("(");
            List<JsonNode> values = new ArrayList<>(List.of(literal()));
            while (take(",")) {
                values.add(literal());
            }
            expect(")");
            return Condition.in(path, values);
        }
        for (String operator : List.of("=", "!=", "<=", ">=", "<", ">")) {
            if (take(operator)) {
                return Condition.compare(path, operator, literal());
            }
        }
        throw refused();
    }

    private List<String> path() {
        if (at >= tokens.size() || literals.get(at) != null || !tokens.get(at).matches("[A-Za-z_].*")
                || List.of("and", "or", "not", "in", "list contains").contains(tokens.get(at))) {
            throw refused();
        }
        return List.of(tokens.get(at++).split("\\."));
    }

    private JsonNode literal() {
        if (at >= tokens.size() || literals.get(at) == null) {
            throw refused();
        }
        return literals.get(at++);
    }

    private boolean peek(String token) {
        return at < tokens.size() && literals.get(at) == null && tokens.get(at).equals(token);
    }

    private boolean take(String token) {
        boolean here = peek(token);
        if (here) {
            at++;
        }
        return here;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw refused();
        }
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("the condition \"" + source + "\" is not one that the server checks");
    }
}
