package io.fupin.notice.open;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ProcedureModels;
import io.fupin.notice.objection.Deadlines;
import io.fupin.notice.open.Progress.Fact;
import io.fupin.notice.open.Progress.Step;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A household's own application in its words: which phase it is in, and how it ended. */
@Component
class ApplicationProgress {

    private final Cases cases;
    private final Timeline timeline;
    private final ProcedureModels models;
    private final Regions regions;

    ApplicationProgress(Cases cases, Timeline timeline, ProcedureModels models, Regions regions) {
        this.cases = cases;
        this.timeline = timeline;
        this.models = models;
        this.regions = regions;
    }

    Progress of(String caseNumber) {
        CaseFile file = cases.get(caseNumber);
        List<String> phases = models.get(file.modelRef()).phases();
        Map<String, LocalDate> lastDone = new LinkedHashMap<>();
        String refusal = null;
        for (Event event : timeline.of(caseNumber)) {
            if (event.kind() == Kind.COMPLETED && event.phase() != null) {
                lastDone.put(event.phase(), Deadlines.day(event.at()));
                refusal = "refuse".equals(event.outcome()) ? event.text() : refusal;
            }
        }
        int here = phases.indexOf(file.phase());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("已收到", Deadlines.day(file.openedAt()), "done"));
        for (int i = 0; i < phases.size(); i++) {
            boolean done = i < here || !file.open() && i == here;
            String phase = phases.get(i).equals("申请") ? "村里受理" : phases.get(i);
            if (file.open() || i <= here) {
                steps.add(new Step(phase, done ? lastDone.get(phases.get(i)) : null, done ? "done" : i == here ? "now" : "todo"));
            }
        }
        String title = file.open() ? "正在办：" + (here <= 0 ? "村里受理" : file.phase()) : file.result();
        return new Progress("APPLICATION", title, file.result(), false, null, refusal == null ? null : "村里答复：", refusal, steps, null, null,
                false, List.of(new Fact("村", regions.fullName(file.village()))));
    }
}
