package io.fupin.casework.limit;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.LimitsPassed.Passed;
import io.fupin.casework.LimitsPassed;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.LimitRows;
import io.fupin.clock.BusinessClock;
import io.fupin.clock.Housekeeping;
import io.fupin.database.Writes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one sweep over service limits: whoever has a task is reminded before its limit, and the level above gets it into its 监督 list when
 * the limit is over. Each happens once for a task. Limits end with a working day, so there is nothing to do before the offices open; the
 * reminder itself is the morning's message (inbox), which asks the same question.
 *
 * <p>Tasks are taken in batches, each in a transaction of its own; two nodes at it take different ones, and a task that somebody is
 * completing meanwhile is left for the next minute.
 */
@Component
public class ServiceLimits implements Housekeeping {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int AT_ONCE = 200;

    private final LimitRows rows;
    private final Timeline timeline;
    private final Writes writes;
    private final PostNames posts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ServiceLimits(LimitRows rows, Timeline timeline, Writes writes, PostNames posts, ApplicationEventPublisher events,
                  TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.writes = writes;
        this.posts = posts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    public void sweep() {
        Instant now = clock.instant();
        if (now.atZone(BusinessClock.ZONE).toLocalTime().isBefore(MORNING)) {
            return;
        }
        repeat(() -> rows.remind(now, AT_ONCE));
        repeat(() -> escalate(now));
    }

    private void repeat(IntSupplier batch) {
        Integer done;
        do {
            done = transaction.execute(status -> batch.getAsInt());
        } while (done != null && done == AT_ONCE);
    }

    private int escalate(Instant now) {
        List<WorkItem> late = rows.passed(now, AT_ONCE);
        List<Passed> told = new ArrayList<>();
        writes.together(() -> late.forEach(task -> {
            Optional<Post> above = above(task.post());
            rows.escalated(task.id(), now, above.orElse(null));
            above.ifPresent(post -> {
                told.add(new Passed(task, post));
                timeline.add(new Event(task.caseNumber(), now, Kind.ESCALATED, task.step(), null, task.phase(), task.id(), null, null, null, null,
                        null, null, "“" + task.stepName() + "”超过办理时限，报" + posts.of(post) + "督办"));
            });
        }));
        if (!told.isEmpty()) {
            events.publishEvent(new LimitsPassed(List.copyOf(told), now));
        }
        return late.size();
    }

    /** The office that supervises a post; empty above the province. */
    static Optional<Post> above(Post post) {
        return switch (post.role().level()) {
            case VILLAGE -> Optional.of(Post.of(Role.TOWNSHIP_OFFICE, post.region().township()));
            case TOWNSHIP -> Optional.of(Post.of(Role.COUNTY_OFFICE, post.region().county()));
            case COUNTY -> Optional.of(post.role() == Role.COUNTY_OFFICE ? Post.of(Role.CITY_OFFICE, post.region().city())
                    : Post.of(Role.COUNTY_OFFICE, post.region().county()));
            case CITY -> Optional.of(Post.of(Role.PROVINCE_OFFICE, post.region().province()));
            default -> Optional.empty();
        };
    }
}
