package io.fupin.meeting.web;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.meeting.data.MeetingRows;
import io.fupin.meeting.desk.Evaluations;
import io.fupin.meeting.rules.MeetingRules;
import io.fupin.meeting.web.MeetingRecordView.Household;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out a meeting that was held. */
@Component
class MeetingRecords {

    private final Cases cases;
    private final MeetingRows meetings;
    private final MeetingRules rules;
    private final Evaluations evaluations;
    private final Matches matches;
    private final Regions regions;

    MeetingRecords(Cases cases, MeetingRows meetings, MeetingRules rules, Evaluations evaluations, Matches matches, Regions regions) {
        this.evaluations = evaluations;
        this.cases = cases;
        this.meetings = meetings;
        this.rules = rules;
        this.matches = matches;
        this.regions = regions;
    }

    MeetingRecordView of(Meeting meeting) {
        MeetingForm form = meetings.form(meeting.id());
        MeetingRules.Quorum quorum = rules.quorum(form, meeting.village());
        return new MeetingRecordView(meeting.id(), regions.fullName(meeting.village()), meeting.kind(), meeting.heldOn(), meeting.place(),
                meeting.chair(), meeting.recorder(), meeting.countedBy() == null ? "人" : meeting.countedBy(), meeting.membersDue(),
                meeting.membersPresent(), quorum.needed(), quorum.words(), meeting.womenDue(), meeting.womenPresent(),
                rules.votesRequired(meeting.membersPresent(), 0, meeting.village(), meeting.heldOn()),
                rules.majorityInWords(meeting.village(), meeting.heldOn()), meeting.recordedBy(), meeting.at(),
                households(meeting, form));
    }

    private List<Household> households(Meeting meeting, MeetingForm form) {
        List<BallotRow> votes = meetings.ballots(meeting.id());
        List<String> numbers = votes.stream().map(BallotRow::caseNumber).toList();
        Map<String, CaseFile> files = cases.all(numbers).stream().collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        Map<String, List<Hit>> hits = matches.of(numbers);
        return votes.stream().map(vote -> {
            CaseFile file = files.get(vote.caseNumber());
            return new Household(file.caseNumber(), "/cases/" + file.caseNumber(), file.subject(), MeetingForms.place(file), evaluations.of(file).motion(),
                    MeetingForms.labels(hits.getOrDefault(file.caseNumber(), List.of())), vote.yes(), vote.no(), vote.abstain(),
                    vote.recused(), recused(form, file.caseNumber()), vote.passed());
        }).toList();
    }

    private static List<String> recused(MeetingForm form, String caseNumber) {
        return form.ballots().stream().filter(ballot -> ballot.caseNumber().equals(caseNumber) && ballot.recused() != null)
                .flatMap(ballot -> ballot.recused().stream()).toList();
    }
}
