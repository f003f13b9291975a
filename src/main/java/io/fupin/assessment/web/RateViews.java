package io.fupin.assessment.web;

import io.fupin.assessment.estimate.Estimate;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.report.Scale;
import io.fupin.assessment.results.Results.Line;
import io.fupin.assessment.web.AssessmentView.Rate;
import io.fupin.assessment.web.AssessmentView.Tick;
import java.util.List;

/** An indicator beside its threshold: point, interval and line on one track. */
final class RateViews {

    private RateViews() {
    }

    /** 1.28%. */
    static String percent(double share) {
        return Scale.percent(share);
    }

    static String percent(Estimate estimate) {
        return estimate == null ? "没有数据" : percent(estimate.rate());
    }

    static Rate rate(Line line) {
        Indicator indicator = line.indicator();
        String unit = (indicator == Indicator.APPROVAL ? "按户计算，标准≥" : "按人计算，标准≤") + Scale.plain(line.threshold()) + "%";
        if (line.estimate() == null) {
            return new Rate(indicator.label(), unit, null, "", "没有数据，不算通过", "is-late", false, 0, 0, 0, 0, List.of(), "没有数据", null);
        }
        Estimate estimate = line.estimate();
        Scale scale = Scale.of(indicator, estimate.interval().lower(), estimate.interval().upper(), line.threshold());
        String interval = percent(estimate.interval().lower()) + "—" + percent(estimate.interval().upper());
        String verdict = (line.kept() ? "达标" : "不达标") + (line.settled() ? "" : "，区间跨线");
        return new Rate(indicator.label(), unit, percent(estimate.rate()), interval, verdict, line.settled() ? line.kept() ? "is-ok" : "is-late" : "is-warn",
                line.settled(), scale.at(estimate.interval().lower()), scale.at(estimate.interval().upper()) - scale.at(estimate.interval().lower()),
                scale.at(estimate.rate()), scale.at(line.threshold()), ticks(scale, line.threshold()),
                "估计值 %s，95%% 区间 %s，标准 %s".formatted(percent(estimate.rate()), interval, percent(line.threshold())), more(line));
    }

    private static String more(Line line) {
        if (line.settled()) {
            return null;
        }
        return line.needed().isPresent() ? "比例不变的话，问到 %,d 户左右才分得出在线的哪一边（这次问了 %,d 户）".formatted(line.needed().getAsInt(), line.estimate().households())
                : "离标准太近，再多问也分不出在线的哪一边";
    }

    private static List<Tick> ticks(Scale scale, double threshold) {
        return scale.steps(threshold).stream().map(step -> new Tick(step.text(), step.at(), step.isLimit())).toList();
    }
}
