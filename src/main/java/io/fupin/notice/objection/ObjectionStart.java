package io.fupin.notice.objection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.ObjectionDesk.Filed;
import io.fupin.notice.data.Receipts;
import io.fupin.region.RegionCode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff records an objection that came by letter, phone or in person, as it starts any other case. */
@Component
class ObjectionStart implements CaseStart {

    private final Filing filing;
    private final Cases cases;

    ObjectionStart(Filing filing, Cases cases) {
        this.filing = filing;
        this.cases = cases;
    }

    @Override
    public String process() {
        return ObjectionDesk.PROCESS;
    }

    @Override
    public boolean offeredTo(Officer officer) {
        return Filing.MAY_RECORD.contains(officer.post().role());
    }

    @Override
    public Map<String, Object> open(Officer officer, String finding) {
        return Map.of("channel", "来访");
    }

    @Override
    @Transactional
    public Started start(Officer officer, RegionCode region, ObjectNode form) {
        ObjectNode named = form.deepCopy();
        if (!named.hasNonNull("village")) {
            named.put("village", region.value());
        }
        Filed filed = filing.file(officer, named);
        return new Started(cases.get(filed.number()), List.of("回执号 " + Receipts.spoken(filed.receipt()) + "，请告诉提出人，凭它查办到哪一步"));
    }
}
