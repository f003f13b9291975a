package io.fupin.rectification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.rectification.rules.Deadlines;
import io.fupin.rectification.steps.RecheckHandler.Recheck;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复查 by whoever found it: put right and closed, or not and counted. */
@Component
class RecheckHandler implements UserTaskHandler<Recheck> {

    static final String STEP = "recheck";

    private final RectificationRows rows;
    private final Deadlines deadlines;
    private final Clock clock;

    RecheckHandler(RectificationRows rows, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** {@code rectification-recheck}. @param reason what was seen, whatever was decided */
    record Recheck(LocalDate checkedOn, List<String> checkers, String reason, LocalDate deadline, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return Rectifications.PROCESS + "." + STEP;
    }

    @Override
    public Class<Recheck> formType() {
        return Recheck.class;
    }

    @Override
    public Routing apply(CaseFile file, Recheck form, Decision decision) {
        LocalDate today = LocalDate.now(clock);
        if (form.checkedOn().isAfter(today)) {
            throw Refusal.at("checkedOn", "复查日期晚于今天");
        }
        boolean passed = "approve".equals(decision.outcome());
        if (passed) {
            rows.passed(file.caseNumber(), today);
        } else {
            deadlines.check("deadline", form.deadline());
            rows.failed(file.caseNumber());
        }
        return Routing.of(Map.of("rectified", passed));
    }

    @Override
    public String outcomeName(String outcome) {
        return "approve".equals(outcome) ? "整改到位，销号" : "refuse".equals(outcome) ? "没有到位，再整改" : null;
    }

    @Override
    public String summary(Recheck form) {
        return form.reason().strip();
    }
}
