package io.fupin.bottleneck.web;

import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.web.BottleneckView.Queue;
import io.fupin.bottleneck.web.BottleneckView.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 结论句: by fixed rules the answer in one sentence. "卡在" means most working days past the limit, not most open. */
final class Verdicts {

    private Verdicts() {
    }

    /** @param lateDays of every queue together; null where nothing waits */
    static Verdict verdict(Look look, List<Queue> queues) {
        if (look.lines().isEmpty()) {
            return null;
        }
        double all = look.lateDays(look.lines());
        Queue worst = queues.isEmpty() || queues.get(0).late() == 0 ? null : queues.get(0);
        Queue second = queues.size() < 2 || queues.get(1).late() == 0 ? null : queues.get(1);
        double two = (worst == null ? 0 : Double.parseDouble(worst.lateDays())) + (second == null ? 0 : Double.parseDouble(second.lateDays()));
        Optional<Stage> stage = look.steps().stream().filter(one -> look.late(look.of(one.id())) > 0)
                .max(Comparator.comparingDouble(one -> look.lateDays(look.of(one.id()))));
        if (stage.isEmpty()) {
            List<Line> lines = look.ofProcess();
            return new Verdict(worst == null ? "is-ok" : "is-warn", null, null, look.open(lines), look.list(false, null, null, false), 0, null, null, worst, second,
                    share(two, all));
        }
        List<Line> lines = look.of(stage.get().id());
        boolean own = lines.stream().allMatch(look::own);
        return new Verdict("is-late", stage.get().name(), look.list(own, stage.get().id(), null, false), look.open(lines),
                look.list(own, stage.get().id(), null, false), look.late(lines), look.list(own, stage.get().id(), null, true),
                Numbers.waitShare(look.passed().step(stage.get().id())), worst, second, share(two, all));
    }

    private static int share(double part, double whole) {
        Integer share = Numbers.share(part, whole);
        return share == null ? 0 : Math.min(100, share);
    }
}
