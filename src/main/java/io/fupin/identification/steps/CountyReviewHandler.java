package io.fupin.identification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.identification.Rounds;
import io.fupin.identification.Rounds.Meter;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.exchange.Matches;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.SpotChecks;
import io.fupin.notice.SpotChecks.CountyReview;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 县级复审: matches once more, the county's own check where drawn, the quota where 规模控制 is on (policy 1.4). */
@Component
class CountyReviewHandler implements UserTaskHandler<CountyReview> {

    private final SpotChecks checks;
    private final HouseholdFacts facts;
    private final IdentificationRows rows;
    private final Rounds rounds;
    private final Matches matches;

    CountyReviewHandler(SpotChecks checks, HouseholdFacts facts, IdentificationRows rows, Rounds rounds, Matches matches) {
        this.checks = checks;
        this.facts = facts;
        this.rows = rows;
        this.rounds = rounds;
        this.matches = matches;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("county-review");
    }

    @Override
    public Class<CountyReview> formType() {
        return CountyReview.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> data = facts.latestForm(file.caseNumber(), "county-review");
        data.put("drawn", checks.drawn(file.caseNumber(), NoticeKind.TOWNSHIP_NOTICE));
        data.put("hits", matches.of(file.caseNumber()));
        return data;
    }

    @Override
    public Routing apply(CaseFile file, CountyReview form, Decision decision) {
        boolean approve = "approve".equals(decision.outcome());
        checks.requireCheck(file.caseNumber(), NoticeKind.TOWNSHIP_NOTICE, decision.outcome(), form.countyCheck());
        if (approve) {
            if (matches.unexplained(file.caseNumber()) > 0) {
                throw Refusal.at("outcome", "还有比对命中没有书面说明，请退回入户调查");
            }
            withinQuota(file);
        }
        rows.approved(file.caseNumber(), approve);
        return Routing.of(Map.of("approved", approve));
    }

    private void withinQuota(CaseFile file) {
        Facts known = rows.facts(file.caseNumber());
        Meter meter = rounds.meter(known.roundId(), file.village());
        if (meter.quota() != null && meter.approved() + known.persons() > meter.limit()) {
            throw Refusal.at("outcome", "规模控制：本村规模" + meter.quota() + "人（含上浮最多" + meter.limit() + "人），已批" + meter.approved() + "人，再加本户"
                    + known.persons() + "人就超了");
        }
    }
}
