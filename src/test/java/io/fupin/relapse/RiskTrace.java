package io.fupin.relapse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Office;
import io.fupin.support.OnTheWay;
import io.fupin.support.Village;
import java.math.BigDecimal;

/** A case of monitoring or clearing on its way. */
final class RiskTrace extends OnTheWay<RiskTrace> {

    RiskTrace(Office office, Village village, String number) {
        super(office, village, number);
    }

    /** What both visits ask; {@code wages} of the whole household over twelve months. */
    private ObjectNode visit(String wages, String labour, String... lacking) {
        ObjectNode form = empty().put("visitedOn", today().toString()).put("wageIncome", new BigDecimal(wages)).put("businessIncome", 0).put("propertyIncome", 0)
                .put("businessExpense", 0).put("labour", labour);
        form.putArray("investigators").add("周书记").add("驻村工作队赵");
        form.putArray("evidence").add(office.counties().photo(village.committee()));
        ArrayNode items = form.putArray("lacking");
        for (String item : lacking) {
            items.add(item);
        }
        return form;
    }

    ObjectNode riskVisit(String wages, boolean shock, String... lacking) {
        ObjectNode form = visit(wages, "有", lacking).put("shock", shock ? "有" : "没有").put("risk", "住院花费大，半年不能干活");
        if (shock) {
            form.put("shockAmount", 30000);
        }
        form.putArray("consentSignature").add(office.counties().photo(village.committee()));
        return form;
    }

    RiskTrace visited(String wages) {
        return act(village.committee(), "submit", "", riskVisit(wages, false));
    }

    RiskTrace visited(ObjectNode form) {
        return act(village.committee(), "submit", "", form);
    }

    ObjectNode clearingVisit(String wages, String labour, String gone, String newRisk, String... lacking) {
        return visit(wages, labour, lacking).put("riskGone", gone).put("newRisk", newRisk).put("finding", "伤好了，上班四个月");
    }

    RiskTrace clearingVisited(String wages) {
        return visited(clearingVisit(wages, "有", "解决了", "没有"));
    }

    RiskTrace noticed() {
        return posted(village.committee(), file().process().equals(RiskClearing.PROCESS) ? NoticeKind.CLEARING_NOTICE : NoticeKind.MONITORING_NOTICE);
    }

    RiskTrace approvedBy(Officer officer) {
        return act(officer, "approve", "情况属实", empty());
    }

    /** From the visit up to the township's review. */
    RiskTrace upToTownship() {
        return evaluated().confirmed().noticed().periodOver().waitsAt("township-review");
    }

    /** From the visit to what follows the county's decision. */
    RiskTrace decided() {
        return upToTownship().approvedBy(village.township()).approvedBy(village.county());
    }

    RiskTrace helped() {
        return act(village.township(), "submit", "", plan(village.code().value().startsWith("220281") ? "兜底保障" : "社会保障兜底"));
    }

    ObjectNode plan(String kind) {
        ObjectNode form = empty().put("helper", "王立军").put("helperUnit", "水务局");
        form.putArray("measures").addObject().put("kind", kind).put("since", today().toString()).put("detail", "安排公益岗位一个");
        return form;
    }
}
