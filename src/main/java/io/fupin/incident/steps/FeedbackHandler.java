package io.fupin.incident.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.incident.Incidents;
import io.fupin.incident.steps.FeedbackHandler.Feedback;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 反馈 to whoever is concerned, reported or complained (SU-4). */
@Component
class FeedbackHandler implements UserTaskHandler<Feedback> {

    private final Clock clock;

    FeedbackHandler(Clock clock) {
        this.clock = clock;
    }

    /** {@code incident-feedback}. */
    record Feedback(LocalDate toldOn, List<String> told, String answer, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return Incidents.PROCESS + ".feedback";
    }

    @Override
    public Class<Feedback> formType() {
        return Feedback.class;
    }

    @Override
    public Routing apply(CaseFile file, Feedback form, Decision decision) {
        if (form.toldOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("toldOn", "反馈日期晚于今天");
        }
        return Routing.none();
    }

    @Override
    public String summary(Feedback form) {
        return "已反馈" + String.join("、", form.told()) + "：" + form.answer().strip();
    }
}
