package io.fupin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.fupin.engine.Finding.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The lint finds what it should: a sound model of each kind has no finding, and each change below, which breaks one
 * rule, is found where it was made.
 */
class ModelLintRulesTest {

    private static final Path MODELS = Path.of("src/test/resources/lint");
    private static final Set<String> FORMS = Set.of("some-form", "other-form");

    @Test
    void findsNothingInSoundModels() {
        assertThat(process(sound("bpmn"))).isEmpty();
        assertThat(ModelLint.decision(sound("dmn"), "sound.dmn")).isEmpty();
        assertThat(ModelLint.form(sound("form"), "sound.form")).isEmpty();
    }

    @ParameterizedTest(name = "{0} at {1}: {2} → {3}")
    @MethodSource
    void findsWhatIsWrongInAProcess(Rule rule, String element, String good, String bad) {
        assertThat(process(changed("bpmn", good, bad))).anyMatch(at(rule, element));
    }

    static Stream<Arguments> findsWhatIsWrongInAProcess() {
        return Stream.of(
                arguments(Rule.PROCESS, "sound", " isExecutable=\"true\"", " isExecutable=\"false\""),
                arguments(Rule.PROCESS, "sound", " camunda:historyTimeToLive=\"P180D\"", ""),
                arguments(Rule.PROCESS, "sounds", "\"sound\"", "\"sounds\""),
                arguments(Rule.ID, "task_visit", "userTask_visit", "task_visit"),
                arguments(Rule.ID, "userTask_visitHome", "userTask_visit", "userTask_visitHome"),
                arguments(Rule.ID, "stage_visit", "phase_visit", "stage_visit"),
                arguments(Rule.ID, "arrow_approved", "flow_approved", "arrow_approved"),
                arguments(Rule.NAME, "userTask_visit", " name=\"入户\"", " name=\"Visit\""),
                arguments(Rule.NAME, "phase_visit", " name=\"走访\"", ""),
                arguments(Rule.NAME, "end_done", " name=\"办结\"", ""),
                arguments(Rule.NAME, "gateway_approved", " name=\"同意？\"", " name=\"?\""),
                arguments(Rule.BINDING, "userTask_review", "\"other-form\" camunda:formRefBinding=\"deployment\"", "\"other-form\" camunda:formRefBinding=\"latest\""),
                arguments(Rule.BINDING, "userTask_review", "\"other-form\"", "\"no-form\""),
                arguments(Rule.BINDING, "start_case", "name=\"申请\" camunda:formRef=\"some-form\" camunda:formRefBinding=\"deployment\"", "name=\"申请\""),
                arguments(Rule.CODE_NAME, "serviceTask_match", "${matchData}", "${matchDatas}"),
                arguments(Rule.CODE_NAME, "serviceTask_match", "camunda:delegateExpression=\"${matchData}\"", "camunda:class=\"io.fupin.Match\""),
                arguments(Rule.CODE_NAME, "serviceTask_match", "${matchData}", "${runtimeService.deleteAll()}"),
                arguments(Rule.CODE_NAME, "messageName_withdrawn", " name=\"withdrawn\"", " name=\"with-drawn\""),
                arguments(Rule.CODE_NAME, "flow_approved", "${approved}", "${aproved}"),
                arguments(Rule.GROUP, "userTask_visit", "VILLAGE_COMMITTEE@${village}", "VILLAGE_COMMITTEE@220281103213"),
                arguments(Rule.GROUP, "userTask_visit", "VILLAGE_COMMITTEE@${village}", "VILLAGE_COMITEE@${village}"),
                arguments(Rule.GROUP, "userTask_visit", "VILLAGE_COMMITTEE@${village}", "VILLAGE_COMMITTEE@${county}"),
                arguments(Rule.GROUP, "userTask_visit", "VILLAGE_COMMITTEE@${village}", "DEPARTMENT@${county}"),
                arguments(Rule.GROUP, "userTask_visit", "camunda:candidateGroups=\"VILLAGE_COMMITTEE@${village}\"", "camunda:assignee=\"somebody\""),
                arguments(Rule.STEP, "userTask_review", "value=\"approve,return,reject\"", "value=\"approve,back\""),
                arguments(Rule.STEP, "userTask_review", "name=\"outcomes\"", "name=\"outcome\""),
                arguments(Rule.STEP, "userTask_review", "\"task-limit-township-review\"", "\"task-limit-review\""),
                arguments(Rule.STEP, "userTask_review", "name=\"returnTargets\" value=\"visit\"", "name=\"returnTargets\" value=\"visits\""),
                arguments(Rule.STEP, "userTask_review", "name=\"returnTargets\" value=\"visit\"", "name=\"returnTargets\" value=\"review\""),
                arguments(Rule.STEP, "userTask_review", "name=\"returnTargets\" value=\"visit\"", "name=\"returnTargets\" value=\"\""),
                arguments(Rule.STEP, "userTask_review", "value=\"approve,return,reject\"", "value=\"approve,reject\""),
                arguments(Rule.STEP, "userTask_visit", "name=\"outcomes\" value=\"submit\"/>\n            <camunda:property name=\"returnTargets\" value=\"\"",
                        "name=\"outcomes\" value=\"submit,return\"/>\n            <camunda:property name=\"returnTargets\" value=\"review\""),
                arguments(Rule.STEP, "userTask_review", "name=\"batch\" value=\"true\"", "name=\"batch\" value=\"yes\""),
                arguments(Rule.STEP, "userTask_review", "value=\"start,visit\"", "value=\"begin,visit\""),
                arguments(Rule.STEP, "userTask_visit", "name=\"takeBack\" value=\"FACTS\"", "name=\"takeBack\" value=\"ALL\""),
                arguments(Rule.GATEWAY, "gateway_approved", " default=\"flow_refused\"", ""),
                arguments(Rule.GATEWAY, "gateway_approved", " default=\"flow_refused\"", " default=\"flow_approved\""),
                arguments(Rule.GATEWAY, "flow_approved", "${approved}", "${approved and accepted}"),
                arguments(Rule.GATEWAY, "flow_approved", "${approved}", "${execution.setVariable('approved', true)}"),
                arguments(Rule.FLOW, "end_visit", "targetRef=\"end_visit\"", "targetRef=\"serviceTask_match\""),
                arguments(Rule.FLOW, "userTask_visit", "<bpmn:userTask id=\"userTask_visit\"", "<bpmn:userTask camunda:asyncBefore=\"true\" id=\"userTask_visit\""),
                arguments(Rule.TIMER, "timer_period", "PT10S,PT1M,PT10M</camunda:failedJobRetryTimeCycle>", "</camunda:failedJobRetryTimeCycle>"),
                arguments(Rule.TIMER, "timer_period", "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${noticeEndsAt}</bpmn:timeDate>",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P7D</bpmn:timeDuration>"),
                arguments(Rule.DIAGRAM, "userTask_visit", "bpmnElement=\"userTask_visit\"", "bpmnElement=\"userTask_review\""),
                arguments(Rule.DIAGRAM, "flow_visit-2", "bpmnElement=\"flow_visit-2\"", "bpmnElement=\"flow_visit-1\""),
                arguments(Rule.DIAGRAM, "phase_visit", "bpmnElement=\"phase_visit\" isExpanded=\"true\"", "bpmnElement=\"phase_visit\" isExpanded=\"false\""),
                // the visit on the timer, then below its phase
                arguments(Rule.DIAGRAM, "timer_period", "x=\"270\" y=\"145\" width=\"100\"", "x=\"270\" y=\"145\" width=\"150\""),
                arguments(Rule.DIAGRAM, "userTask_visit", "x=\"270\" y=\"145\" width=\"100\" height=\"80\"", "x=\"270\" y=\"145\" width=\"100\" height=\"180\""),
                arguments(Rule.DIAGRAM, "flow_visit-1", "x=\"270\" y=\"145\" width=\"100\"", "x=\"290\" y=\"145\" width=\"80\""),
                arguments(Rule.DIAGRAM, "end_done", "x=\"1222\" y=\"167\"", "x=\"4222\" y=\"167\""),
                arguments(Rule.DIAGRAM, "flow_refused", "<di:waypoint x=\"1115\" y=\"277\"/>", "<di:waypoint x=\"1125\" y=\"280\"/>"),
                // through the timer: from the visit straight to the match
                arguments(Rule.DIAGRAM, "flow_visit-2", "<di:waypoint x=\"412\" y=\"185\"/>", "<di:waypoint x=\"490\" y=\"185\"/>"),
                // the gateway's name under its line
                arguments(Rule.DIAGRAM, "flow_approved", "x=\"1162\" y=\"166\"", "x=\"1162\" y=\"178\""));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource
    void findsWhatIsWrongInADecision(String element, String good, String bad) {
        assertThat(ModelLint.decision(changed("dmn", good, bad), "sound.dmn")).anyMatch(at(Rule.DECISION, element));
    }

    static Stream<Arguments> findsWhatIsWrongInADecision() {
        return Stream.of(
                arguments("sound.dmn", "\"sound\"", "\"other\""),
                arguments("sound", " camunda:historyTimeToLive=\"P180D\"", ""),
                arguments("sound", "name=\"够不够\" camunda", "name=\"Enough\" camunda"),
                arguments("sound", "dmnElementRef=\"sound\"", "dmnElementRef=\"table_sound\""),
                arguments("table_sound", "hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\""),
                arguments("input_yes", "label=\"同意\"", "label=\"yes\""),
                arguments("output_passed", " label=\"通过\"", ""),
                arguments("rule_1", "<description>村民委员会组织法第26条</description>", ""),
                arguments("rule_1-yes", "\"rule_1-yes\" expressionLanguage=\"feel\"", "\"rule_1-yes\" expressionLanguage=\"javascript\""));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource
    void findsWhatIsWrongInAForm(String element, String good, String bad) {
        assertThat(ModelLint.form(changed("form", good, bad), "sound.form")).anyMatch(at(Rule.FORM, element));
    }

    static Stream<Arguments> findsWhatIsWrongInAForm() {
        return Stream.of(
                arguments("sound.form", "\"id\": \"sound\"", "\"id\": \"other\""),
                arguments("sound.form", "\"type\": \"select\"", "\"type\": \"iframe\""),
                arguments("sound.form", "\"key\": \"place\"", "\"key\": \"kind\""),
                arguments("sound.form", "\"id\": \"field_age\"", "\"id\": \"field_kind\""),
                arguments("sound.form", "meetingKinds", "meetingKind"),
                arguments("sound.form", "=kind != \\\"村民会议\\\" and drawn = true", "=count(members) > 1"),
                arguments("field_place", "and drawn = true", "and dawn = true"),
                arguments("field_since", "=this.age = 0", "=age = 0"),
                arguments("field_place", "\"label\": \"地点\"", "\"label\": \"place\""),
                arguments("field_place", ", \"maxLength\": 100", ""),
                arguments("field_age", "\"decimalDigits\": 0, ", ""));
    }

    private static List<Finding> process(String xml) {
        return ModelLint.process(xml, "sound.bpmn", FORMS);
    }

    private static Predicate<Finding> at(Rule rule, String element) {
        return finding -> finding.rule() == rule && finding.element().equals(element);
    }

    /** The sound model with one thing broken, everywhere it is written. */
    private static String changed(String kind, String good, String bad) {
        String sound = sound(kind);
        assertThat(sound).contains(good);
        return sound.replace(good, bad);
    }

    private static String sound(String kind) {
        return ModelLintTest.text(MODELS.resolve("sound." + kind));
    }
}
