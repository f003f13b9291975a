package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.HandOver;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.casework.web.TaskView.Note;
import io.fupin.casework.web.TaskView.Verb;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be done with a task beside deciding it, and what was said about it so far. */
@Component
class TaskVerbs {

    private final HandOver handOvers;
    private final Urging urging;
    private final Words words;

    TaskVerbs(HandOver handOvers, Urging urging, Words words) {
        this.handOvers = handOvers;
        this.urging = urging;
        this.words = words;
    }

    List<Verb> of(OpenTask task, Officer officer, String list) {
        WorkItem item = task.item();
        List<Verb> verbs = new ArrayList<>();
        if (!item.open()) {
            if (item.completedBy() != null && item.completedBy() == officer.personId() && item.takenBackAt() == null && task.file().open()) {
                verbs.add(verb(item, "撤回", "take-back", list, false));
            }
            return verbs;
        }
        boolean mine = task.hindrance() == null;
        if (mine && item.assignee() == null) {
            verbs.add(verb(item, "签收", "claim", list, true));
        }
        if (mine && item.assignee() != null) {
            verbs.add(verb(item, "放回，让同岗位的人办", "release", list, true));
        }
        if (handOvers.mayHandOver(item, officer)) {
            verbs.add(verb(item, "转办", "hand-over", list, false));
        }
        if (mine) {
            verbs.add(verb(item, "请协办", "consultations/new", list, false));
        }
        if (urging.hindrance(item, task.file(), officer) == null) {
            verbs.add(verb(item, "催办", "urge", list, false));
        }
        return verbs;
    }

    private static Verb verb(WorkItem item, String name, String what, String list, boolean post) {
        String path = "/tasks/" + item.id() + "/" + what;
        return new Verb(name, list == null ? path : path + TaskViews.path("", list).substring("/tasks/".length()), post);
    }

    /** Told above the case: urged by whom, handed over why, asked and answered what. */
    List<Note> said(WorkItem item, List<Event> events) {
        List<Note> notes = new ArrayList<>();
        List<Event> own = events.stream().filter(event -> item.id().equals(event.workItem())).toList();
        own.stream().filter(event -> event.kind() == Kind.URGED).reduce((first, second) -> second).ifPresent(event ->
                notes.add(Note.of("warn", event.personName() + " " + words.moment(event.at()) + "催办" + (item.urges() > 1 ? "（共 " + item.urges() + " 次）" : ""),
                        event.text().substring(event.text().indexOf('”') + 1).replaceFirst("^：", ""))));
        own.stream().filter(event -> event.kind() == Kind.HANDED_OVER).reduce((first, second) -> second).ifPresent(event ->
                notes.add(Note.of("info", event.personName() + " " + words.moment(event.at()) + "转办", event.text())));
        own.stream().filter(event -> event.kind() == Kind.ASKED || event.kind() == Kind.ANSWERED).forEach(event ->
                notes.add(Note.of("info", event.personName() + " " + words.moment(event.at()), event.text())));
        return notes;
    }
}
