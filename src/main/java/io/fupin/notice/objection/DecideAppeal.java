package io.fupin.notice.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fupin.casework.Decision;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.data.ObjectionRows;
import org.springframework.stereotype.Component;

/** 申诉复核 by the level above, once. */
@Component
class DecideAppeal extends FindingStep<DecideAppeal.Form> {

    DecideAppeal(ObjectionRows rows, Impartiality impartiality) {
        super(rows, impartiality);
    }

    /** {@code objection-appeal}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(String finding, Boolean changesInput, String findings, String reply) implements Found {
    }

    @Override
    public String taskKey() {
        return "objection-handling.decide-appeal";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    void keep(String number, Finding finding, boolean changesInput, Form form, Decision decision) {
        rows.appealDecided(number, finding, changesInput, form.reply(), decision.at());
    }
}
