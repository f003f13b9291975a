package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.warn.Kind;
import io.fupin.bottleneck.warn.Warning;
import io.fupin.bottleneck.warn.Warning.Word;
import io.fupin.bottleneck.warn.Warnings;
import io.fupin.bottleneck.web.WarningView.Line;
import io.fupin.bottleneck.web.WarningView.One;
import io.fupin.problem.Problem;
import io.fupin.region.RegionLevel;
import io.fupin.web.FilterAddress;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays warnings out, for their pages, for the home and for the page of bottlenecks. */
@Component
class WarningViews {

    static final String PATH = BottleneckViews.PATH + "/warnings";
    private static final int SIZE = 50;

    private final Warnings warnings;
    private final StageNames names;
    private final PostNames posts;

    WarningViews(Warnings warnings, StageNames names, PostNames posts) {
        this.warnings = warnings;
        this.names = names;
        this.posts = posts;
    }

    WarningView list(Area area, boolean all, Long before) {
        List<Warning> found = warnings.page(area.region(), all, before, SIZE + 1);
        List<Warning> shown = found.subList(0, Math.min(SIZE, found.size()));
        FilterAddress here = FilterAddress.of(PATH, "region", area.region().equals(area.officer().post().region()) ? null : area.region().value(), "all",
                all ? "true" : null);
        return new WarningView(names.place(area.region()), all, here.with("all", all ? null : "true").toString(), shown.stream().map(this::line).toList(),
                shown.stream().map(Warning::lookedAt).max(java.time.Instant::compareTo).orElse(null), before == null ? null : here.toString(),
                found.size() > SIZE ? here.with("before", String.valueOf(shown.get(SIZE - 1).id())).toString() : null);
    }

    /** Those that stand, the longest first. */
    List<Line> standing(Area area, int most) {
        return warnings.standing(area.region(), most).stream().map(this::line).toList();
    }

    /** @throws Problem 403 for posts that watch over nobody, 404 outside the officer's area */
    One one(Officer officer, long id, String typed, String error) {
        if (!Area.open(officer.post().role())) {
            throw Problem.forbidden("预警由乡镇以上扶贫办看。");
        }
        Warning one = warnings.find(officer, id).orElseThrow(() -> Problem.notFound("没有这条预警，或者它不在您的辖区。"));
        boolean own = officer.is(one.role()) && officer.post().region().equals(one.place());
        List<Word> words = warnings.words(id);
        String rows = FilterAddress.of("/tasks", "box", own ? "todo" : "supervised", "process", one.process(), "step", one.step(), "region",
                one.place().equals(officer.post().region()) || one.place().level().ordinal() < RegionLevel.COUNTY.ordinal() ? null : one.place().value(), "due",
                one.kind() == Kind.LATE ? "late" : null).toString();
        boolean urges = one.stands() && !own && officer.covers(one.place()) && QueueRanking.URGING.contains(officer.post().role());
        return new One(id, line(one), one.kind().words(one.raised()), one.kind().words(one.peak()), one.lookedAt(), rows, urges ? one.queue() : null,
                own && one.stands() ? rows : null, words, words.stream().map(word -> posts.of(Post.parse(word.post()))).toList(), one.stands() || error != null, typed, error);
    }

    private Line line(Warning one) {
        return new Line(names.place(one.place()) + " · " + names.step(one.process(), one.step()), names.process(one.process()), one.kind().title(),
                one.kind().words(one.latest()), one.kind().words(one.threshold()), one.raisedAt(), one.clearedAt(), outcome(one), one.stands() ? "is-late" : "is-ok",
                PATH + "/" + one.id());
    }

    private static String outcome(Warning one) {
        List<String> parts = new ArrayList<>();
        if (one.urged() > 0) {
            parts.add("催过 " + one.urged() + " 件");
        }
        if (one.words() > 0) {
            parts.add(one.words() + " 条处理情况");
        }
        if (parts.isEmpty()) {
            return one.stands() ? "没有催办，也没有人写处理情况" : "没有催，自行解除";
        }
        return String.join("，", parts) + (one.stands() ? "" : "，已解除");
    }
}
