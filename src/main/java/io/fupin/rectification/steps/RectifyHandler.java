package io.fupin.rectification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.rectification.steps.RectifyHandler.Fix;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 整改: what was done, with evidence. */
@Component
class RectifyHandler implements UserTaskHandler<Fix> {

    private final RectificationRows rows;
    private final Clock clock;

    RectifyHandler(RectificationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** {@code rectification-fix}. */
    record Fix(String measures, LocalDate fixedOn, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return Rectifications.PROCESS + ".rectify";
    }

    @Override
    public Class<Fix> formType() {
        return Fix.class;
    }

    @Override
    public Routing apply(CaseFile file, Fix form, Decision decision) {
        LocalDate today = LocalDate.now(clock);
        if (form.fixedOn().isAfter(today)) {
            throw Refusal.at("fixedOn", "整改到位的日期晚于今天");
        }
        rows.fixed(file.caseNumber(), form.fixedOn(), today);
        return Routing.none();
    }

    @Override
    public String summary(Fix form) {
        return form.measures().strip();
    }
}
