package io.fupin.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Who reaches what, as written in {@code rights.txt}; how a line is written stands at the head of that file. */
final class RightsTable {

    static final String FILE = "src/test/resources/rights.txt";
    private static final Set<String> MARKS = Set.of("here", "anywhere", "demo");

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Set<String> actors;

    private RightsTable(Set<String> actors) {
        this.actors = actors;
    }

    /**
     * @param who      actors that reach it
     * @param anywhere outside their area, too: what they see there is theirs
     * @param numbers  whom it shows identity numbers in full
     * @param demo     there in the demo only
     * @param sent     body or query; empty for none
     */
    record Line(String endpoint, Set<String> who, boolean anywhere, Set<String> numbers, boolean demo, String sent) {

        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        String path() {
            return endpoint.substring(endpoint.indexOf(' ') + 1);
        }
    }

    /** @param actors whom a line may name */
    static RightsTable read(Set<String> actors) {
        RightsTable table = new RightsTable(actors);
        try {
            new ClassPathResource("rights.txt").getContentAsString(StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        if (!line.contains("|")) {
            String[] named = line.split(" = ", 2);
            groups.put(named[0].strip(), who(named[1], line));
            return;
        }
        String[] parts = line.split("\\|", 4);
        if (parts.length < 3) {
            throw new AssertionError(FILE + ": this line has not its three columns: " + line);
        }
        String[] where = parts[2].split(" numbers:", 2);
        Set<String> marks = Set.of(where[0].strip().split("\\s+"));
        if (!MARKS.containsAll(marks) || marks.contains("here") == marks.contains("anywhere")) {
            throw new AssertionError(FILE + ": the third column is here or anywhere, then demo where due, then numbers: and who sees them: "
                    + line);
        }
        String endpoint = parts[0].strip().replaceAll("\\s+", " ");
        Line before = lines.put(endpoint, new Line(endpoint, who(parts[1], line), marks.contains("anywhere"),
                where.length < 2 ? Set.of() : who(where[1], line), marks.contains("demo"), parts.length < 4 ? "" : parts[3].strip()));
        if (before != null) {
            throw new AssertionError(FILE + " has two lines for " + endpoint);
        }
    }

    private Set<String> who(String text, String line) {
        Set<String> who = new LinkedHashSet<>();
        for (String name : text.strip().split("\\s+")) {
            if (groups.containsKey(name)) {
                who.addAll(groups.get(name));
            } else if (actors.contains(name)) {
                who.add(name);
            } else if (!name.equals("none")) {
                throw new AssertionError(FILE + ": " + name + " is nobody, in: " + line);
            }
        }
        return who;
    }

    /** @param demo those of the demo only, or those of every installation */
    List<Line> lines(boolean demo) {
        return lines.values().stream().filter(line -> line.demo() == demo).toList();
    }

    /** What is amiss between the table and what the application serves, in words for whoever added or took away an endpoint. */
    List<String> amiss(Set<String> served, boolean withDemo) {
        List<String> amiss = new ArrayList<>();
        for (String endpoint : served) {
            if (!lines.containsKey(endpoint)) {
                amiss.add("nothing says who may reach  %s  -- add to %s:  %s | <who> | <here or anywhere> | <what is sent>"
                        .formatted(endpoint, FILE, endpoint));
            }
        }
        for (Line line : lines.values()) {
            if (!served.contains(line.endpoint()) && (withDemo || !line.demo())) {
                amiss.add("%s has a line for  %s  which nobody serves any more: take it out".formatted(FILE, line.endpoint()));
            }
        }
        return amiss;
    }
}
