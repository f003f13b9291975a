package io.fupin.meeting.paper;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.meeting.data.MeetingRows;
import io.fupin.meeting.desk.Evaluations;
import io.fupin.meeting.roster.Composition;
import io.fupin.meeting.roster.Roster;
import io.fupin.meeting.roster.Rosters;
import io.fupin.meeting.rules.MeetingRules;
import io.fupin.paper.MeetingRecordPaper;
import io.fupin.paper.MeetingRecordPaper.Ballot;
import io.fupin.paper.MeetingRecordPaper.Recusal;
import io.fupin.paper.MeetingRecordPaper.Women;
import io.fupin.paper.MeetingSheetsPaper;
import io.fupin.paper.Paper;
import io.fupin.paper.Papers;
import io.fupin.paper.Participant;
import io.fupin.paper.Place;
import io.fupin.paper.RosterLine;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is printed for a meeting: sign-in sheet and ballot papers before it, the record after it (policy 6.3). */
@Component
public class MeetingPapers {

    /** Free lines of a sign-in sheet where nobody knows how many are due. */
    private static final int FREE_LINES = 40;

    private final Cases cases;
    private final WorkItems items;
    private final MeetingRows meetings;
    private final MeetingRules rules;
    private final MeetingChecks checks;
    private final Evaluations evaluations;
    private final Rosters rosters;
    private final Matches matches;
    private final Papers papers;
    private final Regions regions;

    MeetingPapers(Cases cases, WorkItems items, MeetingRows meetings, MeetingRules rules, MeetingChecks checks, Evaluations evaluations,
                  Rosters rosters, Matches matches, Papers papers, Regions regions) {
        this.cases = cases;
        this.items = items;
        this.meetings = meetings;
        this.rules = rules;
        this.checks = checks;
        this.evaluations = evaluations;
        this.rosters = rosters;
        this.matches = matches;
        this.papers = papers;
        this.regions = regions;
    }

    /** 签到表 and 表决票 for the cases that wait for a meeting now. */
    @Transactional(readOnly = true)
    public Paper sheets(RegionCode village, String kind, LocalDate heldOn) {
        List<RosterLine> households = cases.all(items.openIn(village, evaluations.processes(), "evaluate").stream().map(WorkItem::caseNumber)
                .toList()).stream().map(MeetingPapers::line).toList();
        if (households.isEmpty()) {
            throw Refusal.at("ballots", "现在没有等着评议的户，没有票可以打印。");
        }
        Roster roster = Composition.KIND.equals(kind) ? rosters.of(village) : new Roster(village, List.of());
        int due = roster.kept() ? roster.due()
                : meetings.lastOf(village).filter(last -> last.kind().equals(kind)).map(Meeting::membersDue).orElse(FREE_LINES);
        return papers.meetingSheets(new MeetingSheetsPaper(place(village), kind, heldOn, null, due, roster.members().stream()
                .map(member -> new Participant(member.name(), member.woman() ? "女" : "男",
                        member.groupName() == null ? member.body().title() : member.groupName(), "")).toList(), households));
    }

    /** 民主评议会议记录. */
    @Transactional(readOnly = true)
    public Paper record(Meeting meeting) {
        MeetingForm form = meetings.form(meeting.id());
        List<BallotRow> votes = meetings.ballots(meeting.id());
        List<String> numbers = votes.stream().map(BallotRow::caseNumber).toList();
        Map<String, List<Hit>> hits = matches.of(numbers);
        Map<String, CaseFile> files = cases.all(numbers).stream().collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        List<Ballot> ballots = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Recusal> recusals = new ArrayList<>();
        for (BallotRow vote : votes) {
            CaseFile file = files.get(vote.caseNumber());
            ballots.add(new Ballot(file.groupName(), file.subject(), Math.max(1, file.persons()), hits.containsKey(vote.caseNumber()), vote.yes(),
                    vote.no(), vote.abstain(), vote.recused(), vote.passed()));
            if (!vote.passed()) {
                remarks.add("%s户同意%d票，未超过到会%d人的%s，未通过。".formatted(file.subject(), vote.yes(), meeting.membersPresent(),
                        rules.majorityInWords(meeting.village(), meeting.heldOn())));
            }
            form.ballots().stream().filter(ballot -> ballot.caseNumber().equals(vote.caseNumber()) && ballot.recused() != null)
                    .flatMap(ballot -> ballot.recused().stream()).forEach(name -> recusals.add(new Recusal(name, file.subject() + "户")));
        }
        MeetingRules.Quorum quorum = rules.quorum(form, meeting.village());
        return papers.meetingRecord(new MeetingRecordPaper("", place(meeting.village()), meeting.kind(), meeting.heldOn(), null, null,
                meeting.place(), meeting.chair(), meeting.recorder(), meeting.countedBy() == null ? "人" : meeting.countedBy(),
                meeting.membersDue(), quorum.needed(), quorum.words(), meeting.membersPresent(),
                quorum.womenAsked() ? new Women(meeting.womenDue(), meeting.womenPresent()) : null,
                rules.votesRequired(meeting.membersPresent(), 0, meeting.village(), meeting.heldOn()),
                rules.majorityInWords(meeting.village(), meeting.heldOn()), List.of(), List.of(), recusals, ballots,
                remarks, List.of(), checks.of(meeting, votes).orElse(null), List.of()));
    }

    private static RosterLine line(CaseFile file) {
        return new RosterLine(file.groupName(), file.subject(), Math.max(1, file.persons()));
    }

    private Place place(RegionCode village) {
        return new Place(regions.get(village.county()).name(), regions.get(village.township()).name(), regions.get(village).name());
    }
}
