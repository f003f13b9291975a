package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.Consultations;
import io.fupin.casework.HandOver;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.TakeBack;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.TaskQueue;
import io.fupin.casework.Urging;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.web.VerbView.Choice;
import io.fupin.casework.web.VerbView.Fact;
import io.fupin.casework.web.VerbView.Option;
import io.fupin.casework.web.VerbView.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out what a verb of a task asks for: whom it concerns, what follows from it, and the words the office uses for it. */
@Component
class VerbViews {

    private static final List<String> HANDING_OVER = List.of("下乡入户", "外出开会", "请假", "手头事多，请协助");
    private static final List<String> REASSIGNING = List.of("经办人生病", "经办人外出", "岗位调整");
    private static final List<String> URGING = List.of("请今天办完", "已经超期，请尽快办", "本周要报数", "有困难请说明");
    private static final List<String> TAKING_BACK = List.of("填错了", "结果选错了", "佐证没有传全", "看错了户");
    private static final List<String> ASKING = List.of("请核对贵单位掌握的情况", "请到户再看一看", "同类户是怎么定的？");

    private final TaskDesk desk;
    private final HandOver handOvers;
    private final Urging urging;
    private final TakeBack takeBacks;
    private final Consultations consultations;
    private final TaskQueue queue;
    private final WorkItems items;
    private final PostNames posts;
    private final io.fupin.web.Words words;

    VerbViews(TaskDesk desk, HandOver handOvers, Urging urging, TakeBack takeBacks, Consultations consultations, TaskQueue queue,
              WorkItems items, PostNames posts, io.fupin.web.Words words) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.urging = urging;
        this.takeBacks = takeBacks;
        this.consultations = consultations;
        this.queue = queue;
        this.items = items;
        this.posts = posts;
        this.words = words;
    }

    VerbView handOver(String id, Officer officer, String list) {
        OpenTask task = desk.open(id, officer);
        WorkItem item = task.item();
        if (!handOvers.mayHandOver(item, officer)) {
            throw new NotAllowed("这件事项不在您手里，不能转办。");
        }
        boolean own = officer.post().equals(item.post());
        List<Option> options = handOvers.colleagues(id, officer).stream()
                .map(person -> new Option(Long.toString(person.id()), person.name(), posts.of(item.post()))).toList();
        String alone = options.isEmpty() ? "“" + posts.of(item.post()) + "”没有别的同事能办这一步。可请管理员临时给人加上这个岗位（须另一人确认）。" : null;
        return view("hand-over", "转办", task, List.of(holder(item), due(item),
                        new Fact("转给以后", "对方收到消息，从他的待办里接着办。" + (own ? "您不再办这一件。" : ""))),
                new Choice("to", "转给", options, null),
                new Words("reason", "原因", "对方和上级都看得到", true, 200, own ? HANDING_OVER : REASSIGNING), "转出这一件", place(officer, list, id),
                back(task, officer, list), alone);
    }

    VerbView urge(String id, Officer officer, String list) {
        OpenTask task = desk.open(id, officer);
        WorkItem item = task.item();
        String hindrance = urging.hindrance(item, task.file(), officer);
        if (hindrance != null) {
            throw new NotAllowed(hindrance);
        }
        Urging.Urge last = urging.last(List.of(id)).get(id);
        return view("urge", "催办", task, List.of(holder(item), due(item),
                        new Fact("催过", last == null ? "还没有" : item.urges() + " 次，上次 " + last.byName() + "，" + words.moment(last.at())),
                        new Fact("催了以后", "对方收到消息，待办里标出“已催办”，记进时间线。同一件您每天只能催一次。")),
                null, new Words("words", "对他说", "可不写", false, 200, URGING), "催办这一件", list, back(task, officer, list), null);
    }

    VerbView takeBack(String id, Officer officer) {
        OpenTask task = desk.open(id, officer);
        WorkItem item = task.item();
        String next = items.open(List.of(item.caseNumber())).stream().map(one -> "“" + one.stepName() + "”（" + posts.of(one.post()) + "）")
                .collect(Collectors.joining("、"));
        return view("take-back", "撤回", task, List.of(new Fact("您办的", item.stepName() + " " + OutcomeNames.of(item.outcome()) + "，"
                                + words.moment(item.completedAt())), new Fact("现在到了", next + "，还没有人动手"),
                        new Fact("撤回以后", "案件回到您这一步，可以改过再交；撤回的那次仍留在卷宗里。")),
                null, new Words("reason", "撤回的原因", "写进时间线", true, 200, TAKING_BACK), "撤回到我这里", null, "/cases/" + item.caseNumber(),
                takeBacks.hindrance(item, task.file(), officer));
    }

    VerbView ask(String id, Officer officer, String list) {
        OpenTask task = desk.open(id, officer);
        if (task.hindrance() != null) {
            throw new NotAllowed(task.hindrance());
        }
        List<Option> options = new ArrayList<>();
        for (Post post : consultations.posts(task.item(), officer)) {
            options.add(new Option(post.key(), posts.of(post), post.unit() == null ? "本案经办的岗位" : "县直部门"));
        }
        consultations.colleagues(officer).forEach(person ->
                options.add(new Option(officer.post().key() + "#" + person.id(), person.name(), "同岗位的同事")));
        return view("consult", "请协办", task, List.of(due(task.item()),
                        new Fact("发出以后", "对方收到消息，答复写进时间线，也发消息给您。只听意见，事项还在您手里。")),
                new Choice("to", "请谁", options, null), new Words("question", "想问什么", "对方看到的就是这句话", true, 500, ASKING), "发给对方",
                place(officer, list, id), back(task, officer, list), null);
    }

    private static VerbView view(String what, String title, OpenTask task, List<Fact> facts, Choice choice, Words words, String button, String list,
                                 String back, String nobody) {
        String id = task.item().id();
        String page = "/tasks/" + id + "/" + (what.equals("consult") ? "consultations/new" : what);
        return new VerbView("verb-" + what + "-" + id, title, about(task), facts, page, page.replace("/new", ""), choice, words, button, false, list,
                back, nobody, Map.of());
    }

    private Fact holder(WorkItem item) {
        return new Fact("现在在", posts.of(item.post()) + (item.assigneeName() == null ? "，还没有人签收"
                : "，" + item.assigneeName() + " " + words.moment(item.claimedAt()) + " 签收"));
    }

    private Fact due(WorkItem item) {
        return new Fact("期限", item.dueAt() == null ? "没有规定" : words.due(item.dueAt()).text() + "，不变");
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
