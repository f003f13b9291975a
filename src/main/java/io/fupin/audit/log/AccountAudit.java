package io.fupin.audit.log;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes down what accounts did and what was done to them. */
@Component
class AccountAudit {

    private final AuditLog log;

    AccountAudit(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void on(AccountEvent event) {
        Officer officer = event.officer();
        log.record(officer == null ? null : new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()),
                event.action(), event.subject(), event.details());
    }
}
