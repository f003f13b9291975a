package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.IncomeEvidence.Taken;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Entry;
import io.fupin.campaign.data.Entry.FollowUpState;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.ItemRows.Item;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.campaign.rules.Findings;
import io.fupin.campaign.rules.Proposals;
import io.fupin.campaign.rules.Proposals.Proposal;
import io.fupin.campaign.rules.Proposals.Seen;
import io.fupin.campaign.web.BoardView.Lane;
import io.fupin.campaign.web.BoardView.Line;
import io.fupin.campaign.work.FollowUps;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.household.VerificationFacts;
import io.fupin.household.VerificationFacts.Facts;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A village's board as its page shows it: what is left to do first. */
@Component
class BoardViews {

    private final BoardRows board;
    private final ItemRows items;
    private final VerificationFacts facts;
    private final Findings findings;
    private final Proposals proposals;
    private final FollowUps followUps;
    private final WorkItems work;
    private final Regions regions;

    BoardViews(BoardRows board, ItemRows items, VerificationFacts facts, Findings findings, Proposals proposals, FollowUps followUps,
               WorkItems work, Regions regions) {
        this.board = board;
        this.items = items;
        this.facts = facts;
        this.findings = findings;
        this.proposals = proposals;
        this.followUps = followUps;
        this.work = work;
        this.regions = regions;
    }

    BoardView view(Campaign campaign, VillageOfCampaign village, Officer officer) {
        List<Facts> standing = facts.of(village.village(), campaign.incomeYear());
        Map<String, Facts> byNumber = standing.stream().collect(Collectors.toMap(Facts::registerNumber, one -> one));
        Map<String, Entry> entries = new LinkedHashMap<>();
        board.of(campaign.id(), village.village()).forEach(entry -> entries.put(entry.registerNumber(), entry));
        Map<String, Long> gaps = items.of(campaign.id(), village.village()).stream().filter(item -> item.closedOn() == null && item.registerNumber() != null)
                .collect(Collectors.groupingBy(Item::registerNumber, Collectors.counting()));
        List<WorkItem> open = village.caseNumber() == null ? List.of() : work.open(List.of(village.caseNumber()));
        boolean sorting = open.stream().anyMatch(item -> "sort".equals(item.step()));
        boolean committee = officer.is(Role.VILLAGE_COMMITTEE) && officer.covers(village.village());
        Map<String, Taken> taken = findings.takenIn(village.village(), campaign.incomeYear());
        Map<String, Proposal> proposed = proposals.of(campaign, entries.values().stream()
                .filter(entry -> entry.sorting() == null && byNumber.containsKey(entry.registerNumber()))
                .map(entry -> new Seen(byNumber.get(entry.registerNumber()), Findings.of(taken.get(entry.registerNumber()), entry.visit(), entry.persons())))
                .toList());
        Map<Sorting, List<Line>> lanes = new LinkedHashMap<>();
        List<Line> unsorted = new ArrayList<>();
        entries.values().forEach(entry -> {
            Line line = line(campaign, entry, byNumber.get(entry.registerNumber()), proposed.get(entry.registerNumber()), committee,
                    gaps.getOrDefault(entry.registerNumber(), 0L));
            if (entry.sorting() == null && entry.followUp() == FollowUpState.NONE) {
                unsorted.add(line);
            } else {
                lanes.computeIfAbsent(entry.sorting() == null ? Sorting.CHANGE : entry.sorting(), any -> new ArrayList<>()).add(line);
            }
        });
        standing.stream().filter(one -> !entries.containsKey(one.registerNumber())).forEach(one -> unsorted.add(newcomer(campaign, one)));
        List<Lane> shown = new ArrayList<>();
        shown.add(lane("还没有分类", "is-warn", unsorted));
        for (Sorting one : Sorting.values()) {
            shown.add(lane(one.title(), "", lanes.getOrDefault(one, List.of())));
        }
        return new BoardView(campaign.id(), regions.fullName(village.village()), village.village().value(), campaign.year(), campaign.incomeYear() + "年",
                campaign.standard(), village.caseNumber(), village.phase() == null ? village.state().title() : village.phase(),
                shown.stream().mapToInt(Lane::households).sum(), shown.stream().mapToInt(Lane::persons).sum(),
                shown.stream().filter(lane -> lane.households() > 0).toList(), committee && sorting && campaign.state().going(), campaign.dates().visitEnd(),
                campaign.dates().entryDeadline(), open.stream().filter(item -> item.post().equals(officer.post())).map(item -> "/tasks/" + item.id())
                        .findFirst().orElse(null), gaps.values().stream().mapToInt(Long::intValue).sum());
    }

    private static Lane lane(String title, String mark, List<Line> lines) {
        return new Lane(title, mark, lines.size(), lines.stream().mapToInt(Line::persons).sum(), lines);
    }

    private Line line(Campaign campaign, Entry entry, Facts now, Proposal proposal, boolean committee, long gaps) {
        String byHand = committee && entry.followUp() == FollowUpState.BY_HAND ? followUps.page(entry) : null;
        return new Line(entry.registerNumber(), entry.head(), entry.group(), entry.persons(), now == null ? "已不在册" : now.state().title(),
                proposal == null ? null : proposal.title(), proposal == null ? null : proposal.reason(), entry.ground(), entry.visitedOn(), status(entry),
                entry.caseNumber() == null ? null : "/cases/" + entry.caseNumber(), entry.hindrance(), byHand,
                "/campaigns/" + campaign.id() + "/households/" + entry.registerNumber(), (int) gaps);
    }

    private Line newcomer(Campaign campaign, Facts one) {
        return new Line(one.registerNumber(), one.head(), one.group(), one.persons(), one.state().title(), "先入户", "核查开始以后进册", null, null, null, null,
                null, null, "/campaigns/" + campaign.id() + "/households/" + one.registerNumber(), 0);
    }

    private static String status(Entry entry) {
        return switch (entry.followUp()) {
            case NONE -> null;
            case WAITING -> entry.hindrance() == null ? "等待立案" : "没有立上案";
            case BY_HAND -> "由村里申报";
            case BEGUN -> "在办 " + CaseNumbers.shortForm(entry.caseNumber());
            case DECIDED -> "已办结：" + entry.result();
        };
    }
}
