package io.fupin.notice.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fupin.casework.Decision;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.data.ObjectionRows;
import org.springframework.stereotype.Component;

/** 核查: what was looked into and what was found. */
@Component
class Inquire extends FindingStep<Inquire.Form> {

    Inquire(ObjectionRows rows, Impartiality impartiality) {
        super(rows, impartiality);
    }

    /** {@code objection-inquiry}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(String finding, Boolean changesInput, String findings) implements Found {
    }

    @Override
    public String taskKey() {
        return "objection-handling.inquire";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    void keep(String number, Finding finding, boolean changesInput, Form form, Decision decision) {
        rows.found(number, finding, changesInput, decision.at());
    }
}
