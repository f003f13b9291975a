package io.fupin.signal.work;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.signal.data.Signal;
import io.fupin.signal.data.SignalRows;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核实情况: what somebody found when he looked. The signal stays; who reads it next reads both. */
@Component
public class SignalNotes {

    private static final Set<Role> WRITE = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final int LONGEST = 500;

    private final SignalRows rows;
    private final AuditLog audit;
    private final Clock clock;

    SignalNotes(SignalRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Cases.NotFound outside the officer's area
     * @throws Refusal        at {@code text}
     */
    @Transactional
    public void write(Officer officer, long id, String text) {
        Signal signal = rows.find(officer, id).orElseThrow(() -> new Cases.NotFound("没有这一条，或者它不在您的辖区。"));
        if (!WRITE.contains(officer.post().role())) {
            throw new NotAllowed("核实情况由乡镇和县扶贫办填写。");
        }
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.at("text", "请写明核实的情况，不超过 " + LONGEST + " 个字");
        }
        rows.note(id, officer, said, clock.instant());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "signal.note", String.valueOf(id),
                Map.of("what", signal.kind().title(), "reason", said));
    }
}
