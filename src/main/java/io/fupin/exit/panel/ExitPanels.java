package io.fupin.exit.panel;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.data.ExitRows;
import io.fupin.exit.data.ExitRows.Exit;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.PersonalData;
import io.fupin.meeting.Meetings;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An exit as pages show it: what the matrix found, what the meeting and the household said, and what follows. */
@Component
class ExitPanels implements CasePanels {

    private final ExitRows rows;
    private final MatrixDesk matrices;
    private final ExitLedger ledger;
    private final HouseholdRegister register;
    private final HouseholdSheet sheets;
    private final CasePapers papers;
    private final ExitGuidance guidance;
    private final Meetings meetings;
    private final Notices notices;
    private final AuditLog audit;

    ExitPanels(ExitRows rows, MatrixDesk matrices, ExitLedger ledger, HouseholdRegister register, HouseholdSheet sheets, CasePapers papers,
               ExitGuidance guidance, Meetings meetings, Notices notices, AuditLog audit) {
        this.rows = rows;
        this.matrices = matrices;
        this.ledger = ledger;
        this.register = register;
        this.sheets = sheets;
        this.papers = papers;
        this.guidance = guidance;
        this.meetings = meetings;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public String process() {
        return HouseholdExit.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Exit exit = rows.get(file.caseNumber());
        Household household = register.find(exit.registerNumber()).orElseThrow();
        Matrix matrix = exit.matrixId() == null ? null : matrices.find(exit.matrixId()).orElseThrow();
        return new CaseSheet(household.headName() + "户", sheets.place(household), marks(household, notices.drawn(file.caseNumber(), NoticeKind.EXIT_NOTICE)),
                flags(file, household, matrix), null, matrix == null ? null : ledger.of(matrix, file.village()), facts(household, exit, matrix),
                sheets.members(household, officer, false), papers.of(file.caseNumber()));
    }

    private static List<Mark> marks(Household household, boolean drawn) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(household.state().title(), ""));
        if (drawn) {
            marks.add(new Mark("县级抽查", "is-now"));
        }
        return marks;
    }

    private List<Flag> flags(CaseFile file, Household household, Matrix matrix) {
        List<Flag> flags = new ArrayList<>(sheets.flags(household));
        if (matrix != null && ledger.near(matrix, file.village())) {
            flags.add(Flag.of(false, "刚过线", "人均 " + matrix.perCapita().toPlainString() + "，标准 " + matrix.incomeLine().toPlainString() + "，请核对凭据"));
        }
        meetings.ballot(file.caseNumber()).filter(ballot -> ballot.no() + ballot.abstain() + ballot.recused() == 0)
                .ifPresent(ballot -> flags.add(Flag.of(false, "全票", "民主评议 " + ballot.yes() + " 票全部同意，没有反对和弃权")));
        return flags;
    }

    private List<Fact> facts(Household household, Exit exit, Matrix matrix) {
        List<Fact> facts = new ArrayList<>(sheets.facts(household));
        if (matrix != null) {
            facts.add(new Fact("入户", matrix.visitedOn() + "，" + matrix.recordedBy() + "登记"));
            facts.add(new Fact("两不愁三保障和饮水", matrix.lacking().isEmpty() ? "都有保障" : "缺：" + String.join("、", matrix.lacking())));
        }
        if (exit.reason() != null) {
            facts.add(new Fact("退出判定", exit.reason()));
        }
        meetings.ballot(exit.caseNumber()).ifPresent(ballot -> facts.add(new Fact("民主评议", votes(ballot) + "，" + (ballot.passed() ? "通过" : "未通过"),
                "/meetings/" + ballot.meetingId())));
        if (exit.agreed() != null) {
            facts.add(new Fact("农户认可", exit.agreed() ? exit.signer() + "签字认可" : "不认可"));
        }
        if (exit.exitedOn() != null) {
            facts.add(new Fact("销号", exit.exitedOn().toString()));
            List<LocalDate> visits = rows.followUps(exit.registerNumber());
            facts.add(new Fact("跟踪回访", visits.isEmpty() ? "没有安排" : visits.size() + " 次，最近一次 " + visits.get(0)));
        }
        return facts;
    }

    private static String votes(BallotRow ballot) {
        return "同意 " + ballot.yes() + "、反对 " + ballot.no() + "、弃权 " + ballot.abstain() + "、回避 " + ballot.recused();
    }

    @Override
    public List<Fact> facts(CaseFile file, Officer officer) {
        String number = rows.get(file.caseNumber()).registerNumber();
        return List.of(new Fact("户编号", number, "/households/" + number));
    }

    @Override
    public String registerNumber(CaseFile file) {
        return rows.get(file.caseNumber()).registerNumber();
    }

    @Override
    @Transactional
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        if (!PersonalData.needsIdentityNumbers(officer)) {
            throw new NotAllowed("您现在的岗位用不到完整的证件号。");
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.identity-numbers", file.caseNumber(), Map.of());
        return sheets.members(register.find(registerNumber(file)).orElseThrow(), officer, true);
    }

    @Override
    public Sensitive sensitive(Officer officer) {
        return new Sensitive(PersonalData.needsIdentityNumbers(officer), Set.of(), Set.of());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> documents(CaseFile file, Officer officer) {
        return papers.documents(file);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Exit> exits = rows.all(caseNumbers);
        if (exits.isEmpty()) {
            return Map.of();
        }
        Map<Long, Matrix> figures = matrices.all(exits.values().stream().map(Exit::matrixId).toList());
        Map<String, BallotRow> ballots = meetings.newest(exits.keySet());
        Map<String, Set<NoticeKind>> drawn = notices.drawn(exits.keySet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        exits.forEach((number, exit) -> {
            Matrix matrix = figures.get(exit.matrixId());
            BallotRow ballot = ballots.get(number);
            briefs.put(number, new Brief(drawn.getOrDefault(number, Set.of()).contains(NoticeKind.EXIT_NOTICE) ? List.of(new Mark("县级抽查", "is-now")) : List.of(),
                    List.of(), exit.eligible() == null ? null : exit.eligible() ? "符合退出条件" : "不符合退出条件", matrix == null ? null : matrix.perCapita(),
                    matrix == null ? null : matrix.incomeLine(), matrix != null && ledger.near(matrix, exit.village()),
                    ballot == null ? null : ballot.yes() + " / " + ballot.no() + " / " + ballot.abstain()));
        });
        return briefs;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        return guidance.of(task);
    }
}
