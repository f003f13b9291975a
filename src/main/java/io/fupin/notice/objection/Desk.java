package io.fupin.notice.objection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.notice.data.ObjectionRows.Listed;
import io.fupin.privacy.IdentityVault;
import java.time.Instant;
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
    private final PostNames posts;
    private final AuditLog audit;

    Desk(Filing filing, Appeals appeals, ObjectionRows rows, Cases cases, IdentityVault vault, PostNames posts, AuditLog audit) {
        this.filing = filing;
        this.appeals = appeals;
        this.rows = rows;
        this.cases = cases;
        this.vault = vault;
        this.posts = posts;
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
        Cursor cursor = Cursor.read(after);
        List<Listed> found = rows.list(officer, filter, cursor == null ? null : cursor.at(), cursor == null ? null : cursor.number(), size + 1);
        boolean more = found.size() > size;
        List<Line> lines = found.stream().limit(size).map(one -> new Line(one.objection(), state(one), one.step(), one.dueAt())).toList();
        return new Page(lines, more ? Cursor.of(lines.get(size - 1).objection()).text() : null);
    }

    @Override
    public Map<State, Integer> counts(Officer officer, String q) {
        return rows.counts(officer, q);
    }

    private String state(Listed listed) {
        Objection objection = listed.objection();
        if (objection.mergedInto() != null) {
            return "已并案";
        }
        if (objection.refusal() != null) {
            return "不予受理";
        }
        if (objection.appealDecidedAt() != null) {
            return "申诉复核：" + objection.appealFinding().title();
        }
        if (objection.appealedAt() != null) {
            return posts.of(objection.appealPost()) + "复核申诉";
        }
        if (objection.repliedOn() != null) {
            return objection.finding().title() + (listed.open() ? "，可以申诉" : "");
        }
        if (objection.foundAt() != null) {
            return "待答复";
        }
        if (objection.acceptedAt() != null) {
            return "核查中";
        }
        return listed.open() ? "待受理" : "已撤回";
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

    /** Place in the list: the last objection seen. */
    private record Cursor(Instant at, String number) {

        static Cursor of(Objection objection) {
            return new Cursor(objection.raisedAt(), objection.number());
        }

        String text() {
            return at.getEpochSecond() + "." + at.getNano() + "." + number;
        }

        static Cursor read(String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            String[] parts = text.split("\\.", 3);
            try {
                return new Cursor(Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1])), parts[2]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                return null;
            }
        }
    }
}
