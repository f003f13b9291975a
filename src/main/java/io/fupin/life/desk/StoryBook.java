package io.fupin.life.desk;

import io.fupin.life.cast.Plans.Change;
import io.fupin.life.cast.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which story has become which case; kept in the database, so that a start that was killed goes on with the same. */
@Component
@LivedDemo
public class StoryBook {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private List<Change> changes = List.of();
    private LocalDate from;
    private final Map<String, String> cases = new ConcurrentHashMap<>();
    private final Map<String, Story> byCase = new ConcurrentHashMap<>();

    StoryBook(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Opens the book with these, and with what was begun of them before.
     *
     * @param first day of this life
     */
    public void open(LocalDate first, List<Story> all, List<Change> allChanges) {
        from = first;
        changes = allChanges;
        all.forEach(story -> stories.put(story.key(), story));
        jdbc.sql("select story, case_number from demo_life_story").query(row -> {
            cases.put(row.getString(1), row.getString(2));
            Story story = stories.get(row.getString(1));
            if (story != null) {
                byCase.put(row.getString(2), story);
            }
        });
    }

    public LocalDate from() {
        return from;
    }

    public List<Change> changes() {
        return changes;
    }

    public List<Story> all() {
        return List.copyOf(stories.values());
    }

    public List<Story> notBegun() {
        List<Story> waiting = new ArrayList<>(stories.values());
        waiting.removeIf(story -> cases.containsKey(story.key()));
        return waiting;
    }

    public List<Story> begun() {
        return stories.values().stream().filter(story -> cases.containsKey(story.key())).toList();
    }

    public boolean begun(String key) {
        return cases.containsKey(key);
    }

    public String caseOf(Story story) {
        return cases.get(story.key());
    }

    public Optional<Story> of(String caseNumber) {
        return Optional.ofNullable(byCase.get(caseNumber));
    }

    /** Begins it and writes it down, both or neither. @param start answers with the case's number */
    public void begin(String key, Supplier<String> start) {
        transaction.executeWithoutResult(status -> {
            String number = start.get();
            jdbc.sql("insert into demo_life_story (story, case_number) values (?, ?)").params(key, number).update();
            cases.put(key, number);
            Story story = stories.get(key);
            if (story != null) {
                byCase.put(number, story);
            }
        });
    }
}
