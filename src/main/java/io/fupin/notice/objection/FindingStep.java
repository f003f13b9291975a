package io.fupin.notice.objection;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.objection.FindingStep.Found;
import java.util.Map;

/** A step that comes to a finding: the inquiry, and the level above on appeal. What the finding does comes with the service task behind it. */
abstract class FindingStep<F extends Found> implements UserTaskHandler<F> {

    protected final ObjectionRows rows;
    private final Impartiality impartiality;

    FindingStep(ObjectionRows rows, Impartiality impartiality) {
        this.rows = rows;
        this.impartiality = impartiality;
    }

    /** What both forms say. */
    interface Found {

        /** 成立, 部分成立 or 不成立. */
        String finding();

        /** Asked for with 部分成立 only. */
        Boolean changesInput();

        /** What was looked into and what was found. */
        String findings();
    }

    @Override
    public Routing apply(CaseFile file, F form, Decision decision) {
        Objection objection = rows.get(file.caseNumber());
        impartiality.require(objection, decision.officer());
        Finding finding = Finding.titled(form.finding());
        keep(objection.number(), finding, finding == Finding.UPHELD || Boolean.TRUE.equals(form.changesInput()), form, decision);
        return Routing.of(Map.of("finding", finding.key()));
    }

    @Override
    public String summary(F form) {
        return form.finding() + "：" + form.findings();
    }

    /** @param changesInput whether it changes what the recommendation rests on */
    abstract void keep(String number, Finding finding, boolean changesInput, F form, Decision decision);
}
