package io.fupin.assessment.report;

import io.fupin.assessment.report.Reported.Figure;
import io.fupin.paper.ReportBlock.Tick;
import io.fupin.paper.ReportBlock.Track;
import java.util.List;

/** Lines of the report's charts. */
final class Tracks {

    private Tracks() {
    }

    /**
     * @param figure    null = 没有数据
     * @param threshold below 0 for none
     * @param open      whether the interval lies on both sides of it
     * @param ticked    whether the scale stands below this line
     */
    static Track of(String label, Scale scale, Figure figure, double threshold, boolean open, boolean ticked) {
        List<Tick> ticks = !ticked ? List.of() : scale.steps(threshold < 0 ? scale.from() : threshold).stream()
                .map(step -> new Tick(threshold < 0 ? step.text().replace("（线）", "") : step.text(), step.at())).toList();
        if (figure == null) {
            return new Track(label, true, 0, 0, 0, -1, false, ticks);
        }
        double left = scale.at(figure.lower());
        return new Track(label, false, left, Math.round((scale.at(figure.upper()) - left) * 10) / 10.0, scale.at(figure.rate()),
                threshold < 0 ? -1 : scale.at(threshold), open, ticks);
    }
}
