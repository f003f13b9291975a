package io.fupin.life.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.core.io.ClassPathResource;

/** What people of the demo write: groups of sentences, out of which the story's own dice choose. */
public final class Words {

    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    public Words() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("demo/life/words.txt").getInputStream(), StandardCharsets.UTF_8))) {
            List<String> group = null;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    group = groups.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
                } else if (group != null && !line.isBlank() && !line.startsWith("#")) {
                    group.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for a group that is not in the file */
    public String one(String group, SplittableRandom dice) {
        List<String> sentences = groups.get(group);
        if (sentences == null || sentences.isEmpty()) {
            throw new IllegalArgumentException("no words for " + group);
        }
        return sentences.get(dice.nextInt(sentences.size()));
    }

    public boolean has(String group) {
        return groups.containsKey(group);
    }
}
