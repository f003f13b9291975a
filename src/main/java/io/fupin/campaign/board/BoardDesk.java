package io.fupin.campaign.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.BoardRows.Sort;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.data.Entry.FollowUpState;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.ItemRows.Item;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.campaign.rules.Findings;
import io.fupin.campaign.rules.Findings.Finding;
import io.fupin.campaign.rules.Proposals;
import io.fupin.campaign.rules.Proposals.Proposal;
import io.fupin.campaign.work.CampaignWorker;
import io.fupin.campaign.work.Counting;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The village sorts its households one by one, as it visits them; nothing takes effect before it hands the whole sheet in. */
@Component
public class BoardDesk {

    static final String SORT = "sort";
    private static final int LONGEST = 200;

    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final BoardRows board;
    private final ItemRows items;
    private final VerificationFacts facts;
    private final HouseholdRegister register;
    private final SortRules rules;
    private final Findings findings;
    private final Proposals proposals;
    private final Counting counting;
    private final CampaignWorker worker;
    private final Cases cases;
    private final WorkItems work;
    private final StepEvidence evidence;
    private final AuditLog audit;
    private final Clock clock;

    BoardDesk(CampaignRows campaigns, VillageRows villages, BoardRows board, ItemRows items, VerificationFacts facts,
              HouseholdRegister register, SortRules rules, Findings findings, Proposals proposals,
              Counting counting, CampaignWorker worker, Cases cases, WorkItems work, StepEvidence evidence, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.villages = villages;
        this.board = board;
        this.items = items;
        this.facts = facts;
        this.register = register;
        this.rules = rules;
        this.findings = findings;
        this.proposals = proposals;
        this.counting = counting;
        this.worker = worker;
        this.cases = cases;
        this.work = work;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal     at {@code sorting}, {@code ground}, {@code visitedOn}, {@code visitors}, {@code evidence} or a field of the visit
     * @throws NotAllowed  for whoever is not the village's committee
     * @throws AlreadyDone when the sheet was handed in
     */
    @Transactional
    public void sort(Officer officer, long id, String registerNumber, SortInput input) {
        Campaign campaign = campaign(id);
        Entry entry = own(officer, id, registerNumber);
        VillageOfCampaign village = villages.find(id, entry.village()).orElseThrow();
        CaseFile file = cases.lock(village.caseNumber());
        Entry now = board.find(id, registerNumber).orElseThrow();
        requireOpen(campaign, file, now);
        Facts household = facts.of(entry.village(), campaign.incomeYear()).stream().filter(one -> one.registerNumber().equals(registerNumber)).findFirst()
                .orElseThrow(() -> Refusal.at("sorting", "这一户已经不在册，不用再分类"));
        Finding finding = Findings.of(findings.taken(registerNumber, campaign.incomeYear()).orElse(null), input.visit(), household.persons());
        rules.check(campaign, household, finding, input);
        Proposal proposal = proposals.of(campaign, household, finding);
        board.sort(now, new Sort(input.sorting(), proposal.title(), input.ground().strip(), input.visitedOn(), input.visitors().strip(), input.visit(),
                input.evidence(), officer, clock.instant()));
        if (now.followUp() == FollowUpState.WAITING && !input.sorting().followedUp()) {
            counting.settled(board.find(id, registerNumber).orElseThrow(), "改为" + input.sorting().title());
        }
        ObjectNode papers = JsonNodeFactory.instance.objectNode();
        input.evidence().forEach(papers.withArray("visitEvidence")::add);
        evidence.link(file, SORT, papers, officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "campaign.sort", registerNumber,
                Map.of("sorting", input.sorting().title()));
        worker.wakeAfterCommit();
    }

    /** What could not be begun is tried again as it stands. */
    @Transactional
    public void retry(Officer officer, long id, String registerNumber) {
        Entry entry = own(officer, id, registerNumber);
        if (entry.hindrance() == null) {
            throw new AlreadyDone("这一户已经在办了。", null, null);
        }
        board.retry(entry);
        worker.wakeAfterCommit();
    }

    /** 销号 of an item on the list: closed with its proof, by the village or whoever is above it. */
    @Transactional
    public Item close(Officer officer, long item, String proof) {
        Item found = items.find(item).filter(one -> officer.covers(one.village())).orElseThrow(() -> new Cases.NotFound("没有这一条，或者它不在您的辖区。"));
        if (!officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.VILLAGE_TEAM) && !officer.is(Role.TOWNSHIP_OFFICE)) {
            throw new NotAllowed("清单由村里、驻村工作队和乡镇销号。");
        }
        if (proof == null || proof.isBlank() || proof.strip().length() > LONGEST) {
            throw Refusal.at("proof", "请写明怎么落实的，不超过 " + LONGEST + " 个字");
        }
        if (!items.close(item, officer, LocalDate.now(clock), proof.strip())) {
            throw new AlreadyDone("这一条已由 " + items.find(item).map(Item::closedBy).orElse("") + " 销号。", found.closedBy(), null);
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "campaign.close-item",
                found.registerNumber() == null ? found.village().value() : found.registerNumber(), Map.of("item", found.title()));
        return found;
    }

    private Campaign campaign(long id) {
        return campaigns.find(id).orElseThrow(BoardDesk::notFound);
    }

    private Entry own(Officer officer, long id, String registerNumber) {
        Entry entry = board.find(id, registerNumber).or(() -> newcomer(id, registerNumber)).filter(one -> officer.covers(one.village()))
                .orElseThrow(BoardDesk::notFound);
        if (!officer.is(Role.VILLAGE_COMMITTEE)) {
            throw new NotAllowed("分类由村“两委”填写。");
        }
        return entry;
    }

    /** Registered after its village had begun: it comes onto the board when somebody sorts it. */
    private Optional<Entry> newcomer(long id, String registerNumber) {
        Campaign campaign = campaign(id);
        return register.find(registerNumber).filter(household -> villages.find(id, household.village()).isPresent()).flatMap(household -> {
            board.add(id, facts.of(household.village(), campaign.incomeYear()));
            return board.find(id, registerNumber);
        });
    }

    private void requireOpen(Campaign campaign, CaseFile file, Entry entry) {
        if (!campaign.state().going() || !file.open()) {
            throw new AlreadyDone("本次核查" + campaign.state().title() + "，不能再分类。", null, null);
        }
        if (LocalDate.now(clock).isAfter(campaign.dates().entryDeadline())) {
            throw Refusal.at("sorting", "录入到 " + campaign.dates().entryDeadline() + " 截止；要延期，请县里办理");
        }
        boolean sorting = work.open(List.of(file.caseNumber())).stream().map(WorkItem::step).anyMatch(SORT::equals);
        if (!sorting && entry.hindrance() == null) {
            throw new AlreadyDone("本村的分类已经交上去了，要改请上一步退回。", null, null);
        }
    }

    private static Cases.NotFound notFound() {
        return new Cases.NotFound("没有这一户，或者它不在您的辖区。");
    }
}
