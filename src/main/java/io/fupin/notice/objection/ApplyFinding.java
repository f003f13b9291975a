package io.fupin.notice.objection;

import io.fupin.casework.Revisions;
import io.fupin.casework.Revisions.Revision;
import io.fupin.engine.ServiceStep;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.data.ObjectionRows;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 落实核查结果. */
@Component("applyFinding")
class ApplyFinding implements ServiceStep {

    private final ObjectionRows rows;
    private final Consequences consequences;
    private final Revisions revisions;

    ApplyFinding(ObjectionRows rows, Consequences consequences, Revisions revisions) {
        this.rows = rows;
        this.consequences = consequences;
        this.revisions = revisions;
    }

    @Override
    public Map<String, Object> run(String number, String step) {
        Objection objection = rows.get(number);
        Revision inquiry = revisions.latest(number, "inquire").orElseThrow();
        Finding finding = consequences.apply(objection, objection.finding(), objection.changesInput(), inquiry);
        rows.finding(number, finding);
        return Map.of("finding", finding.key());
    }
}
