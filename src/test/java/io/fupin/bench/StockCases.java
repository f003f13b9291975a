package io.fupin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.region.RegionCode;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * The same cases on the stock engine: a list of tasks per step and group, each claimed and completed with the facts of our forms as
 * variables, one by one. Nothing is checked, and no rows are written but the engine's.
 */
final class StockCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Long past: due at once. */
    private static final String DUE = "2016-01-01T00:00:00+08:00";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final FourHands hands;
    private final LocalDate day;
    private final Map<String, ObjectNode> forms = new HashMap<>();

    /** @param sample a case of ours, whose forms are filled in as they were there */
    StockCases(StockEngine stock, FourHands hands, Trace sample, LocalDate day) {
        this.runtime = stock.bean(RuntimeService.class);
        this.tasks = stock.bean(TaskService.class);
        this.management = stock.bean(ManagementService.class);
        this.history = stock.bean(HistoryService.class);
        this.hands = hands;
        this.day = day;
        forms.put("userTask_investigate", sample.visit().form());
        forms.put("userTask_evaluate", sample.meeting().present(21).ballot("SB-220281-2016-0001", 20, 1, 0).form());
        forms.put("userTask_confirm-evaluation", sample.confirmation());
        forms.put("userTask_post-village-notice", sample.posting(sample.village().committee()));
        forms.put("userTask_township-review", JsonNodeFactory.instance.objectNode());
        forms.put("userTask_post-township-notice", sample.posting(sample.village().township()));
        forms.put("userTask_county-review", JsonNodeFactory.instance.objectNode());
        forms.put("userTask_announce", JsonNodeFactory.instance.objectNode().put("announcedOn", day.toString())
                .put("documentNumber", "蛟扶公〔2016〕9001号"));
        forms.put("userTask_assign-helper", sample.helper("13900000000"));
    }

    /** @return which cases they were */
    String run(List<Village> villages, int cases) throws InterruptedException {
        String round = UUID.randomUUID().toString();
        hands.each(villages, village -> {
            RegionCode code = village.code();
            for (int i = 0; i < cases; i++) {
                start(round + "-" + code + "-" + i, code);
            }
            String committee = "VILLAGE_COMMITTEE@" + code;
            complete("userTask_investigate", committee, cases, Map.of());
            complete("userTask_evaluate", committee, cases,
                    Map.of("evaluationPassed", true, "verificationRequired", true, "confirmGroup", "VILLAGE_TEAM@" + code));
            complete("userTask_confirm-evaluation", "VILLAGE_TEAM@" + code, cases, Map.of());
            complete("userTask_post-village-notice", committee, cases, Map.of("noticeEndsAt", DUE));
            return code;
        });
        hands.timers(management);
        hands.each(villages, village -> {
            String township = "TOWNSHIP_OFFICE@" + village.code().township();
            completeOf(village, "userTask_township-review", township, cases, Map.of("approved", true));
            completeOf(village, "userTask_post-township-notice", township, cases, Map.of("noticeEndsAt", DUE));
            return township;
        });
        hands.timers(management);
        hands.each(villages, village -> {
            String county = "COUNTY_OFFICE@" + village.code().county();
            completeOf(village, "userTask_county-review", county, cases, Map.of("approved", true));
            completeOf(village, "userTask_announce", county, cases, Map.of());
            completeOf(village, "userTask_assign-helper", "TOWNSHIP_OFFICE@" + village.code().township(), cases, Map.of());
            return county;
        });
        return round;
    }

    private void start(String businessKey, RegionCode village) {
        Map<String, Object> facts = variables(Family.ofFour().application(day, "0000000000000000"));
        facts.putAll(Map.of("village", village.value(), "township", village.township().value(), "county", village.county().value(),
                "selfApplied", false, "accepted", true));
        runtime.startProcessInstanceByKey(StockEngine.PROCESS, businessKey, facts);
    }

    private void complete(String step, String group, int expected, Map<String, Object> routing) {
        complete(tasks.createTaskQuery().processDefinitionKey(StockEngine.PROCESS).taskDefinitionKey(step).taskCandidateGroup(group).list(),
                step, group, expected, routing);
    }

    /** Offices above the village have the tasks of other villages on their list too, with which other threads are busy. */
    private void completeOf(Village village, String step, String group, int expected, Map<String, Object> routing) {
        complete(tasks.createTaskQuery().processDefinitionKey(StockEngine.PROCESS).taskDefinitionKey(step).taskCandidateGroup(group)
                .processVariableValueEquals("village", village.code().value()).list(), step, group, expected, routing);
    }

    private void complete(List<Task> found, String step, String group, int expected, Map<String, Object> routing) {
        WrongAnswer.unless(found.size() == expected, "the engine found " + found.size() + " tasks at " + step + " for " + group);
        for (Task task : found) {
            Map<String, Object> facts = variables(forms.get(step));
            facts.putAll(routing);
            tasks.claim(task.getId(), group);
            tasks.complete(task.getId(), facts);
        }
    }

    /** A variable per field; lists and groups as one value. */
    private static Map<String, Object> variables(ObjectNode form) {
        Map<String, Object> variables = new HashMap<>();
        form.fields().forEachRemaining(field -> variables.put(field.getKey(), value(field.getValue())));
        return variables;
    }

    private static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    void verify(String round, int cases) {
        long registered = history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyLike(round + "%").finished()
                .executedActivityIdIn("end_registered").count();
        WrongAnswer.unless(registered == cases, registered + " of the engine's " + cases + " cases reached the end");
    }
}
