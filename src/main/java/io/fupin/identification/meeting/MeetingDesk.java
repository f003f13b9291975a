package io.fupin.identification.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Role;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.form.FormResult;
import io.fupin.form.FormSchemas;
import io.fupin.form.FormValidator;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.MeetingRows;
import io.fupin.identification.data.MeetingRows.Meeting;
import io.fupin.identification.forms.MeetingForm;
import io.fupin.identification.forms.MeetingForm.Ballot;
import io.fupin.identification.matches.Matches;
import io.fupin.identification.rules.MeetingRules;
import io.fupin.identification.steps.RedFlags;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 民主评议会: one meeting covers many cases, all of them are taken or none. */
@Component
public class MeetingDesk {

    private static final String STEP = "evaluate";
    private static final String FORM = "democratic-evaluation";
    private static final Set<String> BEFORE_THE_MEETING = Set.of("申请", "调查核实");

    private final Cases cases;
    private final WorkItems items;
    private final TaskDesk desk;
    private final MeetingRows meetings;
    private final MeetingRules rules;
    private final IdentificationRows rows;
    private final Matches matches;
    private final DecisionFiles decisions;
    private final StepEvidence evidence;
    private final RedFlags flags;
    private final People people;
    private final PolicyParameters parameters;
    private final ProcedureModels models;
    private final FormSchemas schemas;
    private final FormValidator validator;
    private final ObjectMapper json;
    private final Clock clock;

    MeetingDesk(Cases cases, WorkItems items, TaskDesk desk, MeetingRows meetings, MeetingRules rules, IdentificationRows rows, Matches matches,
                DecisionFiles decisions, StepEvidence evidence, RedFlags flags, People people, PolicyParameters parameters,
                ProcedureModels models, FormSchemas schemas, FormValidator validator, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.desk = desk;
        this.meetings = meetings;
        this.rules = rules;
        this.rows = rows;
        this.matches = matches;
        this.decisions = decisions;
        this.evidence = evidence;
        this.flags = flags;
        this.people = people;
        this.parameters = parameters;
        this.models = models;
        this.schemas = schemas;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    /** What a meeting did. */
    public record Recorded(long meetingId, List<CaseVote> cases, List<String> warnings) {
    }

    /** @param passed more than half of those present were in favour */
    public record CaseVote(String caseNumber, boolean passed, String phase, String state) {
    }

    /**
     * Records a meeting and completes the meeting step of every case in it. The same meeting sent twice by the same officer is answered with
     * the first record.
     *
     * @throws Refusal     when the form, the law or a case refuses; nothing is kept then
     * @throws AlreadyDone when somebody else recorded a meeting on all of these cases
     */
    @Transactional
    public Recorded record(Officer officer, RegionCode village, ObjectNode raw) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) || !officer.post().region().equals(village)) {
            throw new NotAllowed("民主评议会由本村村“两委”登记。");
        }
        ObjectNode cleaned = checked(raw, village);
        MeetingForm form = json.convertValue(cleaned, MeetingForm.class);
        Map<String, CaseFile> files = lock(form, village);
        Map<String, WorkItem> open = items.openAt(STEP, files.keySet()).stream().collect(Collectors.toMap(WorkItem::caseNumber, item -> item));
        if (open.isEmpty() && !files.isEmpty()) {
            Optional<Long> same = meetings.same(village, officer, cleaned);
            if (same.isPresent()) {
                return recorded(same.get(), files, form);
            }
            requireNotRecorded(files.values());
        }
        List<FieldError> errors = new ArrayList<>(ofMeeting(form, village));
        errors.addAll(ofBallots(form, files, open));
        refuse(errors);
        open.values().forEach(item -> desk.requireMayAct(item, files.get(item.caseNumber()), officer));
        return keep(officer, village, cleaned, form, files, open);
    }

    private Recorded recorded(long meetingId, Map<String, CaseFile> files, MeetingForm form) {
        return new Recorded(meetingId, meetings.ballots(meetingId).stream().map(ballot -> {
            CaseFile file = files.get(ballot.caseNumber());
            return new CaseVote(file.caseNumber(), ballot.passed(), file.phase(), file.open() ? "OPEN" : "CLOSED");
        }).toList(), warnings(form));
    }

    /** All of them went through a meeting and were not sent back behind it since. */
    private void requireNotRecorded(Collection<CaseFile> files) {
        List<Meeting> held = files.stream().filter(file -> !BEFORE_THE_MEETING.contains(file.phase())).map(file -> meetings.latestOf(file.caseNumber())).flatMap(Optional::stream).toList();
        if (held.size() == files.size()) {
            Meeting last = held.get(held.size() - 1);
            throw new AlreadyDone("这次民主评议会已由 " + last.recordedBy() + " 登记。", last.recordedBy(), last.at());
        }
    }

    private ObjectNode checked(ObjectNode raw, RegionCode village) {
        Map<String, List<String>> lists = Map.of("meetingKinds", parameters.list("meeting-kinds-accepted", village, today()));
        FormResult result = validator.validate(schemas.get(FORM), raw, "submit", lists);
        refuse(result.errors());
        return result.cleaned();
    }

    private Map<String, CaseFile> lock(MeetingForm form, RegionCode village) {
        Map<String, CaseFile> files = new LinkedHashMap<>();
        form.ballots().stream().map(Ballot::caseNumber).distinct().sorted().forEach(number -> {
            CaseFile file = cases.find(number).filter(found -> found.village().equals(village)).orElse(null);
            if (file != null) {
                files.put(number, cases.lock(number));
            }
        });
        return files;
    }

    private List<FieldError> ofMeeting(MeetingForm form, RegionCode village) {
        List<FieldError> errors = new ArrayList<>();
        if (form.heldOn().isAfter(today())) {
            errors.add(new FieldError("heldOn", "开会日期晚于今天"));
        }
        int noticeDays = rules.noticeDays(form.kind(), village, form.heldOn());
        if (noticeDays > 0 && form.convenedOn() == null) {
            errors.add(new FieldError("convenedOn", form.kind() + "须提前" + noticeDays + "天通知，请填通知日期"));
        } else if (noticeDays > 0 && form.convenedOn().plusDays(noticeDays).isAfter(form.heldOn())) {
            errors.add(new FieldError("convenedOn", form.kind() + "须提前" + noticeDays + "天通知，通知到开会只有"
                    + (form.heldOn().toEpochDay() - form.convenedOn().toEpochDay()) + "天"));
        }
        return errors;
    }

    private List<FieldError> ofBallots(MeetingForm form, Map<String, CaseFile> files, Map<String, WorkItem> open) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < form.ballots().size(); i++) {
            Ballot ballot = form.ballots().get(i);
            String at = "ballots[" + i + "]";
            CaseFile file = files.get(ballot.caseNumber());
            String who = ballot.caseNumber() + (file == null ? "" : " " + file.subject()) + "：";
            if (file == null) {
                errors.add(new FieldError(at + ".caseNumber", who + "本村没有这件案件"));
            } else if (!open.containsKey(ballot.caseNumber())) {
                errors.add(new FieldError(at + ".caseNumber", who + "现在不在民主评议这一步"));
            }
            if (seen.putIfAbsent(ballot.caseNumber(), i) != null) {
                errors.add(new FieldError(at + ".caseNumber", who + "同一户填了两次"));
            }
            if (ballot.total() != form.membersPresent()) {
                errors.add(new FieldError(at, who + "同意" + ballot.yes() + "、反对" + ballot.no() + "、弃权" + ballot.abstain() + "、回避"
                        + ballot.recusedCount() + "，合计" + ballot.total() + "，与实到" + form.membersPresent() + "不符"));
            }
            if (file != null && !Boolean.TRUE.equals(ballot.hitsReadOut()) && !matches.of(ballot.caseNumber()).isEmpty()) {
                errors.add(new FieldError(at + ".hitsReadOut", who + "有比对命中，须在会上宣读"));
            }
            if (file != null && matches.unexplained(ballot.caseNumber()) > 0) {
                errors.add(new FieldError(at + ".caseNumber", who + "还有比对命中没有书面说明"));
            }
        }
        return errors;
    }

    private Recorded keep(Officer officer, RegionCode village, ObjectNode cleaned, MeetingForm form, Map<String, CaseFile> files,
                          Map<String, WorkItem> open) {
        Map<String, Object> validity = rules.validity(form, village);
        Map<String, String> figures = rules.figures(form, village);
        long meetingId = meetings.insert(village, form, cleaned, officer);
        boolean verification = parameters.flag("post-meeting-verification-required", village, form.heldOn());
        String confirmGroup = people.villageCadre(village).isPresent() ? Role.TOWNSHIP_OFFICE + "@" + village.township()
                : Role.VILLAGE_TEAM + "@" + village;
        List<CaseVote> votes = new ArrayList<>();
        for (Ballot ballot : form.ballots().stream().sorted((a, b) -> a.caseNumber().compareTo(b.caseNumber())).toList()) {
            CaseFile file = files.get(ballot.caseNumber());
            Map<String, Object> valid = decisions.decide(file, STEP, "meeting-validity", validity, figures, officer);
            if (!Boolean.TRUE.equals(valid.get("valid"))) {
                throw Refusal.at("membersPresent", "会议无效：" + valid.get("reason"));
            }
            boolean passed = Boolean.TRUE.equals(decisions.decide(file, STEP, "vote-result", rules.vote(ballot, form, village), figures, officer)
                    .get("passed"));
            meetings.insert(meetingId, ballot, passed);
            rows.evaluated(file.caseNumber(), meetingId, passed);
            matches.readOut(file.caseNumber());
            ObjectNode own = own(cleaned, ballot.caseNumber());
            evidence.link(file, STEP, own, officer);
            Completion done = desk.record(open.get(file.caseNumber()), file, officer, "submit", words(ballot, passed), own, Routing.of(Map.of(
                    "evaluationPassed", passed, "verificationRequired", verification, "confirmGroup", confirmGroup)));
            votes.add(new CaseVote(file.caseNumber(), passed, done.phase(), done.state()));
        }
        flags.refresh(files.keySet());
        return new Recorded(meetingId, votes, warnings(form));
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

    private static String words(Ballot ballot, boolean passed) {
        return "同意%d、反对%d、弃权%d、回避%d，%s".formatted(ballot.yes(), ballot.no(), ballot.abstain(), ballot.recusedCount(), passed ? "通过" : "未过半数，未通过");
    }

    private static List<String> warnings(MeetingForm form) {
        // A third of the members are to be women (art. 25): the body's composition warns and invalidates nothing.
        return "村民代表会议".equals(form.kind()) && form.womenDue() * 3 < form.membersDue()
                ? List.of("女代表" + form.womenDue() + "人，不足组成人员的三分之一") : List.of();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
