package io.fupin.relapse.panel;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.CasePanels.Document;
import io.fupin.casework.CasePanels.Guidance;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdSheets;
import io.fupin.household.PersonalData;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.meeting.Meetings;
import io.fupin.region.Regions;
import io.fupin.relapse.data.RelapseRows.Findings;
import io.fupin.relapse.data.RelapseRows.Matter;
import io.fupin.relapse.data.RelapseRows.Who;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case of monitoring or clearing lays before whoever decides. */
@Component
class RiskSheets {

    private final RelapseRows rows;
    private final HouseholdRegister register;
    private final HouseholdSheets households;
    private final RiskPapers papers;
    private final RiskGuidance guidance;
    private final RiskDays days;
    private final Meetings meetings;
    private final Regions regions;
    private final AuditLog audit;
    private final Words words;

    RiskSheets(RelapseRows rows, HouseholdRegister register, HouseholdSheets households, RiskPapers papers, RiskGuidance guidance, RiskDays days,
               Meetings meetings, Regions regions, AuditLog audit, Words words) {
        this.rows = rows;
        this.register = register;
        this.households = households;
        this.papers = papers;
        this.guidance = guidance;
        this.days = days;
        this.meetings = meetings;
        this.regions = regions;
        this.audit = audit;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Matter matter = rows.get(file.caseNumber());
        Who who = matter.who();
        Household household = who.registerNumber() == null ? null : register.find(who.registerNumber()).orElseThrow();
        boolean health = PersonalData.needsHealth(officer);
        return new CaseSheet(who.headName() + "户", household == null ? regions.fullName(who.village()) + (who.groupName() == null ? "" : " " + who.groupName())
                + "　" + who.persons() + " 人" : households.place(household) + "　" + household.persons() + " 人", marks(file, matter, household), flags(matter),
                health ? matter.situation() : null, null, facts(matter, health), household == null ? List.of() : households.members(household, officer, false),
                papers.of(file.caseNumber()));
    }

    private List<Mark> marks(CaseFile file, Matter matter, Household household) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(household == null ? "没有建档" : household.state().title(), ""));
        if (matter.kind() != null) {
            marks.add(new Mark(matter.kind(), "is-warn"));
        }
        if (matter.foundOn() != null && days.running(file)) {
            marks.add(days.mark(file, matter.foundOn()));
        }
        return marks;
    }

    private static List<Flag> flags(Matter matter) {
        Findings found = matter.findings();
        List<Flag> flags = new ArrayList<>();
        if (found != null && !found.lacking().isEmpty()) {
            flags.add(Flag.of(true, "没有保障", "没有保障的：" + String.join("、", found.lacking())));
        }
        if (found != null && Boolean.TRUE.equals(found.shock())) {
            flags.add(Flag.of(false, "变故", "遇到了大的支出或者变故，见核实情况"));
        }
        return flags;
    }

    private List<Fact> facts(Matter matter, boolean health) {
        List<Fact> facts = new ArrayList<>(beside(matter));
        if (matter.source() != null) {
            facts.add(new Fact("线索", matter.foundOn() + "，" + matter.source()));
        }
        Findings found = matter.findings();
        if (found != null) {
            facts.add(new Fact("入户", found.visitedOn().toString()));
            facts.add(new Fact("近十二个月人均", words.yuan(found.perCapita()) + " 元（标准 " + words.yuan(found.line()) + "，监测范围 "
                    + words.yuan(found.limit()) + "）"));
            facts.add(new Fact("劳动能力", found.labour() ? "有" : "没有"));
            if (health && found.risk() != null) {
                facts.add(new Fact("核实情况", found.risk()));
            }
        }
        if (matter.reason() != null) {
            facts.add(new Fact("判定", matter.verdict() + "：" + matter.reason()));
        }
        meetings.ballot(matter.caseNumber()).ifPresent(ballot -> facts.add(new Fact("民主评议", "同意 " + ballot.yes() + "、反对 " + ballot.no() + "、弃权 "
                + ballot.abstain() + "、回避 " + ballot.recused() + "，" + (ballot.passed() ? "通过" : "未通过"), "/meetings/" + ballot.meetingId())));
        if (matter.application() != null) {
            facts.add(new Fact("识别申请", CaseNumbers.shortForm(matter.application()), "/cases/" + matter.application()));
        }
        return facts;
    }

    @Transactional(readOnly = true)
    public List<Fact> beside(CaseFile file) {
        return beside(rows.get(file.caseNumber()));
    }

    private static List<Fact> beside(Matter matter) {
        List<Fact> facts = new ArrayList<>();
        String number = matter.who().registerNumber();
        facts.add(number == null ? new Fact("户编号", "没有建档") : new Fact("户编号", number, "/households/" + number));
        if (matter.monitored() != null) {
            facts.add(new Fact("监测编号", CaseNumbers.shortForm(matter.monitored()), "/monitoring/" + matter.monitored()));
        }
        return facts;
    }

    String registerNumber(CaseFile file) {
        return rows.get(file.caseNumber()).who().registerNumber();
    }

    @Transactional
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        if (!PersonalData.needsIdentityNumbers(officer)) {
            throw new NotAllowed("您现在的岗位用不到完整的证件号。");
        }
        String number = registerNumber(file);
        if (number == null) {
            return List.of();
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.identity-numbers", file.caseNumber(), Map.of());
        return households.members(register.find(number).orElseThrow(), officer, true);
    }

    @Transactional(readOnly = true)
    public List<Document> documents(CaseFile file) {
        return papers.documents(file);
    }

    @Transactional(readOnly = true)
    public Map<String, Brief> briefs(Collection<String> caseNumbers, String process) {
        Map<String, Matter> matters = rows.all(caseNumbers, process);
        if (matters.isEmpty()) {
            return Map.of();
        }
        Map<String, BallotRow> ballots = meetings.newest(matters.keySet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        matters.forEach((number, matter) -> {
            BallotRow ballot = ballots.get(number);
            Findings found = matter.findings();
            briefs.put(number, new Brief(matter.kind() == null ? List.of() : List.of(new Mark(matter.kind(), "is-warn")), List.of(), matter.verdict(),
                    found == null ? null : found.perCapita(), found == null ? null : found.limit(), false,
                    ballot == null ? null : ballot.yes() + " / " + ballot.no() + " / " + ballot.abstain()));
        });
        return briefs;
    }

    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task) {
        return guidance.of(task, rows.get(task.file().caseNumber()));
    }
}
