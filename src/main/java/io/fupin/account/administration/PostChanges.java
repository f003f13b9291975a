package io.fupin.account.administration;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.data.PersonRows;
import io.fupin.account.data.PostRows;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Granting and ending posts. An administrator asks; it takes effect when a second person (the county's leading group or another
 * administrator) confirms. Nobody confirms what he asked for, nor a post of his own. In an emergency an account is shut at once.
 */
@Service
public class PostChanges {

    private final PostRows posts;
    private final PersonRows persons;
    private final PostRules rules;
    private final ApplicationEventPublisher events;
    private final Clock businessClock;

    PostChanges(PostRows posts, PersonRows persons, PostRules rules, ApplicationEventPublisher events, Clock businessClock) {
        this.posts = posts;
        this.persons = persons;
        this.rules = rules;
        this.events = events;
        this.businessClock = businessClock;
    }

    /**
     * @param to last day; null for no end
     * @return id of the request
     * @throws Problem 422 at {@code post}, {@code from} or {@code to}; 403 outside the administrator's area; 409 when asked before
     */
    @Transactional
    public long request(Officer admin, long personId, Post post, LocalDate from, LocalDate to) {
        requireAdmin(admin);
        requireArea(admin, post);
        Account person = persons.find(personId).orElseThrow(() -> Problem.notFound("没有这个人。"));
        rules.fault(post).ifPresent(fault -> {
            throw Problem.invalid("post", fault);
        });
        if (to != null && (to.isBefore(from) || to.isBefore(LocalDate.now(businessClock)))) {
            throw Problem.invalid("to", "结束日期不能早于开始日期或今天。");
        }
        // Two requests for one person at once must see each other: separate offices are never held together.
        persons.lock(personId);
        rules.clash(post, posts.ofPerson(personId)).ifPresent(clash -> {
            throw Problem.invalid("post", clash);
        });
        long id = posts.request(personId, post, from, to, admin.personId(), businessClock.instant())
                .orElseThrow(() -> Problem.conflict("此人已有这个岗位，或已提出、正等确认。"));
        publish(admin, "post.requested", person.username(), Map.of("post", post.key(), "from", from.toString(),
                "to", to == null ? "" : to.toString()));
        return id;
    }

    @Transactional
    public void confirm(Officer second, long id) {
        HeldPost request = waiting(id);
        requireMayConfirm(second, request, request.requestedBy());
        posts.confirm(id, second.personId(), businessClock.instant());
        publish(second, "post.confirmed", request.username(), Map.of("post", request.post().key()));
    }

    /** Refuses a request; whoever asked may take it back the same way. */
    @Transactional
    public void decline(Officer second, long id, String reason) {
        HeldPost request = waiting(id);
        boolean own = second.is(Role.ADMIN) && request.requestedBy() != null && request.requestedBy() == second.personId();
        if (!own) {
            requireMayConfirm(second, request, request.requestedBy());
        }
        posts.decline(id, second.personId(), required(reason), businessClock.instant());
        publish(second, "post.declined", request.username(), Map.of("post", request.post().key(), "reason", reason));
    }

    @Transactional
    public void requestEnd(Officer admin, long id, String reason) {
        requireAdmin(admin);
        HeldPost held = posts.lock(id).filter(HeldPost::stands).orElseThrow(() -> Problem.notFound("没有这个生效的岗位。"));
        requireArea(admin, held.post());
        if (held.waitsForEnd()) {
            throw Problem.conflict("已提出撤销，正等另一人确认。");
        }
        posts.requestEnd(id, admin.personId(), required(reason), businessClock.instant());
        publish(admin, "post.end-requested", held.username(), Map.of("post", held.post().key(), "reason", reason));
    }

    @Transactional
    public void confirmEnd(Officer second, long id) {
        HeldPost held = ending(id);
        requireMayConfirm(second, held, held.endRequestedBy());
        posts.confirmEnd(id, second.personId(), businessClock.instant());
        publish(second, "post.ended", held.username(), Map.of("post", held.post().key()));
    }

    /** The post stays; whoever asked for its end may take that back the same way. */
    @Transactional
    public void keep(Officer second, long id) {
        HeldPost held = ending(id);
        if (held.endRequestedBy() != second.personId() || !second.is(Role.ADMIN)) {
            requireMayConfirm(second, held, held.endRequestedBy());
        }
        posts.keep(id);
        publish(second, "post.kept", held.username(), Map.of("post", held.post().key()));
    }

    /** What waits for a second person in the officer's area, with why he may not be that person. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Officer officer) {
        if (!officer.is(Role.ADMIN) && !officer.is(Role.COUNTY_LEADERS)) {
            throw Problem.forbidden("岗位由领导小组或系统管理员确认。");
        }
        return posts.waiting(officer.post().region()).stream().filter(change -> rules.bar(officer, change.post()).isEmpty())
                .map(change -> new Waiting(change, rules.barToConfirm(officer, change,
                        change.waitsForEnd() ? change.endRequestedBy() : change.requestedBy()).orElse(null)))
                .toList();
    }

    /** @param bar null when the officer may confirm */
    public record Waiting(HeldPost change, String bar) {
    }

    private HeldPost waiting(long id) {
        HeldPost request = posts.lock(id).orElseThrow(() -> Problem.notFound("没有这项申请。"));
        if (!request.waitsForConfirmation()) {
            throw Problem.conflict(request.declinedAt() != null ? "这项申请已被退回。" : "这个岗位已经确认。");
        }
        return request;
    }

    private HeldPost ending(long id) {
        return posts.lock(id).filter(HeldPost::waitsForEnd).orElseThrow(() -> Problem.conflict("这项撤销已经办过，或已撤回。"));
    }

    private void requireMayConfirm(Officer second, HeldPost change, Long requestedBy) {
        rules.barToConfirm(second, change, requestedBy).ifPresent(bar -> {
            throw Problem.forbidden(bar);
        });
    }

    private static void requireAdmin(Officer officer) {
        if (!officer.is(Role.ADMIN)) {
            throw Problem.forbidden("只有系统管理员可以管理岗位。");
        }
    }

    private void requireArea(Officer admin, Post post) {
        if (!admin.covers(post.region())) {
            throw Problem.forbidden("不在您管理的区域。");
        }
        rules.bar(admin, post).ifPresent(bar -> {
            throw Problem.forbidden(bar);
        });
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "请写明理由。");
        }
        return reason.strip();
    }

    private void publish(Officer officer, String action, String username, Map<String, String> details) {
        events.publishEvent(AccountEvent.by(officer, action, username, details));
    }
}
