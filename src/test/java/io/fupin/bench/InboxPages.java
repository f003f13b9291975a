package io.fupin.bench;

import static io.fupin.bench.Figures.median;
import static io.fupin.bench.Figures.millis;
import static io.fupin.bench.Figures.percentile;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.bench.OpenTasks.Row;
import io.fupin.inbox.Box;
import io.fupin.inbox.Facets;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.Inbox.InboxPage;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** The first page of an officer's open tasks with counts per step, among a million, beside the engine's list and count. */
final class InboxPages {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int OFFICERS = LoadedTasks.OFFICERS;
    /** The peer is asked for as many of them; it takes its time. */
    private static final int PEER_OFFICERS = 8;
    private static final int PAGE = 20;

    private final LoadedTasks loaded;
    private final StockEngine stock;
    private final Inbox inbox;
    private final TaskService tasks;

    InboxPages(Fupin fupin, StockEngine stock, LoadedTasks loaded) {
        this.loaded = loaded;
        this.stock = stock;
        this.inbox = fupin.bean(Inbox.class);
        this.tasks = stock.bean(TaskService.class);
    }

    private record Answer(List<String> page, long total) {
    }

    List<BenchResult> measure() throws SQLException {
        long began = System.nanoTime();
        loaded.load();
        loadStock();
        System.out.printf("bench: %d open tasks loaded into both databases in %.0f s%n", OpenTasks.COUNT, Figures.seconds(System.nanoTime() - began));
        List<Double> all = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            Round result = round();
            if (round >= 0) {
                all.addAll(result.ours());
                theirs.addAll(result.stock());
                ratios.add(result.ratio());
            }
            System.out.printf("bench: inbox, round %d: ours %.1f ms, stock engine %.1f ms%n", round, median(result.ours()), median(result.stock()));
        }
        try (BulkLoad load = new BulkLoad(stock.url())) {
            load.execute("create index stock_link_group on act_ru_identitylink (group_id_, type_, task_id_)");
            load.execute("analyze act_ru_identitylink");
        }
        List<Double> indexed = IntStream.range(0, ROUNDS).mapToObj(i -> round().ratio()).toList();
        return List.of(
                BenchResult.lower("inbox-page-p95", percentile(all, 0.95), "ms", percentile(theirs, 0.95), 20.0,
                        "%d pages of %d with counts per step, 10 posts, %d open tasks".formatted(all.size(), PAGE, OpenTasks.COUNT)),
                BenchResult.higher("inbox-vs-engine", median(ratios), "×", 1.0, 20.0, "medians of %d rounds against list and count".formatted(ROUNDS)),
                BenchResult.higher("inbox-vs-engine-indexed", median(indexed), "×", 1.0, null,
                        "the same, with our index on the peer's links between tasks and groups"));
    }

    private record Round(List<Double> ours, List<Double> stock, double ratio) {
    }

    /** Our officers, then the first of them on the peer; both must say the same. */
    private Round round() {
        List<Double> ours = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int officer = 0; officer < OFFICERS; officer++) {
            long began = System.nanoTime();
            answers.add(ask(officer));
            ours.add(millis(System.nanoTime() - began));
        }
        List<Double> theirs = new ArrayList<>();
        for (int officer = 0; officer < PEER_OFFICERS; officer++) {
            long began = System.nanoTime();
            Answer answer = askStock(officer);
            theirs.add(millis(System.nanoTime() - began));
            WrongAnswer.unless(answer.equals(answers.get(officer)), "officer %d sees %s here and %s on the engine".formatted(officer,
                    answers.get(officer), answer));
        }
        return new Round(ours, theirs, median(theirs) / median(ours.subList(0, PEER_OFFICERS)));
    }

    private Answer ask(int number) {
        Officer officer = LoadedTasks.officer(number);
        InboxQuery query = InboxQuery.of(officer, Box.TODO).under(officer.posts());
        InboxPage page = inbox.page(query, null, PAGE);
        Facets facets = inbox.facets(query);
        return new Answer(page.items().stream().map(InboxItem::id).toList(), facets.steps().values().stream().mapToInt(count -> count).sum());
    }

    private Answer askStock(int number) {
        List<String> groups = OpenTasks.posts(number).stream().map(Post::key).toList();
        TaskQuery query = tasks.createTaskQuery().taskCandidateGroupIn(groups);
        List<Task> page = tasks.createTaskQuery().taskCandidateGroupIn(groups).orderByDueDate().asc().orderByTaskId().asc().listPage(0, PAGE);
        return new Answer(page.stream().map(Task::getId).toList(), query.count());
    }

    private void loadStock() throws SQLException {
        String model = stock.bean(RepositoryService.class).createProcessDefinitionQuery().processDefinitionKey(StockEngine.PROCESS).latestVersion()
                .singleResult().getId();
        try (BulkLoad load = new BulkLoad(stock.url())) {
            load.copy("act_ru_execution", """
                    id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, act_inst_id_, is_active_,
                    is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_""", OpenTasks.COUNT, n -> {
                Row row = OpenTasks.row(n);
                return new Object[] {row.execution(), 1, row.execution(), row.execution(), row.caseNumber(), model, "userTask_" + row.step().id(),
                        row.execution(), true, false, true, false, 1, 2, 1};
            });
            load.copy("act_ru_task", """
                    id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_,
                    suspension_state_, task_state_""", OpenTasks.COUNT, n -> {
                Row row = OpenTasks.row(n);
                return new Object[] {row.id(), 1, row.execution(), row.execution(), model, row.step().name(), "userTask_" + row.step().id(),
                        row.assignee(), 50, BulkLoad.withoutZone(row.created()), BulkLoad.withoutZone(row.due()), 1, "Created"};
            });
            load.copy("act_ru_identitylink", "id_, rev_, group_id_, type_, task_id_", OpenTasks.COUNT, n -> {
                Row row = OpenTasks.row(n);
                return new Object[] {row.link(), 1, row.post().key(), "candidate", row.id()};
            });
        }
    }
}
