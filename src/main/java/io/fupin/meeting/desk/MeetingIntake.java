package io.fupin.meeting.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Refusal;
import io.fupin.casework.SharedForm;
import io.fupin.casework.SharedForm.Checked;
import io.fupin.casework.SharedForm.Covers;
import io.fupin.casework.WorkItem;
import io.fupin.form.FieldError;
import io.fupin.form.FormValidator;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.meeting.rules.MeetingRules;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a meeting as typed must hold before the law is asked: the form, its days, and each ballot. An error names its case. */
@Component
class MeetingIntake {

    static final String STEP = "evaluate";
    private static final String ROWS = "ballots";
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z0-9-]{1,40}");

    private final Evaluations evaluations;
    private final SharedForm forms;
    private final MeetingRules rules;
    private final Matches matches;
    private final PolicyParameters parameters;
    private final ObjectMapper json;
    private final Clock clock;

    MeetingIntake(Evaluations evaluations, SharedForm forms, MeetingRules rules, Matches matches, PolicyParameters parameters,
                  ObjectMapper json, Clock clock) {
        this.evaluations = evaluations;
        this.forms = forms;
        this.rules = rules;
        this.matches = matches;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    /** @param checked as it is kept, by version of the procedure */
    record Typed(Checked checked, MeetingForm form) {

        ObjectNode cleaned() {
            return checked.cleaned();
        }
    }

    /** The cases named in a record, in the order in which they are locked; nothing is yet known of the form. */
    static SortedSet<String> caseNumbers(ObjectNode raw) {
        SortedSet<String> numbers = new TreeSet<>();
        raw.path(ROWS).forEach(row -> {
            String number = row.path("caseNumber").asText();
            if (CASE_NUMBER.matcher(number).matches() && numbers.size() < FormValidator.MOST_ROWS) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    /**
     * @param files the cases named that lie in the village: each is asked what its own version's form asks
     * @throws Refusal when the form itself is wrong
     */
    Typed read(ObjectNode raw, RegionCode village, Collection<CaseFile> files) {
        Map<String, List<String>> lists = Map.of("meetingKinds", parameters.list("meeting-kinds-accepted", village, today()));
        Checked checked = forms.check(new Covers(evaluations.processes().iterator().next(), STEP, files), raw, ROWS, lists);
        if (!checked.errors().isEmpty()) {
            throw new Refusal(checked.errors());
        }
        return new Typed(checked, json.convertValue(checked.cleaned(), MeetingForm.class));
    }

    /**
     * @param files the cases named that lie in the village
     * @param open  those of them that wait for a meeting
     * @throws Refusal naming everything that is wrong
     */
    void check(MeetingForm form, RegionCode village, Map<String, CaseFile> files, Map<String, WorkItem> open) {
        List<FieldError> errors = new ArrayList<>();
        ofMeeting(form, village, errors);
        ofBallots(form, files, open, errors);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    private void ofMeeting(MeetingForm form, RegionCode village, List<FieldError> errors) {
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
    }

    private void ofBallots(MeetingForm form, Map<String, CaseFile> files, Map<String, WorkItem> open, List<FieldError> errors) {
        Map<String, List<Hit>> hits = matches.of(files.keySet());
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
            List<Hit> own = hits.getOrDefault(ballot.caseNumber(), List.of());
            if (!own.isEmpty() && !Boolean.TRUE.equals(ballot.hitsReadOut())) {
                errors.add(new FieldError(at + ".hitsReadOut", who + "有比对命中，须在会上宣读"));
            }
            if (own.stream().anyMatch(hit -> !hit.explained())) {
                errors.add(new FieldError(at + ".caseNumber", who + "还有比对命中没有书面说明"));
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
