package io.fupin.rectification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.rectification.rules.Deadlines;
import io.fupin.rectification.steps.SuperviseHandler.Supervision;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 督办: the leading group has spoken with whoever answers for it (约谈), and sets the last day. */
@Component
class SuperviseHandler implements UserTaskHandler<Supervision> {

    private final RectificationRows rows;
    private final Deadlines deadlines;
    private final Clock clock;

    SuperviseHandler(RectificationRows rows, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** {@code rectification-supervision}. */
    record Supervision(LocalDate talkedOn, List<String> talkedWith, String demand, LocalDate deadline, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return Rectifications.PROCESS + ".supervise";
    }

    @Override
    public Class<Supervision> formType() {
        return Supervision.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        String owner = rows.get(file.caseNumber()).ownerName();
        return owner == null ? Map.of() : Map.of("talkedWith", List.of(owner), "deadline", rows.get(file.caseNumber()).deadline().toString());
    }

    @Override
    public Routing apply(CaseFile file, Supervision form, Decision decision) {
        if (form.talkedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("talkedOn", "约谈日期晚于今天");
        }
        deadlines.check("deadline", form.deadline());
        rows.again(file.caseNumber(), form.deadline());
        return Routing.none();
    }

    @Override
    public String summary(Supervision form) {
        return "约谈 " + String.join("、", form.talkedWith()) + "；" + form.demand().strip();
    }
}
