package io.fupin.inbox.web;

import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.BatchPage;
import io.fupin.inbox.Batches.Kind;
import io.fupin.inbox.Batches.Line;
import io.fupin.inbox.Batches.LineState;
import io.fupin.inbox.Batches.State;
import io.fupin.inbox.Batches.Tally;
import io.fupin.inbox.web.BatchStateView.Result;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays out what becomes of batches. */
@Component
class BatchStates {

    private final Batches batches;
    private final StepNames names;
    private final Words words;

    BatchStates(Batches batches, StepNames names, Words words) {
        this.batches = batches;
        this.names = names;
        this.words = words;
    }

    /** While it runs the page shows what did not take effect; the others come with the end. */
    BatchStateView view(Batch batch, Map<String, String> errors) {
        return view(batch, batch.state() == State.RUNNING ? batches.refused(batch) : batches.lines(batch), errors);
    }

    BatchStateView progress(Batch batch) {
        return view(batch, batches.refused(batch), Map.of());
    }

    private BatchStateView view(Batch batch, List<Line> lines, Map<String, String> errors) {
        Tally tally = batch.tally();
        boolean undoing = batch.kind() == Kind.TAKE_BACK;
        return new BatchStateView(batch.id(), batch.title(), batch.list(), batch.state() == State.RUNNING, undoing, tally.toWork(), tally.worked(),
                tally.done(), tally.refused(), tally.left(), batch.submittedAt(), batch.finishedAt(),
                lines.stream().map(line -> result(line, undoing)).toList(), batch.of() == null ? null : "/batches/" + batch.of(),
                !undoing && tally.done() + tally.waiting() > 0 && mayTakeBack(batch, lines), errors);
    }

    /** What was returned may be taken back at every step, what was decided only where the procedure says so. */
    private boolean mayTakeBack(Batch batch, List<Line> lines) {
        boolean left = batch.state() == State.RUNNING || lines.stream().anyMatch(line -> line.state() == LineState.DONE && line.takenBackAt() == null);
        return left && (names.find(batch.process(), batch.step()).filter(step -> step.takeBack()).isPresent()
                || lines.stream().anyMatch(line -> "return".equals(line.outcome())));
    }

    private Result result(Line line, boolean undoing) {
        String said = line.said() == null ? "" : line.said();
        String text = line.byAt() == null ? said : said + "（" + words.moment(line.byAt()) + "）";
        boolean done = line.state() == LineState.DONE;
        String href = done && !undoing && line.takenBackAt() == null ? "/cases/" + line.caseNumber() : "/tasks/" + line.taskId();
        if (done && undoing) {
            href = "/cases/" + line.caseNumber();
        }
        String state = switch (line.state()) {
            case DONE -> undoing || line.takenBackAt() != null ? "已撤回" : "办结";
            case REFUSED -> undoing ? "没撤回" : "没办成";
            case LEFT -> "单独办理";
            case CHOSEN, WAITING -> "等着办";
        };
        String tag = line.state() == LineState.REFUSED ? "is-late" : done && !state.equals("已撤回") ? "is-ok" : "";
        return new Result(line.subject(), line.caseNumber(), href, state, tag,
                line.state() == LineState.LEFT && said.isEmpty() ? "留在待办里，本批没有动它" : text);
    }

    BatchListView list(BatchPage page, boolean further) {
        return new BatchListView(page.items().stream().map(batch -> new BatchListView.Row("/batches/" + batch.id(), batch.title(), batch.submittedAt(),
                batch.state() == State.RUNNING, batch.tally().refused() > 0, sums(batch))).toList(), further, page.next());
    }

    private static String sums(Batch batch) {
        Tally tally = batch.tally();
        boolean undoing = batch.kind() == Kind.TAKE_BACK;
        List<String> parts = new ArrayList<>(List.of((undoing ? "撤回 " : "办结 ") + tally.done()));
        if (tally.refused() > 0) {
            parts.add((undoing ? "没撤回 " : "没办成 ") + tally.refused());
        }
        if (tally.waiting() > 0) {
            parts.add("等着办 " + tally.waiting());
        }
        if (tally.left() > 0) {
            parts.add("单独办理 " + tally.left());
        }
        return tally.total() + " 件：" + String.join("，", parts);
    }
}
