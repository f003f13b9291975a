package io.fupin.bottleneck.warn;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 知道了，这样处理: what an office says to a warning. The warning stands until the queue is shorter; who reads it later reads both. */
@Component
public class WarningWords {

    private static final int LONGEST = 300;

    private final Warnings warnings;
    private final AuditLog audit;
    private final Clock clock;

    WarningWords(Warnings warnings, AuditLog audit, Clock clock) {
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Cases.NotFound outside the officer's area
     * @throws Refusal        at {@code text}, or when it is cleared already
     */
    @Transactional
    public void say(Officer officer, long id, String text) {
        Warning warning = warnings.find(officer, id).orElseThrow(() -> new Cases.NotFound("没有这条预警，或者它不在您的辖区。"));
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.at("text", "请写明怎样处理，不超过 " + LONGEST + " 个字");
        }
        if (!warning.stands()) {
            throw Refusal.at("text", "这条预警已经解除，不用再写");
        }
        warnings.say(id, officer, said, clock.instant());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "warning.word", String.valueOf(id), Map.of("reason", said));
    }
}
