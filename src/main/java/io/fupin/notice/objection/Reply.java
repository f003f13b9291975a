package io.fupin.notice.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复: the objection is closed, the case goes on, and the days for the one appeal begin. */
@Component
class Reply implements UserTaskHandler<Reply.Form> {

    private final ObjectionRows rows;
    private final Deadlines deadlines;
    private final Closing closing;
    private final Impartiality impartiality;
    private final Clock clock;

    Reply(ObjectionRows rows, Deadlines deadlines, Closing closing, Impartiality impartiality, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.closing = closing;
        this.impartiality = impartiality;
        this.clock = clock;
    }

    /** {@code objection-reply}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(String reply, LocalDate deliveredOn, String deliveryMethod) {
    }

    @Override
    public String taskKey() {
        return "objection-handling.reply";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("deliveredOn", LocalDate.now(clock).toString(),
                "deliveryMethod", rows.get(file.caseNumber()).anonymous() ? FilingRules.ONLINE : "电话");
    }

    @Override
    public String summary(Form form) {
        return form.reply();
    }

    @Override
    public Routing apply(CaseFile file, Form form, Decision decision) {
        Objection objection = rows.get(file.caseNumber());
        impartiality.require(objection, decision.officer());
        LocalDate today = LocalDate.now(clock);
        if (form.deliveredOn().isAfter(today)) {
            throw Refusal.at("deliveredOn", "答复日期不能晚于今天");
        }
        if (form.deliveredOn().isBefore(Deadlines.day(objection.foundAt()))) {
            throw Refusal.at("deliveredOn", "答复日期不能早于核查");
        }
        // From the later of both days, so that nobody loses days of his appeal to a late entry.
        LocalDate appealUntil = deadlines.appealUntil(objection.village(), today);
        rows.replied(objection.number(), form.reply(), form.deliveredOn(), appealUntil, decision.at());
        closing.tell(objection, objection.finding().title());
        return Routing.of(Map.of("appealEndsAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Deadlines.endOf(appealUntil).atZone(BusinessClock.ZONE).toOffsetDateTime())));
    }
}
