package io.fupin.casework.web;

import io.fupin.account.Absences;
import io.fupin.account.Absences.Absence;
import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.People.Person;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.account.Subordinates;
import io.fupin.account.Subordinates.Subordinate;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.web.Reassignment.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out who is away, who can be registered as away, and what somebody who is ill has in his hands. */
@Component
class StandInViews {

    private static final int FOUND = 50;

    private final Subordinates subordinates;
    private final Absences absences;
    private final People people;
    private final PostNames posts;
    private final WorkItems items;
    private final Clock businessClock;

    StandInViews(Subordinates subordinates, Absences absences, People people, PostNames posts, WorkItems items, Clock businessClock) {
        this.subordinates = subordinates;
        this.absences = absences;
        this.people = people;
        this.posts = posts;
        this.items = items;
        this.businessClock = businessClock;
    }

    /** @param away registered from today on; @param more whether more were found than are shown */
    public record SearchView(String q, List<AbsencePage.Row> away, List<Found> found, boolean more) {
    }

    public record Found(long id, String name, String posts, boolean away) {
    }

    /** What is typed to register somebody. */
    public record Form(Long deputyId, String firstDay, String lastDay, String reason) {
    }

    /**
     * @param absences his, from today on and over
     * @param held     what he has taken, by post
     * @param reassign whether this office gives it to others
     * @param errors   message by field: deputyId, firstDay, lastDay, reason; ids, why
     */
    public record PersonView(long id, String name, String posts, List<AbsencePage.Row> absences, List<Person> deputies, LocalDate today, Form form,
                             List<Held> held, int heldCount, boolean reassign, Map<String, String> errors) {
    }

    /** @param colleagues to whom they can go */
    public record Held(String post, String postName, List<WorkItem> items, List<Person> colleagues) {
    }

    /** @param done how many were handed over */
    public record DoneView(long person, String name, List<Result> results, long done) {
    }

    SearchView search(Officer officer, String q) {
        LocalDate today = LocalDate.now(businessClock);
        List<Subordinate> found = subordinates.search(officer, q, FOUND + 1);
        return new SearchView(q.strip(), subordinates.absences(officer).stream().map(one -> AbsencePage.row(one, today)).toList(),
                found.stream().limit(FOUND).map(one -> new Found(one.id(), one.name(), posts(one), one.away())).toList(), found.size() > FOUND);
    }

    /** @param form what was refused; null on the first look */
    PersonView person(Officer officer, Subordinate who, Form form, Map<String, String> errors) {
        LocalDate today = LocalDate.now(businessClock);
        List<Absence> all = absences.of(who.id());
        List<WorkItem> held = items.heldBy(who.id(), StandInPages.MOST).stream().filter(item -> officer.covers(item.village())).toList();
        boolean reassign = officer.is(Role.COUNTY_OFFICE);
        Map<Post, List<WorkItem>> byPost = held.stream().collect(Collectors.groupingBy(WorkItem::post, LinkedHashMap::new, Collectors.toList()));
        List<Held> groups = new ArrayList<>();
        byPost.forEach((post, tasks) -> groups.add(new Held(post.key(), posts.of(post), tasks, reassign ? people.holding(post).stream()
                .filter(person -> person.id() != who.id()).toList() : List.of())));
        return new PersonView(who.id(), who.name(), posts(who), all.stream().map(one -> AbsencePage.row(one, today)).toList(),
                absences.deputies(who.id()), today, form == null ? new Form(null, today.toString(), today.toString(), "") : form, groups, held.size(),
                reassign, errors);
    }

    DoneView done(Subordinate who, List<Result> results) {
        return new DoneView(who.id(), who.name(), results, results.stream().filter(one -> one.refused() == null).count());
    }

    private String posts(Subordinate one) {
        return one.posts().stream().map(posts::full).collect(Collectors.joining("、"));
    }
}
