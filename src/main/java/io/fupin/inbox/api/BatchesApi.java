package io.fupin.inbox.api;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.casework.TaskItem;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.Exceptional;
import io.fupin.inbox.Batches.Line;
import io.fupin.problem.Problem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Batches over the open API: handed in, asked how far they are, stopped, taken back. */
@RestController
@RequestMapping("/api/v1/batches")
class BatchesApi {

    private static final String LIST = "/tasks?box=todo";

    private final Batches batches;

    BatchesApi(Batches batches) {
        this.batches = batches;
    }

    /**
     * @param items      1 to 200 ids of tasks of one step, which the caller's post may do
     * @param opinion    of all that are no exception
     * @param exceptions what is not approved like the others
     */
    record NewBatch(List<String> items, String opinion, List<Exception> exceptions) {

        /** @param outcome return, reject, or later to leave it; @param returnTo step, where it is returned */
        record Exception(String id, String outcome, String opinion, String returnTo) {
        }
    }

    record Why(String reason) {
    }

    /**
     * @param kind    REVIEW or TAKE_BACK
     * @param state   CHOSEN, RUNNING or DONE
     * @param total   of these waiting, done, refused and left add up
     * @param of      the batch that this one takes back; null else
     */
    record BatchItem(String id, String kind, String state, String process, String step, String of, OffsetDateTime submittedAt,
                     OffsetDateTime finishedAt, int total, int waiting, int done, int refused, int left) {

        static BatchItem of(Batch batch) {
            return new BatchItem(batch.id(), batch.kind().name(), batch.state().name(), batch.process(), batch.step(), batch.of(),
                    TaskItem.time(batch.submittedAt()), TaskItem.time(batch.finishedAt()), batch.tally().total(), batch.tally().waiting(),
                    batch.tally().done(), batch.tally().refused(), batch.tally().left());
        }
    }

    /**
     * @param state  WAITING, DONE, REFUSED or LEFT
     * @param detail what came of it, or why it did not take effect
     * @param by     who was faster; null else, as {@code at}
     */
    record LineItem(String id, String caseNumber, String subject, String state, String outcome, String detail, String by, OffsetDateTime at,
                    OffsetDateTime takenBackAt) {

        static LineItem of(Line line) {
            return new LineItem(line.taskId(), line.caseNumber(), line.subject(), line.state().name(), line.outcome(), line.said(), line.byName(),
                    TaskItem.time(line.byAt()), TaskItem.time(line.takenBackAt()));
        }
    }

    /** @param items those that did not take effect first */
    record BatchDetail(BatchItem batch, List<LineItem> items) {
    }

    /** @param next the cursor of the next page, null on the last */
    record BatchItems(List<BatchItem> items, String next) {
    }

    /** Up to 20 are done when this answers, more go on in the background. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchItem create(Officer officer, @RequestBody NewBatch body) {
        List<String> ids = body.items() == null ? List.of() : body.items();
        if (ids.isEmpty() || ids.size() > Batches.MOST || ids.stream().distinct().count() < ids.size()) {
            throw Problem.invalid("items", "一次办理 1 至 " + Batches.MOST + " 件，同一件不能出现两次");
        }
        String id = batches.choose(officer, ids, LIST);
        Batch chosen = batches.get(officer, id);
        if (chosen.tally().total() < ids.size()) {
            throw Problem.invalid("items", "有的事项不由您的岗位办理，或者已经不在了");
        }
        batches.submit(officer, id, body.opinion() == null ? "" : body.opinion().strip(), exceptions(ids, body.exceptions()));
        return BatchItem.of(batches.get(officer, id));
    }

    private static Map<Integer, Exceptional> exceptions(List<String> ids, List<NewBatch.Exception> asked) {
        Map<Integer, Exceptional> exceptions = new TreeMap<>();
        for (NewBatch.Exception one : asked == null ? List.<NewBatch.Exception>of() : asked) {
            int position = ids.indexOf(one.id());
            if (position < 0 || one.outcome() == null) {
                throw Problem.invalid("exceptions", "例外须是 items 里的一件，并写明 outcome");
            }
            exceptions.put(position, new Exceptional(one.outcome(), one.returnTo(), one.opinion()));
        }
        return exceptions;
    }

    @GetMapping
    BatchItems list(Officer officer, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        try {
            Batches.BatchPage page = batches.page(officer, after, size);
            return new BatchItems(page.items().stream().map(BatchItem::of).toList(), page.next());
        } catch (BadCursor e) {
            throw Problem.unreadable("翻页位置 after 读不懂，请从第一页重新取。");
        }
    }

    @GetMapping("/{id}")
    BatchDetail batch(Officer officer, @PathVariable String id) {
        Batch batch = batches.get(officer, id);
        return new BatchDetail(BatchItem.of(batch), batches.lines(batch).stream().map(LineItem::of).toList());
    }

    @PostMapping("/{id}/stop")
    BatchItem stop(Officer officer, @PathVariable String id) {
        batches.stop(officer, id);
        return BatchItem.of(batches.get(officer, id));
    }

    @PostMapping("/{id}/take-back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchItem takeBack(Officer officer, @PathVariable String id, @RequestBody(required = false) Why body) {
        return BatchItem.of(batches.get(officer, batches.takeBack(officer, id, body == null ? null : body.reason())));
    }
}
