package io.fupin.inbox;

import io.fupin.account.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the modules above contribute to the home pages; each says only what it knows. */
public interface HomeSource {

    /** Notices that hang now in the officer's area, the one that ends first first. */
    default List<Hanging> notices(Officer officer) {
        return List.of();
    }

    /** What is asked of the officer that is no task of a case yet, the oldest first. */
    default List<Asked> asked(Officer officer) {
        return List.of();
    }

    /** Households on the register in the officer's area. */
    default Optional<Register> register(Officer officer) {
        return Optional.empty();
    }

    /** Rounds that are open for the officer's county. */
    default List<Round> rounds(Officer officer) {
        return List.of();
    }

    /** Where work in the officer's area sticks most now; empty where nothing is late, or he watches over nobody. */
    default Optional<Stuck> stuck(Officer officer) {
        return Optional.empty();
    }

    /** What has passed a threshold in the officer's area and still does, the longest first; a few. */
    default List<Warned> warned(Officer officer) {
        return List.of();
    }

    /** Pages of steps that cover many cases at once, by step. */
    default Map<String, String> shortcuts() {
        return Map.of();
    }

    /**
     * @param title     第一次公示 青背村
     * @param passed    days of the period that are over, today included
     * @param objection what holds one of its households; null for none
     */
    record Hanging(String title, String href, int households, int days, int passed, LocalDate firstDay, LocalDate lastDay,
                   boolean stopped, String objection) {
    }

    /**
     * @param title 漏评补录
     * @param text  who, and why
     * @param href  where it is done
     */
    record Asked(String title, String text, String href) {
    }

    /**
     * @param name     松江镇 · 民主评议会
     * @param href     the very tasks
     * @param lateDays working days past the limit, in words
     * @param oldest   working days that the oldest has waited
     * @param moreHref the page of all queues
     */
    record Stuck(String name, String href, int late, int open, String lateDays, String oldest, String moreHref) {
    }

    /**
     * @param name  松江镇 · 民主评议会
     * @param seen  超期 9 件
     * @param since 10月26日, in words
     * @param done  what was done since; empty for nothing
     */
    record Warned(String name, String href, String seen, Instant since, String done) {
    }

    record Register(int households, int persons) {
    }

    /** @param to null while it is open; @param quota persons, null without 规模控制 */
    record Round(String name, String href, LocalDate from, LocalDate to, int cases, int registered, Integer quota) {
    }
}
