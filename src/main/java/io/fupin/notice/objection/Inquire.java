package io.fupin.notice.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.data.ObjectionRows;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核查: what was looked into and what was found. */
@Component
class Inquire implements UserTaskHandler<Inquire.Form> {

    private final ObjectionRows rows;
    private final Impartiality impartiality;

    Inquire(ObjectionRows rows, Impartiality impartiality) {
        this.rows = rows;
        this.impartiality = impartiality;
    }

    /** {@code objection-inquiry}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(String finding, Boolean changesInput, String findings) {
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
    public Routing apply(CaseFile file, Form form, Decision decision) {
        Objection objection = rows.get(file.caseNumber());
        impartiality.require(objection, decision.officer());
        Finding finding = Finding.titled(form.finding());
        rows.found(objection.number(), finding, finding == Finding.UPHELD || Boolean.TRUE.equals(form.changesInput()), decision.at());
        return Routing.of(Map.of("finding", finding.key()));
    }
}
