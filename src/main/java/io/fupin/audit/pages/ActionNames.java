package io.fupin.audit.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Actions and their facts in the words of the office. What has no name yet is shown by its key rather than hidden. */
final class ActionNames {

    private static final Map<String, String> ACTIONS = read("audit/actions.properties");
    private static final Map<String, String> FACTS = read("audit/facts.properties");

    private ActionNames() {
    }

    static String of(String action) {
        return ACTIONS.getOrDefault(action, action);
    }

    static boolean knows(String action) {
        return ACTIONS.containsKey(action);
    }

    static String fact(String key) {
        return FACTS.getOrDefault(key, key);
    }

    /** Some facts are words of ours, too; a step returned to is a step. */
    static String value(String fact, String value) {
        if (fact.equals("advance") && value.matches("PT[0-9HMS.]+")) {
            return span(Duration.parse(value));
        }
        return FACTS.getOrDefault(fact + "." + value, fact.equals("to") ? FACTS.getOrDefault("step." + value, value) : value);
    }

    private static String span(Duration span) {
        String text = (span.toDays() > 0 ? span.toDays() + " 天 " : "") + (span.toHoursPart() > 0 ? span.toHoursPart() + " 时 " : "")
                + (span.toMinutesPart() > 0 ? span.toMinutesPart() + " 分" : "");
        return text.isEmpty() ? "不动，只看日期" : text.strip();
    }

    /** Groups of actions to filter by, with their names. */
    static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        ACTIONS.keySet().stream().filter(action -> !action.contains(".")).sorted()
                .forEach(group -> groups.put(group, ACTIONS.get(group)));
        return groups;
    }

    private static Map<String, String> read(String resource) {
        try {
            Properties properties = PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(resource), StandardCharsets.UTF_8));
            Map<String, String> names = new LinkedHashMap<>();
            properties.stringPropertyNames().forEach(key -> names.put(key, properties.getProperty(key)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
