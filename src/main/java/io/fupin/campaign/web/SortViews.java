package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.campaign.IncomeEvidence.Taken;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.rules.Findings;
import io.fupin.campaign.rules.Gaps;
import io.fupin.campaign.rules.Proposals;
import io.fupin.campaign.rules.Proposals.Proposal;
import io.fupin.campaign.web.BoardView.Choice;
import io.fupin.campaign.web.BoardView.Evidence;
import io.fupin.campaign.web.BoardView.Paper;
import io.fupin.campaign.web.BoardView.SortView;
import io.fupin.evidence.EvidenceStore;
import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Facts;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays the sheet of one household out. */
@Component
class SortViews {

    private static final Set<String> FIELDS = Set.of("sorting", "ground", "visitedOn", "visitors", "wage", "business", "property", "transfer", "expense",
            "items", "evidence");

    private final BoardRows board;
    private final HouseholdRegister register;
    private final VerificationFacts facts;
    private final Findings findings;
    private final Proposals proposals;
    private final PolicyParameters parameters;
    private final EvidenceStore evidence;
    private final Regions regions;
    private final Words words;

    SortViews(BoardRows board, HouseholdRegister register, VerificationFacts facts, Findings findings, Proposals proposals, PolicyParameters parameters,
              EvidenceStore evidence, Regions regions, Words words) {
        this.board = board;
        this.register = register;
        this.facts = facts;
        this.findings = findings;
        this.proposals = proposals;
        this.parameters = parameters;
        this.evidence = evidence;
        this.regions = regions;
        this.words = words;
    }

    String boardOf(Campaign campaign, String number, Officer officer) {
        return "/campaigns/" + campaign.id() + "/villages/" + household(number, officer).village();
    }

    private Household household(String number, Officer officer) {
        return register.find(number).filter(one -> officer.covers(one.village())).orElseThrow(() -> Problem.notFound("没有这个户编号，或者它不在您的辖区。"));
    }

    SortView view(Campaign campaign, String number, Officer officer) {
        Household household = household(number, officer);
        Entry entry = board.find(campaign.id(), number).orElse(null);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("visitedOn", words.today().toString());
        typed.put("visitors", officer.name());
        if (entry != null && entry.sorting() != null) {
            typed.put("sorting", entry.sorting().name());
            typed.put("ground", entry.ground());
            typed.put("visitedOn", entry.visitedOn() == null ? "" : entry.visitedOn().toString());
            typed.put("visitors", entry.visitors());
            typed.put("evidence", String.join(",", entry.evidence()));
            visit(typed, entry.visit());
        }
        return view(campaign, household, typed, entry == null ? null : entry.visit(), List.of());
    }

    private static void visit(Map<String, String> typed, Visit visit) {
        if (visit == null) {
            return;
        }
        typed.put("wage", text(visit.wage()));
        typed.put("business", text(visit.business()));
        typed.put("property", text(visit.property()));
        typed.put("transfer", text(visit.transfer()));
        typed.put("expense", text(visit.expense()));
        typed.put("remark", visit.remark());
        for (int i = 0; i < Visit.ITEMS.size(); i++) {
            Boolean said = visit.items().get(Visit.ITEMS.get(i));
            typed.put("item" + i, said == null ? "" : said ? SortPage.YES : "否");
        }
    }

    private static String text(BigDecimal sum) {
        return sum == null ? "" : sum.stripTrailingZeros().toPlainString();
    }

    SortView again(Campaign campaign, String number, Officer officer, Map<String, String> typed, List<FieldError> errors) {
        return view(campaign, household(number, officer), typed, null, errors);
    }

    private SortView view(Campaign campaign, Household household, Map<String, String> typed, Visit visit, List<FieldError> errors) {
        Facts now = facts.of(household.village(), campaign.incomeYear()).stream().filter(one -> one.registerNumber().equals(household.registerNumber()))
                .findFirst().orElse(null);
        Taken taken = findings.taken(household.registerNumber(), campaign.incomeYear()).orElse(null);
        Proposal proposal = now == null ? null : proposals.of(campaign, now, Findings.of(taken, visit, household.persons()));
        Map<String, String> byField = new LinkedHashMap<>();
        errors.forEach(error -> byField.putIfAbsent(error.field(), error.message()));
        List<String> ids = typed.getOrDefault("evidence", "").isBlank() ? List.of() : List.of(typed.get("evidence").split(","));
        return new SortView(campaign.id(), campaign.year(), campaign.incomeYear() + "年", campaign.standard(), regions.fullName(household.village()),
                "/campaigns/" + campaign.id() + "/villages/" + household.village(), household.registerNumber(), household.headName(), household.groupName(),
                household.persons(), household.state().title(), now == null ? List.of() : Gaps.of(now, Gaps.Asked.of(parameters,
                        campaign.county(), words.today())), choices(household, typed.get("sorting")), typed, items(typed),
                evidence.findAll(ids).stream().map(one -> new Paper(one.id(), one.fileName(), "", one.type().startsWith("image/"))).toList(),
                visit == null ? null : visit.perCapita(household.persons()), evidence(campaign, household, taken), proposal == null ? null : proposal.title(),
                proposal == null ? null : proposal.reason(), byField,
                errors.stream().filter(error -> !FIELDS.contains(error.field())).map(FieldError::message).toList());
    }

    /** Null where nothing keeps such evidence. */
    private Evidence evidence(Campaign campaign, Household household, Taken taken) {
        String sheet = "/campaigns/" + campaign.id() + "/households/" + household.registerNumber();
        return findings.page(household.registerNumber()).map(page -> FilterAddress.of(page).with("back", sheet).toString()).map(page -> taken == null ? new Evidence(page, null, null, null, List.of())
                : new Evidence(page, taken.visitedOn(), taken.perCapita(), taken.incomeLine(), taken.lacking())).orElse(null);
    }

    private static Map<String, String> items(Map<String, String> typed) {
        Map<String, String> items = new LinkedHashMap<>();
        for (int i = 0; i < Visit.ITEMS.size(); i++) {
            items.put(Visit.ITEMS.get(i), typed.getOrDefault("item" + i, ""));
        }
        return items;
    }

    private static List<Choice> choices(Household household, String chosen) {
        return Arrays.stream(Sorting.values()).filter(one -> one.fits(household.state()))
                .map(one -> new Choice(one.name(), one.title(), note(one), one.name().equals(chosen))).toList();
    }

    private static String note(Sorting sorting) {
        return switch (sorting) {
            case EXIT -> "收入超过标准，各项有保障；接着走退出程序，要农户签字";
            case HELP -> "还要帮扶；已脱贫的，政策照旧";
            case RELAPSE -> "已脱贫又困难了；接着走识别程序";
            case CHANGE -> "添人、减人、分户、并户、销户；接着申报变更";
            case REMOVE -> "不该在册；接着走清退程序，要听农户说明";
        };
    }
}
