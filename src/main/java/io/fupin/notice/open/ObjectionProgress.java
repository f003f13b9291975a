package io.fupin.notice.open;

import io.fupin.account.PostNames;
import io.fupin.casework.Cases;
import io.fupin.notice.Objection;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.objection.Deadlines;
import io.fupin.notice.open.Progress.Fact;
import io.fupin.notice.open.Progress.Step;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** An objection in the words of its author. */
@Component
class ObjectionProgress {

    private final Cases cases;
    private final NoticeRows notices;
    private final Deadlines deadlines;
    private final PostNames posts;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final Clock clock;

    ObjectionProgress(Cases cases, NoticeRows notices, Deadlines deadlines, PostNames posts, Regions regions, PolicyParameters parameters,
                      Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.deadlines = deadlines;
        this.posts = posts;
        this.regions = regions;
        this.parameters = parameters;
        this.clock = clock;
    }

    Progress of(Objection objection) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = objection.open() ? deadlines.replyUntil(objection.village(), objection.raisedAt()) : null;
        boolean mayAppeal = objection.repliedOn() != null && objection.appealedAt() == null && !today.isAfter(objection.appealUntil())
                && cases.get(objection.number()).open()
                && parameters.integer("objection-appeal-max", objection.village(), today) > 0;
        return new Progress("OBJECTION", title(objection), result(objection), until != null && today.isAfter(until), until, replied(objection),
                reply(objection), steps(objection), mayAppeal ? objection.appealUntil() : null,
                mayAppeal ? posts.of(objection.appealPost()) : null, objection.open(), facts(objection));
    }

    private String title(Objection objection) {
        if (objection.refusal() != null) {
            return "不予受理";
        }
        if (objection.appealDecidedAt() != null) {
            return "申诉已经答复";
        }
        if (objection.appealedAt() != null) {
            return posts.of(objection.appealPost()) + "正在复核";
        }
        if (objection.repliedOn() != null) {
            return "已经答复";
        }
        if (!objection.open()) {
            return "已经撤回";
        }
        return objection.foundAt() != null ? "已经核查，等答复" : objection.acceptedAt() != null ? "正在核查" : "等受理";
    }

    /** 待清退 is for the office to say, when it is done. */
    private static String result(Objection objection) {
        Objection.Finding finding = objection.appealFinding() != null ? objection.appealFinding()
                : objection.repliedOn() != null ? objection.finding() : null;
        return finding == null ? null : finding == Objection.Finding.UPHELD_REMOVAL ? Objection.Finding.UPHELD.title() : finding.title();
    }

    private String replied(Objection objection) {
        if (objection.appealDecidedAt() != null) {
            return said(Deadlines.day(objection.appealDecidedAt()), posts.of(objection.appealPost()));
        }
        if (objection.repliedOn() != null) {
            return said(objection.repliedOn(), posts.of(objection.handlingPost()));
        }
        return objection.refusal() == null ? null : said(Deadlines.day(objection.closedAt()), posts.of(objection.handlingPost()));
    }

    private static String said(LocalDate day, String office) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日，" + office + "答复：";
    }

    private static String reply(Objection objection) {
        return objection.appealReply() != null ? objection.appealReply() : objection.reply() != null ? objection.reply() : objection.refusal();
    }

    private static List<Step> steps(Objection objection) {
        List<Step> steps = new ArrayList<>();
        add(steps, "已收到", "收到", objection.raisedAt(), false);
        if (objection.refusal() != null) {
            add(steps, "不予受理", "受理", objection.closedAt(), false);
            return steps;
        }
        if (!objection.open() && objection.repliedOn() == null) {
            add(steps, "已撤回", "撤回", objection.closedAt(), false);
            return steps;
        }
        add(steps, "已受理", "受理", objection.acceptedAt(), true);
        add(steps, "已核查", "核查", objection.foundAt(), objection.acceptedAt() != null);
        add(steps, "已答复", "答复", objection.repliedOn() == null ? null : objection.closedAt(), objection.foundAt() != null);
        if (objection.appealedAt() != null) {
            add(steps, "已申诉", "申诉", objection.appealedAt(), false);
            add(steps, "已复核", "上一级复核", objection.appealDecidedAt(), true);
        }
        return steps;
    }

    private static void add(List<Step> steps, String done, String before, Instant at, boolean now) {
        steps.add(at == null ? new Step(before, null, now ? "now" : "todo") : new Step(done, Deadlines.day(at), "done"));
    }

    private List<Fact> facts(Objection objection) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("村", regions.fullName(objection.village())));
        if (objection.notice() != null) {
            notices.find(objection.notice()).ifPresent(notice -> facts.add(new Fact("公示", notice.kind().title() + "，"
                    + notice.firstDay().getMonthValue() + "月" + notice.firstDay().getDayOfMonth() + "日至"
                    + notice.endsOn().getMonthValue() + "月" + notice.endsOn().getDayOfMonth() + "日")));
        }
        facts.add(new Fact("反映", objection.about().title()));
        return facts;
    }
}
