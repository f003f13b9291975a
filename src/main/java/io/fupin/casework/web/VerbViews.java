package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.Consultations;
import io.fupin.casework.HandOver;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.TakeBack;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.TaskQueue;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.casework.web.VerbView.Choice;
import io.fupin.casework.web.VerbView.Option;
import io.fupin.casework.web.VerbView.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out what a verb asks for. */
@Component
class VerbViews {

    private final TaskDesk desk;
    private final HandOver handOvers;
    private final Urging urging;
    private final TakeBack takeBacks;
    private final Consultations consultations;
    private final TaskQueue queue;
    private final PostNames posts;

    VerbViews(TaskDesk desk, HandOver handOvers, Urging urging, TakeBack takeBacks, Consultations consultations, TaskQueue queue,
              PostNames posts) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.urging = urging;
        this.takeBacks = takeBacks;
        this.consultations = consultations;
        this.queue = queue;
        this.posts = posts;
    }

    VerbView handOver(String id, Officer officer, String list) {
        OpenTask task = desk.open(id, officer);
        if (!handOvers.mayHandOver(task.item(), officer)) {
            throw new NotAllowed("这件事项不在您手里，不能转办。");
        }
        List<Option> options = handOvers.colleagues(id, officer).stream()
                .map(person -> new Option(Long.toString(person.id()), person.name(), null)).toList();
        return new VerbView("转办", about(task), "转给同岗位的同事，由他接着办；期限不变，案件停在这一步。", "/tasks/" + id + "/hand-over",
                new Choice("to", "转给", posts.of(task.item().post()), options, null), new Words("reason", "原因", "对方和上级都看得到", true, 200, null),
                "转办", place(officer, list, id), back(task, officer, list),
                options.isEmpty() ? "“" + posts.of(task.item().post()) + "”没有别的同事能办这一步。可请管理员临时给人加上这个岗位（须另一人确认）。" : null, Map.of());
    }

    VerbView urge(String id, Officer officer, String list) {
        OpenTask task = desk.open(id, officer);
        String hindrance = urging.hindrance(task.item(), task.file(), officer);
        if (hindrance != null) {
            throw new NotAllowed(hindrance);
        }
        String holder = task.item().assigneeName() == null ? posts.of(task.item().post()) : task.item().assigneeName();
        return new VerbView("催办", about(task), "对方的消息和待办里都会标出，记进时间线。同一件每天只能催一次。", "/tasks/" + id + "/urge", null,
                new Words("words", "对 " + holder + " 说", "可不写", false, 200, null), "催办", list, back(task, officer, list), null, Map.of());
    }

    VerbView takeBack(String id, Officer officer) {
        OpenTask task = desk.open(id, officer);
        String hindrance = takeBacks.hindrance(task.item(), task.file(), officer);
        return new VerbView("撤回", about(task), "案件回到您这一步，可以改过再交；撤回的那次仍留在卷宗里。下一位动手以后就不能撤回了。",
                "/tasks/" + id + "/take-back", null, new Words("reason", "撤回的原因", "写进时间线", true, 200, null), "撤回",
                null, "/cases/" + task.item().caseNumber(), hindrance, Map.of());
    }

    VerbView ask(String id, Officer officer, String list) {
        OpenTask task = desk.open(id, officer);
        if (task.hindrance() != null) {
            throw new NotAllowed(task.hindrance());
        }
        List<Option> options = new ArrayList<>();
        consultations.colleagues(officer).forEach(person ->
                options.add(new Option(officer.post().key() + "#" + person.id(), person.name(), "同岗位的同事")));
        for (Post post : consultations.posts(task.item(), officer)) {
            options.add(new Option(post.key(), posts.of(post), post.unit() == null ? "本案经办的岗位" : "县直部门"));
        }
        return new VerbView("请协办", about(task), "只听意见，事项还在您手里；答复写进时间线。", "/tasks/" + id + "/consultations",
                new Choice("to", "请谁", null, options, null), new Words("question", "想问什么", "对方看到的就是这句话", true, 500, null), "发出",
                place(officer, list, id), back(task, officer, list), task.hindrance(), Map.of());
    }

    private String place(Officer officer, String list, String id) {
        return queue.place(officer, list, id).listHref();
    }

    /** To the task for whoever works on it, to the case for whoever only watches. */
    private static String back(OpenTask task, Officer officer, String list) {
        WorkItem item = task.item();
        return list != null && list.contains("box=supervised") ? list
                : officer.post().equals(item.post()) ? "/tasks/" + item.id() : "/cases/" + item.caseNumber();
    }

    private static String about(OpenTask task) {
        return task.file().subject() + "　" + task.item().stepName();
    }
}
