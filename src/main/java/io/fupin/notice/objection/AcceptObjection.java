package io.fupin.notice.objection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 受理, 不予受理, or 并案 with an open objection about the same thing. */
@Component
class AcceptObjection implements UserTaskHandler<AcceptObjection.Form> {

    private final ObjectionRows rows;
    private final Cases cases;
    private final Closing closing;
    private final Impartiality impartiality;

    AcceptObjection(ObjectionRows rows, Cases cases, Closing closing, Impartiality impartiality) {
        this.rows = rows;
        this.cases = cases;
        this.closing = closing;
        this.impartiality = impartiality;
    }

    /** {@code objection-acceptance}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Form(String reason, String mergedInto) {
    }

    @Override
    public String taskKey() {
        return "objection-handling.accept-objection";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        List<Objection> same = rows.sameThing(rows.get(file.caseNumber()));
        return same.isEmpty() ? Map.of() : Map.of("mergedInto", same.get(0).number());
    }

    @Override
    public Routing apply(CaseFile file, Form form, Decision decision) {
        Objection objection = rows.get(file.caseNumber());
        impartiality.require(objection, decision.officer());
        switch (decision.outcome()) {
            case "refuse" -> {
                rows.refused(objection.number(), form.reason(), decision.at());
                closing.tell(objection, "不予受理");
            }
            case "merge" -> {
                Objection into = mergedInto(objection, form.mergedInto());
                rows.merged(objection.number(), into.number(), decision.at());
                closing.tell(objection, "与反映同一件事的异议并案");
            }
            default -> rows.accepted(objection.number(), decision.at());
        }
        return Routing.of(Map.of("acceptance", decision.outcome()));
    }

    /** Into one that is still open, about the same thing, and handled by the same office. */
    private Objection mergedInto(Objection objection, String number) {
        List<Objection> same = rows.sameThing(objection);
        Objection into = same.stream().filter(other -> other.number().equals(number)).findFirst()
                .orElseThrow(() -> Refusal.at("mergedInto", same.isEmpty() ? "没有反映同一件事、还在办的异议，不能并案"
                        : "只能并入反映同一件事、还在办的异议：" + String.join("、", same.stream().map(Objection::number).toList())));
        cases.lock(into.number());
        if (!rows.get(into.number()).open()) {
            throw Refusal.at("mergedInto", number + " 刚刚办结，不能并案，请按单独一件受理");
        }
        return into;
    }
}
