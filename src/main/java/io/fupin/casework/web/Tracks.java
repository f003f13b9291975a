package io.fupin.casework.web;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The timeline of a case with the time that each step waited and was worked on. */
@Component
class Tracks {

    private static final Map<Kind, String> NAMES = Map.ofEntries(Map.entry(Kind.SENT_BACK, "退回重办"),
            Map.entry(Kind.DIRECT_RETURN_VOID, "须重新评议、公示"), Map.entry(Kind.POSTED, "公示"), Map.entry(Kind.NOTICE_PASSED, "公示期满"),
            Map.entry(Kind.NOTICE_HELD, "公示期满，有异议"), Map.entry(Kind.OBJECTION, "异议"), Map.entry(Kind.DRAWN, "抽查"),
            Map.entry(Kind.MATCHED, "数据比对"), Map.entry(Kind.RECOMMENDED, "识别建议"), Map.entry(Kind.MEETING, "民主评议会"),
            Map.entry(Kind.REGISTERED, "建档立卡"), Map.entry(Kind.ASSESSED, "退出判定"), Map.entry(Kind.STRUCK_OFF, "销号"), Map.entry(Kind.REMOVED, "清退"),
            Map.entry(Kind.RISK_ASSESSED, "风险判定"), Map.entry(Kind.MONITORED, "纳入监测"), Map.entry(Kind.RISK_CLEARED, "风险消除"),
            Map.entry(Kind.IDENTIFIED, "识别"), Map.entry(Kind.JUDGED, "判定"),
            Map.entry(Kind.RECUSED, "回避"), Map.entry(Kind.WITHDRAWN, "申请撤回"),
            Map.entry(Kind.TERMINATED, "终止"), Map.entry(Kind.ENDED, "办结"), Map.entry(Kind.HANDED_OVER, "转办"), Map.entry(Kind.STOOD_IN, "代办"),
            Map.entry(Kind.URGED, "催办"), Map.entry(Kind.ASKED, "请求协办"), Map.entry(Kind.ANSWERED, "协办意见"), Map.entry(Kind.AWAITED, "等到了"), Map.entry(Kind.TAKEN_BACK, "撤回"),
            Map.entry(Kind.ERASED, "资料清除"), Map.entry(Kind.ESCALATED, "超期督办"));
    private static final Set<String> AGAINST = Set.of("reject", "refuse", "decline");
    private static final Set<Kind> TROUBLE = Set.of(Kind.SENT_BACK, Kind.ESCALATED, Kind.DIRECT_RETURN_VOID, Kind.NOTICE_HELD, Kind.WITHDRAWN, Kind.TERMINATED);

    private final Panels panels;
    private final PostNames posts;
    private final Clock clock;
    private final WorkingCalendar calendar;

    Tracks(Panels panels, PostNames posts, Clock clock, WorkingCalendar calendar) {
        this.panels = panels;
        this.posts = posts;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** @param open tasks that wait now */
    Track of(CaseFile file, List<Timeline.Event> events, List<WorkItem> open) {
        String publicName = panels.of(file).publicName();
        Instant until = file.closedAt() == null ? clock.instant() : file.closedAt();
        List<Track.Event> track = new ArrayList<>();
        Instant posted = null;
        Instant held = null;
        for (Timeline.Event event : events) {
            if (event.kind() == Kind.POSTED) {
                posted = event.at();
            } else if (event.kind() == Kind.NOTICE_PASSED) {
                track.add(held == null ? notice(posted, event, "is-done") : afterObjection(held, event));
                posted = null;
                held = null;
            } else if (event.kind() == Kind.NOTICE_HELD) {
                track.add(notice(posted, event, "is-late"));
                posted = null;
                held = event.at();
            } else {
                if (event.kind() == Kind.RETURNED || event.kind() == Kind.SENT_BACK || event.kind() == Kind.ENDED) {
                    posted = null;
                    held = null;
                }
                track.add(step(event, publicName));
            }
        }
        if (file.open() && posted != null) {
            track.add(new Track.Event("正在公示", null, posted, posted, posted, posted, until, null, null, "is-now"));
        } else if (file.open() && held != null) {
            track.add(new Track.Event("等异议办结", null, held, null, null, null, null, null, null, "is-now"));
        }
        open.forEach(item -> track.add(new Track.Event(item.stepName(), item.assigneeName() == null ? posts.of(item.post()) : item.assigneeName(),
                item.createdAt(), item.claimedAt(), null, null, null, item.assigneeName() == null ? "待办" : "在办", null, "is-now")));
        return Track.of(track, file.openedAt(), until, this::workingDays);
    }

    /** Working days that ended between the two; a span within a day has none. */
    private int workingDays(Instant from, Instant to) {
        return calendar.workingDaysBetween(LocalDate.ofInstant(from, BusinessClock.ZONE), LocalDate.ofInstant(to, BusinessClock.ZONE));
    }

    private Track.Event step(Timeline.Event event, String publicName) {
        boolean decided = event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED;
        String name = event.kind() == Kind.RETURNED ? event.stepName() + "，退回"
                : event.stepName() != null ? event.stepName() : NAMES.get(event.kind());
        boolean against = event.kind() == Kind.RETURNED || event.outcome() != null && AGAINST.contains(event.outcome()) || TROUBLE.contains(event.kind());
        Instant arrived = event.arrivedAt() == null ? event.at() : event.arrivedAt();
        Instant claimed = event.claimedAt() == null ? event.at() : event.claimedAt();
        String outcome = event.kind() == Kind.COMPLETED && !"submit".equals(event.outcome()) ? OutcomeNames.of(event.step(), event.outcome()) : null;
        return new Track.Event(name, by(event, publicName), arrived, claimed, event.at(), null, null, decided ? outcome : event.text(),
                decided ? event.text() : null, against ? "is-late" : "is-done");
    }

    /** The period on a board, from the posting to the end that the event tells of. */
    private static Track.Event notice(Instant posted, Timeline.Event end, String state) {
        Instant from = posted == null ? end.at() : posted;
        return new Track.Event(NAMES.get(end.kind()), null, end.at(), end.at(), end.at(), from, end.at(), end.text(), null, state);
    }

    /** The period was over; the case waited for the answer. */
    private static Track.Event afterObjection(Instant held, Timeline.Event end) {
        return new Track.Event("异议办结", null, held, end.at(), end.at(), null, null, end.text(), null, "is-done");
    }

    /** 孙丽娟（青背村村委会）; 系统 for a rule. */
    String by(Timeline.Event event, String publicName) {
        if (event.personName() == null) {
            return event.stepName() != null ? publicName : "系统";
        }
        return by(event);
    }

    /** Somebody of an office: 孙丽娟（青背村村委会）. */
    String by(Timeline.Event event) {
        return event.personName() + (event.post() == null ? "" : "（" + posts.of(Post.parse(event.post())) + "）");
    }
}
