package io.fupin.identification.panel;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.CaseSight;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.household.PersonalData;
import io.fupin.identification.Identification;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.steps.HouseholdFacts;
import io.fupin.identification.steps.RedFlags;
import io.fupin.notice.LeftOut;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.ObjectionDesk;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The identification's cases as pages show them. */
@Component
class HouseholdPanels implements CasePanels {

    private static final Set<String> PHONES = Set.of("phone", "helperPhone");
    private static final Set<String> HEALTH = Set.of("health", "mainCause", "otherCauses");

    private final KnownCases cases;
    private final CaseFacts facts;
    private final CaseMembers members;
    private final CasePapers papers;
    private final IncomeLedger ledger;
    private final CaseBriefs briefs;
    private final StepGuidance guidance;
    private final RedFlags flags;
    private final HouseholdFacts household;
    private final IdentificationRows rows;
    private final LeftOut leftOut;
    private final Regions regions;
    private final AuditLog audit;

    HouseholdPanels(KnownCases cases, CaseFacts facts, CaseMembers members, CasePapers papers, IncomeLedger ledger, CaseBriefs briefs,
                    StepGuidance guidance, RedFlags flags, HouseholdFacts household, IdentificationRows rows, LeftOut leftOut,
                    Regions regions, AuditLog audit) {
        this.cases = cases;
        this.facts = facts;
        this.members = members;
        this.papers = papers;
        this.ledger = ledger;
        this.briefs = briefs;
        this.guidance = guidance;
        this.flags = flags;
        this.household = household;
        this.rows = rows;
        this.leftOut = leftOut;
        this.regions = regions;
        this.audit = audit;
    }

    @Override
    public String process() {
        return Identification.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        KnownCase known = cases.of(file);
        if (CaseErasure.erased(file)) {
            return new CaseSheet("申请人资料" + file.subject(), place(file), List.of(new Mark("保存期满", "")), List.of(), null, ledger.of(known),
                    facts.withoutPeople(known), List.of(), papers.of(file.caseNumber()));
        }
        return new CaseSheet(file.subject() + "户", place(file), marks(known), flags.of(file).stream().map(HouseholdPanels::flag).toList(),
                known.application().reason(), ledger.of(known), facts.of(known, officer), members.masked(known.members(), file.county(), officer),
                papers.of(file.caseNumber()));
    }

    /** 漂河镇青背村 2 组　4 人. */
    private String place(CaseFile file) {
        return regions.fullName(file.village()) + (file.groupName() == null ? "" : " " + file.groupName())
                + (file.persons() == null ? "" : "　" + file.persons() + " 人");
    }

    private static List<Mark> marks(KnownCase known) {
        Set<NoticeKind> drawn = known.notices().stream().filter(NoticeEntry::drawn).map(NoticeEntry::kind).collect(Collectors.toSet());
        List<Mark> marks = new ArrayList<>(CaseBriefs.marks(known.facts().ground(), drawn));
        if (known.selfApplied()) {
            marks.add(new Mark("自己申请", ""));
        }
        return marks;
    }

    private static Flag flag(RedFlags.Flag found) {
        boolean photo = found.kind() == RedFlags.Kind.REUSED;
        return new Flag(found.severe(), found.label(), found.text(), found.quote(), photo ? "看佐证" : null, photo ? "#evidence" : null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> facts(CaseFile file, Officer officer) {
        KnownCase known = cases.of(file);
        if (CaseErasure.erased(file)) {
            return List.of();
        }
        List<Fact> aside = new ArrayList<>(facts.aside(known, officer));
        leftOut.basisOf(file.caseNumber()).ifPresent(objection -> aside.add(new Fact("依据的异议", CaseNumbers.shortForm(objection),
                CaseSight.sees(officer, ObjectionDesk.PROCESS, file.village()) ? "/cases/" + objection : null)));
        return aside;
    }

    @Override
    public String registerNumber(CaseFile file) {
        return rows.facts(file.caseNumber()).registerNumber();
    }

    @Override
    @Transactional
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        if (!PersonalData.needsIdentityNumbers(officer)) {
            throw new NotAllowed("您现在的岗位用不到完整的证件号。");
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.identity-numbers", file.caseNumber(),
                Map.of());
        return members.inFull(household.members(file.caseNumber()), officer);
    }

    @Override
    public Sensitive sensitive(Officer officer) {
        return new Sensitive(PersonalData.needsIdentityNumbers(officer), PersonalData.needsPhones(officer) ? PHONES : Set.of(),
                PersonalData.needsHealth(officer) ? Set.of() : HEALTH);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> documents(CaseFile file, Officer officer) {
        return papers.documents(cases.of(file));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        return briefs.of(caseNumbers);
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        return guidance.of(task, officer);
    }
}
