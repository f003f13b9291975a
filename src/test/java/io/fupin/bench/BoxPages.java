package io.fupin.bench;

import static io.fupin.bench.Figures.millis;
import static io.fupin.bench.Figures.percentile;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.draft.Drafts;
import io.fupin.inbox.Box;
import io.fupin.inbox.Facets;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.Inbox.InboxPage;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Sort;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The first page of every box in every order, among a million open tasks: what the server asks the database for it, that is the rows, the
 * counts behind every filter, and how much lies in each box.
 */
final class BoxPages {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int PAGE = 20;
    private static final double GOAL = 20.0;

    private final LoadedTasks tasks;
    private final Inbox inbox;
    private final Drafts drafts;

    BoxPages(Fupin fupin, LoadedTasks tasks) {
        this.tasks = tasks;
        this.inbox = fupin.bean(Inbox.class);
        this.drafts = fupin.bean(Drafts.class);
    }

    /** Who looks, and at what. @param officers how many of them in each round */
    private record Look(String name, int officers, IntFunction<Officer> who, Consumer<Officer> page) {
    }

    List<BenchResult> measure() throws SQLException {
        tasks.load();
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -2; round < ROUNDS; round++) {
            for (Look look : looks()) {
                for (int number = 0; number < look.officers(); number++) {
                    Officer officer = look.who().apply(number);
                    long began = System.nanoTime();
                    look.page().accept(officer);
                    if (round >= 0) {
                        times.computeIfAbsent(look.name(), name -> new ArrayList<>()).add(millis(System.nanoTime() - began));
                    }
                }
            }
        }
        List<BenchResult> results = new ArrayList<>();
        times.forEach((name, all) -> {
            System.out.printf("bench: box %-22s median %5.1f ms, p95 %5.1f ms%n", name, Figures.median(all), percentile(all, 0.95));
            results.add(BenchResult.lower("box-" + name + "-p95", percentile(all, 0.95), "ms", null, GOAL,
                    "%d first pages of %d with all counts, median %.1f ms".formatted(all.size(), PAGE, Figures.median(all))));
        });
        return results;
    }

    private List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        IntFunction<Officer> township = LoadedTasks::officer;
        for (Sort sort : Sort.values()) {
            looks.add(new Look("todo-" + name(sort), LoadedTasks.OFFICERS, township, officer -> list(InboxQuery.of(officer, Box.TODO).sorted(sort))));
        }
        looks.add(new Look("todo-unread", LoadedTasks.OFFICERS, township, officer -> list(InboxQuery.of(officer, Box.TODO).unread(true))));
        looks.add(new Look("done", LoadedTasks.OFFICERS, township, officer -> list(InboxQuery.of(officer, Box.DONE))));
        looks.add(new Look("started", LoadedTasks.OFFICERS, township, officer -> list(InboxQuery.of(officer, Box.STARTED))));
        for (Sort sort : Sort.values()) {
            looks.add(new Look("supervised-" + name(sort), LoadedTasks.OFFICERS, township, officer -> list(InboxQuery.of(officer, Box.SUPERVISED).sorted(sort))));
        }
        for (Sort sort : Sort.values()) {
            looks.add(new Look("county-supervised-" + name(sort), LoadedTasks.OFFICERS, number -> above(number, Role.COUNTY_OFFICE),
                    officer -> list(InboxQuery.of(officer, Box.SUPERVISED).sorted(sort))));
        }
        looks.add(new Look("city-supervised-urgency", 2, number -> above(number, Role.CITY_OFFICE),
                officer -> list(InboxQuery.of(officer, Box.SUPERVISED).sorted(Sort.URGENCY))));
        looks.add(new Look("drafts", LoadedTasks.OFFICERS, township, officer -> {
            WrongAnswer.unless(drafts.list(officer, null, PAGE).items().size() == PAGE && drafts.count(officer) == LoadedTasks.DRAFTS, "drafts");
            inbox.boxes(officer);
        }));
        return looks;
    }

    private static String name(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private static Officer above(int number, Role role) {
        Officer township = LoadedTasks.officer(number);
        Post post = Post.of(role, role == Role.COUNTY_OFFICE ? township.post().region().county() : township.post().region().city());
        return new Officer(township.personId(), township.username(), township.name(), post, List.of(post));
    }

    private void list(InboxQuery query) {
        InboxPage page = inbox.page(query, null, PAGE);
        Facets facets = inbox.facets(query);
        Map<Box, Integer> boxes = inbox.boxes(query.officer());
        WrongAnswer.unless(page.items().size() == Math.min(PAGE, facets.total()), query.box() + " " + query.sort() + ": " + page.items().size()
                + " rows of " + facets.total());
        WrongAnswer.unless(query.unread() || boxes.get(query.box()) == facets.total(), query.box() + ": " + boxes + ", but " + facets.total());
    }
}
