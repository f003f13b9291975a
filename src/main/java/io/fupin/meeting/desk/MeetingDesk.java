package io.fupin.meeting.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.DecisionFiles.Asked;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Done;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.exchange.Matches;
import io.fupin.meeting.EvaluatedCases;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.meeting.data.MeetingRows;
import io.fupin.meeting.desk.MeetingIntake.Typed;
import io.fupin.meeting.roster.Composition;
import io.fupin.meeting.rules.MeetingRules;
import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 民主评议会: one meeting covers many cases, all of them are taken or none. */
@Component
public class MeetingDesk {

    private static final String STEP = MeetingIntake.STEP;

    private final Cases cases;
    private final WorkItems items;
    private final TaskDesk desk;
    private final MeetingIntake intake;
    private final MeetingRows meetings;
    private final MeetingRules rules;
    private final Verification verification;
    private final Composition composition;
    private final Evaluations evaluations;
    private final Matches matches;
    private final DecisionFiles decisions;
    private final StepEvidence evidence;

    MeetingDesk(Cases cases, WorkItems items, TaskDesk desk, MeetingIntake intake, MeetingRows meetings, MeetingRules rules,
                Verification verification, Composition composition, Evaluations evaluations, Matches matches, DecisionFiles decisions,
                StepEvidence evidence) {
        this.cases = cases;
        this.items = items;
        this.desk = desk;
        this.intake = intake;
        this.meetings = meetings;
        this.rules = rules;
        this.verification = verification;
        this.composition = composition;
        this.evaluations = evaluations;
        this.matches = matches;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    /** What a meeting did. */
    public record Recorded(long meetingId, List<CaseVote> cases, List<String> warnings) {
    }

    /** @param passed more than half of those present were in favour */
    public record CaseVote(String caseNumber, boolean passed, String phase, String state) {
    }

    /**
     * Records a meeting and completes the meeting step of every case in it. The same record by the same officer twice is answered with
     * the first result.
     *
     * @throws Refusal     when the form, the law or a case refuses; nothing is kept then
     * @throws AlreadyDone when somebody else recorded a meeting on all of these cases
     */
    @Transactional
    public Recorded record(Officer officer, RegionCode village, ObjectNode raw) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) || !officer.post().region().equals(village)) {
            throw new NotAllowed("民主评议会由本村村“两委”登记。");
        }
        Map<String, CaseFile> files = lock(MeetingIntake.caseNumbers(raw), village);
        Typed typed = intake.read(raw, village, files.values());
        Map<String, WorkItem> open = items.openAt(STEP, files.keySet()).stream().collect(Collectors.toMap(WorkItem::caseNumber, item -> item));
        if (open.isEmpty() && !files.isEmpty()) {
            Optional<Recorded> before = recordedBefore(officer, village, typed);
            if (before.isPresent()) {
                return before.get();
            }
            requireNotRecorded(files.values());
        }
        intake.check(typed.form(), village, files, open);
        desk.requireMayAct(open.values(), files, officer);
        return keep(officer, village, typed, files, open);
    }

    private Map<String, CaseFile> lock(SortedSet<String> numbers, RegionCode village) {
        Map<String, CaseFile> files = cases.lock(numbers);
        files.values().removeIf(file -> !file.village().equals(village) || !evaluations.evaluates(file));
        return files;
    }

    private Optional<Recorded> recordedBefore(Officer officer, RegionCode village, Typed typed) {
        return meetings.same(village, officer, typed.cleaned()).map(id -> new Recorded(id, meetings.ballots(id).stream()
                .map(ballot -> vote(cases.get(ballot.caseNumber()), ballot.passed())).toList(), composition.of(typed.form(), village)));
    }

    /** All of them went through a meeting and were not sent back behind it since. */
    private void requireNotRecorded(Collection<CaseFile> files) {
        List<Meeting> held = files.stream().filter(file -> !evaluations.of(file).beforeMeeting(file))
                .map(file -> meetings.latestOf(file.caseNumber())).flatMap(Optional::stream).toList();
        if (held.size() == files.size()) {
            Meeting last = held.get(held.size() - 1);
            throw new AlreadyDone("这次民主评议会已由 " + last.recordedBy() + " 登记。", last.recordedBy(), last.at());
        }
    }

    private static CaseVote vote(CaseFile file, boolean passed) {
        return new CaseVote(file.caseNumber(), passed, file.phase(), file.open() ? "OPEN" : "CLOSED");
    }

    private Recorded keep(Officer officer, RegionCode village, Typed typed, Map<String, CaseFile> files, Map<String, WorkItem> open) {
        MeetingForm form = typed.form();
        List<Ballot> ballots = form.ballots().stream().sorted(Comparator.comparing(Ballot::caseNumber)).toList();
        long meetingId = meetings.insert(village, form, typed.cleaned(), officer);
        Map<Ballot, Boolean> votes = decide(officer, village, form, ballots, files);
        meetings.insert(meetingId, votes);
        Map<EvaluatedCases, List<String>> procedures = evaluations.split(files.values());
        procedures.forEach((procedure, own) -> procedure.evaluated(meetingId, of(own, votes)));
        matches.readOut(files.keySet());
        // Cases of two versions may have handed in two forms; the papers are the meeting's.
        files.values().stream().collect(Collectors.groupingBy(file -> typed.checked().of(file)))
                .forEach((shared, alike) -> evidence.link(alike, STEP, shared, officer));
        String majority = rules.majorityInWords(village, form.heldOn());
        Map<Boolean, Routing> routing = verification.routing(village, form.heldOn());
        desk.recordAll(officer, "submit", ballots.stream().map(ballot -> {
            CaseFile file = files.get(ballot.caseNumber());
            return new Done(open.get(file.caseNumber()), file, words(ballot, votes.get(ballot), majority), own(typed.checked().of(file), file.caseNumber()),
                    routing.get(votes.get(ballot)));
        }).toList());
        procedures.forEach(EvaluatedCases::wentOn);
        Map<String, CaseFile> now = cases.all(files.keySet()).stream().collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        return new Recorded(meetingId, ballots.stream().map(ballot -> vote(now.get(ballot.caseNumber()), votes.get(ballot))).toList(),
                composition.of(form, village));
    }

    private static Map<Ballot, Boolean> of(List<String> numbers, Map<Ballot, Boolean> votes) {
        Map<Ballot, Boolean> own = new LinkedHashMap<>(votes);
        own.keySet().removeIf(ballot -> !numbers.contains(ballot.caseNumber()));
        return own;
    }

    /** Whether the meeting was valid, for each case anew, and what it decided. */
    private Map<Ballot, Boolean> decide(Officer officer, RegionCode village, MeetingForm form, List<Ballot> ballots, Map<String, CaseFile> files) {
        Map<String, Object> validity = rules.validity(form, village);
        Map<String, String> figures = rules.figures(form, village);
        decisions.decide(ballots.stream().map(ballot -> new Asked(files.get(ballot.caseNumber()), validity)).toList(), STEP, "meeting-validity",
                figures, officer).stream().filter(says -> !Boolean.TRUE.equals(says.get("valid"))).findFirst().ifPresent(says -> {
                    throw Refusal.at("membersPresent", "会议无效：" + says.get("reason"));
                });
        List<Map<String, Object>> results = decisions.decide(ballots.stream().map(ballot -> new Asked(files.get(ballot.caseNumber()),
                rules.vote(ballot, form, village))).toList(), STEP, "vote-result", figures, officer);
        Map<Ballot, Boolean> votes = new LinkedHashMap<>();
        for (int i = 0; i < ballots.size(); i++) {
            votes.put(ballots.get(i), Boolean.TRUE.equals(results.get(i).get("passed")));
        }
        return votes;
    }

    /** What a case keeps of the meeting: the meeting's own facts and its ballot, not its neighbours'. */
    private static ObjectNode own(ObjectNode cleaned, String caseNumber) {
        ObjectNode own = cleaned.deepCopy();
        ArrayNode ballots = own.putArray("ballots");
        cleaned.withArray("ballots").forEach(ballot -> {
            if (caseNumber.equals(ballot.path("caseNumber").asText())) {
                ballots.add(ballot);
            }
        });
        return own;
    }

    private static String words(Ballot ballot, boolean passed, String majority) {
        return "同意%d、反对%d、弃权%d、回避%d，%s".formatted(ballot.yes(), ballot.no(), ballot.abstain(), ballot.recusedCount(),
                passed ? "通过" : "未过" + majority + "，未通过");
    }
}
