package io.fupin.inbox.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fupin.account.Officer;
import io.fupin.casework.TaskItem;
import io.fupin.inbox.Box;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.Inbox.InboxPage;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.inbox.InboxQuery.Sort;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of tasks over the open API. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskListApi {

    private final Inbox inbox;

    TaskListApi(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param next the cursor of the next page, null on the last */
    record TaskPage(List<ListedTask> items, String next) {
    }

    /** @param unread whether the caller has yet to open it, with all the red flags that it bears now; null outside of box todo */
    record ListedTask(@JsonUnwrapped TaskItem task, Boolean unread) {
    }

    /**
     * @param box  todo, done, started or supervised
     * @param late past their limit only
     * @param unread of box todo: only what the caller has not opened
     * @param sort due, urgency, arrival or region; what is done or started comes newest first
     */
    @GetMapping
    TaskPage tasks(Officer officer, @RequestParam(defaultValue = "todo") String box, @RequestParam(required = false) String process,
                   @RequestParam(required = false) String step, @RequestParam(required = false) String region,
                   @RequestParam(defaultValue = "false") boolean late, @RequestParam(defaultValue = "false") boolean unread,
                   @RequestParam(required = false) String q,
                   @RequestParam(defaultValue = "due") String sort, @RequestParam(required = false) String after,
                   @RequestParam(defaultValue = "50") int size) {
        InboxQuery query = InboxQuery.of(officer, Box.of(box).orElseThrow(() -> Problem.unreadable("box 须是 todo、done、started 或 supervised。")))
                .at(process, step).in(region(region)).due(late ? Due.LATE : null).unread(unread).search(q).sorted(sort(sort));
        try {
            InboxPage page = inbox.page(query, after, size);
            return new TaskPage(page.items().stream().map(item -> item(item, query.box())).toList(), page.next());
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable(e.getMessage() + "。");
        }
    }

    private static ListedTask item(InboxItem item, Box box) {
        return new ListedTask(new TaskItem(item.id(), item.process(), item.step(), item.name(), item.caseNumber(), item.subject(),
                item.region() == null ? null : item.region().value(), item.village().value(), item.role() == null ? null : item.role().name(),
                item.unit(), TaskItem.time(item.createdAt()), TaskItem.time(item.dueAt()), item.assigneeName(),
                TaskItem.time(item.completedAt()), item.outcome(), item.redFlags()), box == Box.TODO ? !item.seen() : null);
    }

    private static RegionCode region(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return RegionCode.of(code);
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable("region 须为12位区划代码。");
        }
    }

    private static Sort sort(String key) {
        try {
            return Sort.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable("sort 须是 due、urgency、arrival 或 region。");
        }
    }
}
