package io.fupin.change.panel;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Difference;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.change.HouseholdChange;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.data.ChangeRows.Change;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.Level;
import io.fupin.change.steps.Approval;
import io.fupin.change.steps.ChangeForms;
import io.fupin.clock.BusinessClock;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.PersonalData;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.SeenEntries;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change as pages show it: from what to what, what follows for the household, and what it rests on. */
@Component
class ChangePanels implements CasePanels {

    private static final Map<String, String> PAPERS = Map.of("evidence", "变更凭据", "consentEvidence", "农户签字", "checkEvidence", "核实凭据");
    private static final Set<String> HEALTH = Set.of("health", "mainCause", "otherCauses", "disabilityKind", "disabilityGrade");

    private final ChangeRows rows;
    private final ChangeForms forms;
    private final ChangeEffect effect;
    private final Approval approval;
    private final StandingHousehold standing;
    private final HouseholdRegister register;
    private final SeenEntries seen;
    private final StepEvidence links;
    private final PostNames posts;
    private final Words words;
    private final AuditLog audit;

    ChangePanels(ChangeRows rows, ChangeForms forms, ChangeEffect effect, Approval approval, StandingHousehold standing, HouseholdRegister register,
                 SeenEntries seen, StepEvidence links, PostNames posts, Words words, AuditLog audit) {
        this.rows = rows;
        this.forms = forms;
        this.effect = effect;
        this.approval = approval;
        this.standing = standing;
        this.register = register;
        this.seen = seen;
        this.links = links;
        this.posts = posts;
        this.words = words;
        this.audit = audit;
    }

    @Override
    public String process() {
        return HouseholdChange.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Change change = rows.get(file.caseNumber());
        Household household = register.find(change.registerNumber()).orElseThrow();
        ChangeForm form = forms.of(file.caseNumber());
        return new CaseSheet(household.headName() + "户", standing.place(household) + "　" + household.persons() + " 人", marks(change), List.of(),
                form.reason(), null, facts(file, change, form), file.open() ? standing.members(household, officer, false) : List.of(), List.of(),
                differences(change, officer));
    }

    private static List<Mark> marks(Change change) {
        return List.of(new Mark(change.kind().title(), "is-now"), new Mark(change.level().title(), ""));
    }

    private List<Fact> facts(CaseFile file, Change change, ChangeForm form) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("户编号", change.registerNumber(), "/households/" + change.registerNumber()));
        if (change.otherNumber() != null) {
            facts.add(new Fact("并入", change.otherNumber(), "/households/" + change.otherNumber()));
        }
        if (change.madeNumber() != null) {
            facts.add(new Fact("新户", change.madeNumber(), "/households/" + change.madeNumber()));
        }
        facts.add(new Fact("发生日期", words.fullDay(change.effectiveOn())));
        facts.add(new Fact("凭据", form.papersComplete() ? form.proof() : "随后补"));
        if (file.open()) {
            effect.perCapita(change).ifPresent(told -> facts.add(new Fact("人均收入（供参考）", told)));
        } else if (change.appliedOn() != null) {
            facts.add(new Fact("写入档案", words.fullDay(change.appliedOn()) + "，" + change.approvedBy() + "批"));
        }
        return facts;
    }

    private List<Difference> differences(Change change, Officer officer) {
        return change.lines().stream().map(line -> new Difference(who(line, change), line.what(),
                seen.of(line.sight(), line.before(), change.registerNumber(), officer), seen.of(line.sight(), line.after(), change.registerNumber(), officer)))
                .toList();
    }

    private static String who(Line line, Change change) {
        String household = line.registerNumber() == null ? "新户" : line.registerNumber().equals(change.registerNumber()) ? "本户" : "并入的户";
        return line.person() == null ? household : "本户".equals(household) ? line.person() : household + " " + line.person();
    }

    @Override
    public List<Fact> facts(CaseFile file, Officer officer) {
        Change change = rows.get(file.caseNumber());
        return List.of(new Fact("审批级别", change.level().title()), new Fact("户编号", change.registerNumber(), "/households/" + change.registerNumber()));
    }

    @Override
    public List<String> phases(CaseFile file, List<String> all, Set<String> met) {
        Set<String> way = switch (rows.get(file.caseNumber()).level()) {
            case VILLAGE -> Set.of("村级核对");
            case TOWNSHIP -> Set.of("乡镇审核");
            case COUNTY -> Set.of("乡镇审核", "县级审批");
        };
        return all.stream().filter(phase -> way.contains(phase) || met.contains(phase)).toList();
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
        Change change = rows.get(file.caseNumber());
        List<Member> members = new ArrayList<>(standing.members(register.find(change.registerNumber()).orElseThrow(), officer, true));
        change.lines().stream().filter(line -> "证件号码".equals(line.what()) && !line.after().isEmpty())
                .forEach(line -> members.add(new Member(line.person(), "改成", "", "", "", "", line.after())));
        return members;
    }

    @Override
    public Sensitive sensitive(Officer officer) {
        return new Sensitive(PersonalData.needsIdentityNumbers(officer), PersonalData.needsPhones(officer) ? Set.of("phone") : Set.of(),
                PersonalData.needsHealth(officer) ? Set.of() : HEALTH);
    }

    @Override
    public List<Document> documents(CaseFile file, Officer officer) {
        Set<String> told = new HashSet<>();
        return links.of(file.caseNumber()).stream().filter(link -> told.add(link.evidenceId())).map(link -> new Document("综合",
                PAPERS.getOrDefault(link.field().replaceAll("\\[\\d+]$", ""), "凭据"),
                "start".equals(link.step()) ? posts.of(io.fupin.account.Post.parse(file.startedPost())) : "",
                LocalDate.ofInstant(link.at(), BusinessClock.ZONE), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId())).toList();
    }

    @Override
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Brief> briefs = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach(change -> briefs.put(change.caseNumber(), new Brief(marks(change), List.of(), null, null, null, false, null)));
        return briefs;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        String number = task.item().caseNumber();
        if (ChangeForms.SUPPLEMENT.equals(task.item().step())) {
            return new Guidance(true, List.of(), Map.of("submit", "补齐以后报上一级"), Map.of(), null);
        }
        Change change = rows.get(number);
        String overtaken = approval.overtaken(number);
        List<Condition> conditions = List.of(overtaken == null ? Condition.of(true, "报上来以后，档案里要改的这几项没有变过") : Condition.of(false, overtaken));
        boolean last = change.level() != Level.COUNTY || "county-review".equals(task.item().step());
        String follows = last ? "同意后马上写入档案，原来的记录留着" : "同意后报县里审批";
        return new Guidance(false, conditions, Map.of("approve", follows, "confirm", "核对无误马上写入档案，原来的记录留着", "reject", "写明理由，档案不变"),
                Map.of("approve", List.of("凭据齐全，情况属实"), "confirm", List.of("已核对，情况属实"), "return", List.of("凭据看不清，请重新拍", "日期与凭据不符，请核对")), null);
    }
}
