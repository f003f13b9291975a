package io.fupin.identification.letter;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.clock.BusinessClock;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.meeting.Meetings;
import io.fupin.meeting.Meetings.BallotRow;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.household.IncomeTerms;
import io.fupin.household.IncomeTerms.Terms;
import io.fupin.meeting.Majority;
import io.fupin.identification.steps.HouseholdFacts;
import io.fupin.notice.Issuers;
import io.fupin.notice.NoticeKind;
import io.fupin.paper.DecisionLetterPaper;
import io.fupin.paper.DecisionLetterPaper.Income;
import io.fupin.paper.DecisionLetterPaper.Refusal;
import io.fupin.paper.DecisionLetterPaper.Votes;
import io.fupin.paper.Place;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what a letter says: who refused, why, on which figures, and what may be done about it. */
@Component
class LetterWriter {

    private static final List<String> REFUSING = List.of("refuse", "reject");

    private final HouseholdFacts household;
    private final IdentificationRows rows;
    private final Meetings meetings;
    private final Majority rules;
    private final Timeline timeline;
    private final ObjectionRights rights;
    private final Issuers issuers;
    private final PostNames posts;
    private final Regions regions;
    private final IncomeTerms terms;

    LetterWriter(HouseholdFacts household, IdentificationRows rows, Meetings meetings, Majority rules, Timeline timeline,
                 ObjectionRights rights, Issuers issuers, PostNames posts, Regions regions, IncomeTerms terms) {
        this.household = household;
        this.rows = rows;
        this.meetings = meetings;
        this.rules = rules;
        this.timeline = timeline;
        this.rights = rights;
        this.issuers = issuers;
        this.posts = posts;
        this.regions = regions;
        this.terms = terms;
    }

    DecisionLetterPaper write(CaseFile file, Refusal refusal) {
        LocalDate issued = LocalDate.ofInstant(file.closedAt(), BusinessClock.ZONE);
        Event decided = decided(file, refusal);
        return new DecisionLetterPaper(refusal, issuers.of(issuer(refusal), file.village()), "", file.shortNumber(), place(file.village()),
                file.groupName(), file.subject(), household.application(file.caseNumber()).appliedOn(), reasons(file, decided, refusal),
                refusal == Refusal.NOT_ACCEPTED ? null : income(file), refusal == Refusal.MEETING ? votes(file) : null,
                rights.against(refusal, file.village(), issued), decided.personName() + "（" + posts.of(Post.parse(decided.post())) + "）",
                issued);
    }

    /** The last word on the case: a refusal with its reason, or the meeting's record. */
    private Event decided(CaseFile file, Refusal refusal) {
        return timeline.of(file.caseNumber()).stream().filter(event -> event.kind() == Kind.COMPLETED)
                .filter(event -> refusal == Refusal.MEETING ? "evaluate".equals(event.step()) : REFUSING.contains(event.outcome()))
                .reduce((before, after) -> after).orElseThrow();
    }

    private static NoticeKind issuer(Refusal refusal) {
        return switch (refusal) {
            case NOT_ACCEPTED, MEETING -> NoticeKind.VILLAGE_NOTICE;
            case REVIEW -> NoticeKind.TOWNSHIP_NOTICE;
            case APPROVAL -> NoticeKind.ANNOUNCEMENT;
        };
    }

    private List<String> reasons(CaseFile file, Event decided, Refusal refusal) {
        if (refusal != Refusal.MEETING) {
            return List.of(decided.text());
        }
        Meeting meeting = meetings.latestOf(file.caseNumber()).orElseThrow();
        return List.of("同意的票没有超过到会人数的" + rules.majorityInWords(file.village(), meeting.heldOn()) + "，按规定不能通过。");
    }

    /** Said where it was the question: a household above the line (ST-5: 超过). */
    private Income income(CaseFile file) {
        Facts facts = rows.facts(file.caseNumber());
        if (facts.perCapita() == null || facts.perCapita().compareTo(facts.incomeLine()) <= 0) {
            return null;
        }
        InvestigationForm visit = household.investigation(file.caseNumber()).orElseThrow();
        int year = facts.incomeYear();
        Terms places = terms.of(file.village(), visit.visitedOn());
        return new Income(places.concept(), places.from(year), places.to(year), visit.wageIncome(), visit.businessIncome(), visit.propertyIncome(), visit.transfers(), visit.businessExpense(),
                facts.persons(), facts.perCapita(), year, facts.incomeLine());
    }

    private Votes votes(CaseFile file) {
        Meeting meeting = meetings.latestOf(file.caseNumber()).orElseThrow();
        BallotRow ballot = meetings.ballot(file.caseNumber()).orElseThrow();
        return new Votes(meeting.heldOn(), meeting.kind(), meeting.membersPresent(), ballot.yes(), ballot.no(), ballot.abstain(),
                ballot.recused(), rules.votesRequired(meeting.membersPresent(), ballot.recused(), file.village(), meeting.heldOn()),
                rules.majorityInWords(file.village(), meeting.heldOn()));
    }

    private Place place(RegionCode village) {
        return new Place(regions.get(village.county()).name(), regions.get(village.township()).name(), regions.get(village).name());
    }
}
