package io.fupin.notice.closing;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.notice.Notice;
import io.fupin.notice.Notice.Draw;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.data.EntryRows;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.posting.NoticePlans;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 公示期满核对: a case leaves its notice when the last day is over and no objection is open, and not before (policy 12.2). Behind the timer,
 * and again when its last objection is closed. The spot check is drawn once for the whole notice by the first case that comes through.
 */
@Component("closeNotice")
class CloseNotice implements ServiceStep {

    private final Cases cases;
    private final CaseMoves moves;
    private final NoticePlans plans;
    private final NoticeRows notices;
    private final EntryRows entries;
    private final ObjectionRows objections;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    CloseNotice(Cases cases, CaseMoves moves, NoticePlans plans, NoticeRows notices, EntryRows entries, ObjectionRows objections,
                PolicyParameters parameters, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.moves = moves;
        this.plans = plans;
        this.notices = notices;
        this.entries = entries;
        this.objections = objections;
        this.parameters = parameters;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.lock(caseNumber);
        NoticePlan plan = plans.closedBy(file.process(), step);
        NoticeEntry entry = entries.holding(caseNumber).filter(held -> held.kind() == plan.kind())
                .orElseThrow(() -> new IllegalStateException("案件 " + caseNumber + " 不在" + plan.kind().title() + "里，不能期满"));
        Notice notice = notices.lock(entry.notice()).orElseThrow();
        Instant now = clock.instant();
        if (now.isBefore(notice.endsAt())) {
            throw new IllegalStateException("公示 " + notice.number() + " 到 " + notice.endsOn() + " 24时才期满，案件 " + caseNumber
                    + " 不能提前通过");
        }
        if (plan.drawParameter() != null && notice.draw() == null) {
            draw(notice, plan, now);
        }
        boolean objectionOpen = objections.anyOpen(caseNumber);
        entries.state(notice.number(), caseNumber, objectionOpen ? State.HELD : State.PASSED, now);
        if (!objectionOpen) {
            timeline.add(Event.happened(file, now, Kind.NOTICE_PASSED, plan.kind().title() + "期满，无未办结的异议"));
            moves.periodOver(caseNumber);
        } else if (entry.state() != State.HELD) {
            timeline.add(Event.happened(file, now, Kind.NOTICE_HELD, plan.kind().title() + "期满，有异议未办结，由上级核查后再往下走"));
        }
        return Map.of("objectionOpen", objectionOpen);
    }

    private void draw(Notice notice, NoticePlan plan, Instant now) {
        BigDecimal share = parameters.number(plan.drawParameter(), notice.village(), notice.postedOn()).movePointLeft(2);
        List<String> still = entries.of(notice.number()).stream().filter(NoticeEntry::open).map(NoticeEntry::caseNumber).toList();
        Draw draw = new Draw(share, SpotCheckDraw.newSeed(), now, still.size());
        notices.drawn(notice.number(), draw);
        entries.draw(notice.number(), notice.kind(), SpotCheckDraw.draw(draw.seed(), share, still));
        String text = "%s共%d户在公示，按%s%%抽查%d户，抽中本户；种子 %s".formatted(notice.kind().title(), draw.of(),
                share.movePointRight(2).stripTrailingZeros().toPlainString(), SpotCheckDraw.size(share, draw.of()), draw.seed());
        entries.of(notice.number()).stream().filter(NoticeEntry::drawn).forEach(entry -> timeline.add(Event.happened(
                cases.get(entry.caseNumber()), now, Kind.DRAWN, entry.drawnEarlier() ? "以前公示时抽中，退回后保留" : text)));
    }
}
