package io.fupin.household.quality;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.household.quality.QualityRows.Line;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 这样是对的: a doubt confirmed with its reason. */
@Component
class Confirmations {

    private static final Set<Role> CONFIRM = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final int LONGEST_REASON = 200;

    private final QualityRows rows;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Confirmations(QualityRows rows, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @return what was confirmed
     * @throws Problem 403 for other posts, 404 outside the area or when it is mended, 422 for an error or without a reason, 409 when somebody
     *                 else was first
     */
    Line confirm(Officer officer, long id, String reason) {
        if (!CONFIRM.contains(officer.post().role())) {
            throw Problem.forbidden("疑点由村、乡镇、县扶贫办确认。");
        }
        Line line = rows.find(officer, id).orElseThrow(() -> Problem.notFound("没有这一条，或者它已经改好、确认过了。"));
        String why = reason == null ? "" : reason.strip();
        if (line.rule().severity() != Rule.Severity.WARNING) {
            throw Problem.invalid("reason", "“" + line.rule().title() + "”是错误，要改正，不能确认");
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", why.isEmpty() ? "请写明为什么这样是对的" : "原因不能超过 " + LONGEST_REASON + " 字");
        }
        transaction.executeWithoutResult(status -> {
            if (!rows.confirm(id, officer.name(), why, clock.instant())) {
                throw Problem.conflict("这一条刚刚已经改好或者确认过了。");
            }
            audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "quality.confirm", line.registerNumber(),
                    Map.of("what", line.rule().id(), "reason", why));
        });
        return line;
    }
}
