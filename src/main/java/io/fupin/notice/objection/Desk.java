package io.fupin.notice.objection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.data.ObjectionRows.Listed;
import io.fupin.privacy.IdentityVault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component("objectionDesk")
class Desk implements ObjectionDesk {

    private final Filing filing;
    private final Appeals appeals;
    private final ObjectionRows rows;
    private final Cases cases;
    private final IdentityVault vault;
    private final States states;
    private final AuditLog audit;

    Desk(Filing filing, Appeals appeals, ObjectionRows rows, Cases cases, IdentityVault vault, States states, AuditLog audit) {
        this.filing = filing;
        this.appeals = appeals;
        this.rows = rows;
        this.cases = cases;
        this.vault = vault;
        this.states = states;
        this.audit = audit;
    }

    @Override
    public Filed file(Officer officer, ObjectNode form) {
        return filing.file(officer, form);
    }

    @Override
    public List<Objection> of(String caseNumber) {
        return rows.of(caseNumber);
    }

    @Override
    public Optional<Objection> find(String number) {
        return rows.find(number);
    }

    @Override
    public Objection get(String number, Officer officer) {
        cases.get(number, officer);
        return rows.find(number).orElseThrow(() -> new Cases.NotFound("没有异议 " + number + "，或者它不在您的辖区。"));
    }

    @Override
    public Page listing(Officer officer, Filter filter, String after, int size) {
        ListPlace from = ListPlace.read(after);
        List<Listed> found = rows.list(officer, filter, from.at(), from.number(), size + 1);
        boolean more = found.size() > size;
        List<Line> lines = found.stream().limit(size).map(one -> new Line(one.objection(), states.of(one), one.step(), one.dueAt())).toList();
        return new Page(lines, more ? ListPlace.of(lines.get(size - 1).objection()).text() : null);
    }

    @Override
    public Map<State, Integer> counts(Officer officer, String q) {
        return rows.counts(officer, q);
    }

    @Override
    @Transactional
    public Optional<Objector> objector(Objection objection, Officer officer) {
        boolean handles = officer.post().equals(objection.handlingPost())
                || officer.post().equals(objection.appealPost()) && objection.appealedAt() != null;
        if (!handles) {
            return Optional.empty();
        }
        return rows.objector(objection.number()).filter(sealed -> sealed.name() != null).map(sealed -> {
            audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "objection.objector-seen",
                    objection.number(), Map.of());
            return new Objector(vault.open(sealed.name()), sealed.phone() == null ? null : vault.open(sealed.phone()));
        });
    }

    @Override
    public Objection appeal(String number, Officer officer, String grounds) {
        get(number, officer);
        if (!Filing.MAY_RECORD.contains(officer.post().role())) {
            throw new NotAllowed("申诉由乡镇、县或市扶贫办登记，您的岗位不能登记。");
        }
        return appeals.appeal(number, officer, grounds);
    }
}
