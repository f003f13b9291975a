package io.fupin.exit.panel;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Revisions;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.exit.data.RemovalRows;
import io.fupin.exit.data.RemovalRows.Removal;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.PersonalData;
import io.fupin.meeting.Meetings;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A removal as pages show it: what was found out, and what the household says to it. */
@Component
class RemovalPanels implements CasePanels {

    private final RemovalRows rows;
    private final Revisions revisions;
    private final HouseholdRegister register;
    private final HouseholdSheet sheets;
    private final CasePapers papers;
    private final Meetings meetings;
    private final Notices notices;
    private final AuditLog audit;

    RemovalPanels(RemovalRows rows, Revisions revisions, HouseholdRegister register, HouseholdSheet sheets, CasePapers papers, Meetings meetings,
                  Notices notices, AuditLog audit) {
        this.rows = rows;
        this.revisions = revisions;
        this.register = register;
        this.sheets = sheets;
        this.papers = papers;
        this.meetings = meetings;
        this.notices = notices;
        this.audit = audit;
    }

    @Override
    public String process() {
        return HouseholdRemoval.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Removal removal = rows.get(file.caseNumber());
        Household household = register.find(removal.registerNumber()).orElseThrow();
        return new CaseSheet(household.headName() + "户", sheets.place(household), marks(removal, notices.drawn(file.caseNumber(), NoticeKind.REMOVAL_NOTICE)),
                sheets.flags(household), removal.basis(), null, facts(household, removal), sheets.members(household, officer, false),
                papers.of(file.caseNumber()));
    }

    private static List<Mark> marks(Removal removal, boolean drawn) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(removal.kind(), "is-warn"));
        if (drawn) {
            marks.add(new Mark("抽查", "is-now"));
        }
        return marks;
    }

    private List<Fact> facts(Household household, Removal removal) {
        List<Fact> facts = new ArrayList<>(sheets.facts(household));
        facts.add(new Fact("怎样发现的", removal.foundBy()));
        revisions.latest(removal.caseNumber(), "verify").ifPresent(visit -> {
            facts.add(new Fact("核实", visit.form().path("findings").asText() + "（" + visit.form().path("groundHolds").asText() + "）"));
            facts.add(new Fact("农户陈述", visit.form().path("statement").asText()));
        });
        meetings.ballot(removal.caseNumber()).ifPresent(ballot -> facts.add(new Fact("民主评议", "同意 " + ballot.yes() + "、反对 " + ballot.no() + "、弃权 "
                + ballot.abstain() + "、回避 " + ballot.recused() + "，" + (ballot.passed() ? "通过" : "未通过"), "/meetings/" + ballot.meetingId())));
        if (removal.removedOn() != null) {
            facts.add(new Fact("清退", removal.removedOn().toString()));
        }
        return facts;
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
        Map<String, Removal> removals = rows.all(caseNumbers);
        if (removals.isEmpty()) {
            return Map.of();
        }
        Map<String, BallotRow> ballots = meetings.newest(removals.keySet());
        Map<String, Set<NoticeKind>> drawn = notices.drawn(removals.keySet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        removals.forEach((number, removal) -> {
            BallotRow ballot = ballots.get(number);
            briefs.put(number, new Brief(marks(removal, drawn.getOrDefault(number, Set.of()).contains(NoticeKind.REMOVAL_NOTICE)), List.of(), null, null, null,
                    false, ballot == null ? null : ballot.yes() + " / " + ballot.no() + " / " + ballot.abstain()));
        });
        return briefs;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        List<Condition> conditions = new ArrayList<>();
        String step = task.item().step();
        if ("verify".equals(step)) {
            conditions.add(Condition.of(true, "两人以上到户，先听农户说，再写核实情况"));
        } else if ("township-review".equals(step) && notices.drawn(task.file().caseNumber(), NoticeKind.REMOVAL_NOTICE)) {
            conditions.add(Condition.of(true, "抽中入户，同意前须填抽查记录"));
        }
        return new Guidance("verify".equals(step), conditions, hints(step), Map.of(), elsewhere(step));
    }

    private static Map<String, String> hints(String step) {
        return switch (step) {
            case "verify" -> Map.of("submit", "事由属实的进入民主评议；不属实的案件就此结束，农户继续在册。");
            case "township-review" -> Map.of("approve", "同意后报县里审批。", "reject", "案件就此结束，农户继续在册。");
            case "county-review" -> Map.of("approve", "同意后在村里公告，公告后清退。", "reject", "案件就此结束，农户继续在册。");
            case "announce-removal" -> Map.of("submit", "公告后这一户改为清退，资料都留着。");
            default -> Map.of();
        };
    }

    private static String elsewhere(String step) {
        return switch (step) {
            case "evaluate" -> "/meetings/new";
            case "post-removal-notice" -> "/notices/new?kind=REMOVAL_NOTICE";
            default -> null;
        };
    }
}
