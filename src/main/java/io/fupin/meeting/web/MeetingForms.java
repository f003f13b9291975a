package io.fupin.meeting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.form.FieldError;
import io.fupin.meeting.Meetings.Meeting;
import io.fupin.meeting.data.MeetingRows;
import io.fupin.meeting.desk.Evaluations;
import io.fupin.meeting.roster.Roster;
import io.fupin.meeting.roster.Rosters;
import io.fupin.meeting.rules.MeetingRules;
import io.fupin.meeting.web.MeetingView.Delegate;
import io.fupin.meeting.web.MeetingView.Household;
import io.fupin.meeting.web.MeetingView.Kind;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out the page on which a meeting is recorded. */
@Component
class MeetingForms {

    private static final String STEP = "evaluate";

    private final Cases cases;
    private final WorkItems items;
    private final Evaluations evaluations;
    private final Matches matches;
    private final MeetingRows meetings;
    private final MeetingRules rules;
    private final Rosters rosters;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final ObjectMapper json;
    private final Clock clock;

    MeetingForms(Cases cases, WorkItems items, Evaluations evaluations, Matches matches, MeetingRows meetings, MeetingRules rules,
                 Rosters rosters, PolicyParameters parameters, Regions regions, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.evaluations = evaluations;
        this.matches = matches;
        this.meetings = meetings;
        this.rules = rules;
        this.rosters = rosters;
        this.parameters = parameters;
        this.regions = regions;
        this.json = json;
        this.clock = clock;
    }

    /** Filled with what is likely the same as at the last meeting: hall, chair, recorder, and who is due. */
    MeetingView empty(RegionCode village) {
        Roster roster = rosters.of(village);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("heldOn", today().toString());
        meetings.lastOf(village).ifPresent(last -> likely(last, data));
        if (roster.kept()) {
            data.put("membersDue", roster.due());
            data.put("womenDue", roster.women());
        }
        return view(village, roster, data, List.of(), null);
    }

    private static void likely(Meeting last, Map<String, Object> data) {
        data.put("kind", last.kind());
        data.put("place", last.place());
        data.put("chair", last.chair());
        data.put("recorder", last.recorder());
        data.put("membersDue", last.membersDue());
        data.put("womenDue", last.womenDue());
    }

    /** As it was typed, with what is wrong. */
    MeetingView refused(RegionCode village, Object typed, List<FieldError> errors, String refused) {
        return view(village, rosters.of(village), typed, errors, refused);
    }

    private MeetingView view(RegionCode village, Roster roster, Object data, List<FieldError> errors, String refused) {
        List<Household> waiting = households(village);
        // Where nobody waits there are no rows to write an error to.
        String said = refused == null && waiting.isEmpty() && !errors.isEmpty()
                ? errors.stream().map(FieldError::message).collect(Collectors.joining("；")) : refused;
        List<Delegate> delegates = roster.members().stream().map(member -> new Delegate(member.name(), member.woman())).toList();
        return new MeetingView(regions.fullName(village), village.value(), kinds(village), waiting, delegates, today().toString(), write(data),
                write(errors), said);
    }

    private List<Kind> kinds(RegionCode village) {
        return accepted(village).stream().map(kind -> rules.law(kind, village, today())).map(law -> new Kind(law.kind(), law.countable(),
                law.quorum().numerator(), law.quorum().denominator(),
                law.households().numerator(), law.households().denominator(), law.strict(), law.women().numerator(), law.women().denominator(),
                law.majority().numerator(), law.majority().denominator(), law.recusedInBase(), law.noticeDays())).toList();
    }

    /** The kind asked for where it is accepted here, else the usual one. */
    String kindOr(String asked, RegionCode village) {
        List<String> accepted = accepted(village);
        return asked != null && accepted.contains(asked) ? asked : accepted.get(0);
    }

    private List<String> accepted(RegionCode village) {
        return parameters.list("meeting-kinds-accepted", village, today());
    }

    private List<Household> households(RegionCode village) {
        List<String> numbers = items.openIn(village, evaluations.processes(), STEP).stream().map(WorkItem::caseNumber).toList();
        List<CaseFile> files = cases.all(numbers);
        Map<String, BigDecimal> incomes = new HashMap<>();
        evaluations.split(files).forEach((procedure, own) -> incomes.putAll(procedure.perCapita(own)));
        Map<String, List<Hit>> hits = matches.of(numbers);
        return files.stream().map(file -> new Household(file.caseNumber(), "/cases/" + file.caseNumber(), file.subject(), place(file),
                evaluations.of(file).motion(), incomes.get(file.caseNumber()), labels(hits.getOrDefault(file.caseNumber(), List.of())))).toList();
    }

    static String place(CaseFile file) {
        return (file.groupName() == null ? "" : file.groupName() + "　") + file.persons() + " 人";
    }

    /** 比对：消费型车辆 2. */
    static List<String> labels(List<Hit> hits) {
        return hits.stream().collect(Collectors.groupingBy(Hit::category, LinkedHashMap::new, Collectors.counting())).entrySet().stream()
                .map(entry -> "比对：" + entry.getKey() + " " + entry.getValue()).toList();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
