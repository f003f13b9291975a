package io.fupin.engine;

import io.fupin.account.Role;
import io.fupin.engine.Finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Ids, names and bindings of a process: what the engine accepts and only a case would find out. */
final class ProcessLint {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern LATIN = Pattern.compile(".*[A-Za-z].*");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern POST = Pattern.compile("([A-Z_]+)(\\.[a-z-]+)?@\\$\\{(village|township|county)}");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{[^}]*?([A-Za-z_][A-Za-z0-9_]*)[^}]*}");
    /** Whose posts are at the level of which region; cities and assessors are routed by a variable. */
    private static final Map<String, Set<String>> LEVELS = Map.of(
            "village", Set.of("VILLAGE_COMMITTEE", "VILLAGE_TEAM"),
            "township", Set.of("TOWNSHIP_OFFICE"),
            "county", Set.of("COUNTY_OFFICE", "COUNTY_LEADERS", "DEPARTMENT"));

    private final BpmnModelInstance model;
    private final String fileName;
    private final Set<String> forms;
    private final List<Finding> findings = new ArrayList<>();

    /** @param forms ids of the forms that exist */
    ProcessLint(BpmnModelInstance model, String fileName, Set<String> forms) {
        this.model = model;
        this.fileName = fileName;
        this.forms = forms;
    }

    List<Finding> findings() {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            find(Rule.PROCESS, fileName, "a file holds one process, this one " + processes.size());
            return findings;
        }
        process(processes.iterator().next());
        model.getModelElementsByType(FlowNode.class).forEach(this::node);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
        model.getModelElementsByType(Message.class).stream()
                .filter(message -> !CodeNames.MESSAGES.contains(message.getName()))
                .forEach(message -> find(Rule.CODE_NAME, message.getId(), "no code sends \"" + message.getName() + "\""));
        return findings;
    }

    private void process(Process process) {
        check(fileName.equals(process.getId() + ".bpmn"), Rule.PROCESS, process.getId(), "the file is named after the process");
        check(process.isExecutable(), Rule.PROCESS, process.getId(), "not executable");
        check(process.getCamundaHistoryTimeToLiveString() != null, Rule.PROCESS, process.getId(),
                "without a time to live its history is never cleaned up");
        check(kebab(process.getId()), Rule.ID, process.getId(), "ids are small letters, digits and hyphens");
        chinese(process.getId(), process.getName());
        process.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast)
                .forEach(start -> form(start.getId(), start.getCamundaFormRef(), start.getCamundaFormRefBinding()));
    }

    private void node(FlowNode node) {
        String prefix = prefix(node);
        check(node.getId().startsWith(prefix) && kebab(node.getId().substring(prefix.length())), Rule.ID, node.getId(),
                "the id is " + prefix + " and then small letters, digits and hyphens");
        if (!silent(node)) {
            chinese(node.getId(), node.getName());
        }
        if (node instanceof UserTask task) {
            userTask(task);
        } else if (node instanceof ServiceTask task) {
            delegate(task);
        } else if (node instanceof ReceiveTask task) {
            check(task.getMessage() != null, Rule.CODE_NAME, task.getId(), "waits for no message");
        } else if (node instanceof CallActivity call) {
            check("deployment".equals(call.getCamundaCalledElementBinding()), Rule.BINDING, call.getId(),
                    "calledElement is bound to the deployment");
        } else if (node instanceof BusinessRuleTask task) {
            check("deployment".equals(task.getCamundaDecisionRefBinding()), Rule.BINDING, task.getId(),
                    "decisionRef is bound to the deployment");
        }
        node.getChildElementsByType(TimerEventDefinition.class).forEach(timer -> timer(node, timer));
    }

    /** Starts and ends within a phase mean nothing to an officer: the phase itself has the name. */
    private static boolean silent(FlowNode node) {
        boolean inPhase = node.getParentElement() instanceof SubProcess parent && !parent.triggeredByEvent();
        return inPhase && (node instanceof StartEvent || node instanceof EndEvent) && node.getName() == null
                || node instanceof Gateway && node.getOutgoing().size() < 2 && node.getName() == null;
    }

    private static String prefix(FlowNode node) {
        if (node instanceof SubProcess sub) {
            return sub.triggeredByEvent() ? "subProcess_" : "phase_";
        }
        if (node instanceof IntermediateCatchEvent) {
            return node.getChildElementsByType(TimerEventDefinition.class).isEmpty() ? "message_" : "timer_";
        }
        if (node instanceof BoundaryEvent) {
            return "message_";
        }
        return node instanceof UserTask ? "userTask_"
                : node instanceof ServiceTask ? "serviceTask_"
                : node instanceof ReceiveTask ? "receiveTask_"
                : node instanceof Gateway ? "gateway_"
                : node instanceof StartEvent ? "start_"
                : node instanceof EndEvent ? "end_"
                : node instanceof CallActivity ? "callActivity_"
                : node instanceof BusinessRuleTask ? "businessRuleTask_"
                : "(" + node.getElementType().getTypeName() + " is not used) ";
    }

    private void userTask(UserTask task) {
        form(task.getId(), task.getCamundaFormRef(), task.getCamundaFormRefBinding());
        check(!task.isCamundaAsyncBefore() && !task.isCamundaAsyncAfter(), Rule.FLOW, task.getId(),
                "when a call answers, the case's next task is in its box: no asynchronous user tasks");
        check(task.getCamundaAssignee() == null && task.getCamundaCandidateUsers() == null, Rule.GROUP, task.getId(),
                "tasks go to posts, not to persons");
        group(task.getId(), Objects.requireNonNullElse(task.getCamundaCandidateGroups(), ""));
    }

    private void group(String id, String group) {
        Matcher post = POST.matcher(group);
        if (post.matches()) {
            check(role(post.group(1)), Rule.GROUP, id, post.group(1) + " is not a role");
            check(LEVELS.get(post.group(3)).contains(post.group(1)), Rule.GROUP, id,
                    post.group(1) + " has no posts at the level of the " + post.group(3));
            check("DEPARTMENT".equals(post.group(1)) == (post.group(2) != null), Rule.GROUP, id, "a department, and only it, has a unit");
        } else {
            check(BEAN.matcher(group).matches(), Rule.GROUP, id, "\"" + group + "\" names no post");
        }
        variables(id, group);
    }

    private static boolean role(String name) {
        return List.of(Role.values()).stream().anyMatch(role -> role.name().equals(name));
    }

    private void form(String id, String form, String binding) {
        check(form != null && forms.contains(form), Rule.BINDING, id, "there is no form " + form);
        check("deployment".equals(binding), Rule.BINDING, id, "formRef is bound to the deployment");
    }

    private void delegate(ServiceTask task) {
        String expression = Objects.requireNonNullElse(task.getCamundaDelegateExpression(), "");
        Matcher bean = BEAN.matcher(expression);
        check(bean.matches() && CodeNames.DELEGATES.contains(bean.group(1)), Rule.CODE_NAME, task.getId(),
                "no bean answers to \"" + expression + "\"");
    }

    private void timer(FlowNode node, TimerEventDefinition timer) {
        String date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
        check(BEAN.matcher(date).matches(), Rule.TIMER, node.getId(), "a period ends at a variable, for it is a policy parameter");
        variables(node.getId(), date);
        boolean retries = node.getExtensionElements() != null
                && node.getExtensionElements().getElementsQuery().list().stream()
                        .anyMatch(element -> "failedJobRetryTimeCycle".equals(element.getElementType().getTypeName())
                                && !element.getTextContent().isBlank());
        check(retries, Rule.TIMER, node.getId(), "the engine's default is three tries at once: say when to try again");
    }

    private void flow(SequenceFlow flow) {
        check(flow.getId().startsWith("flow_") && kebab(flow.getId().substring(5)), Rule.ID, flow.getId(),
                "the id is flow_ and then small letters, digits and hyphens");
        FlowElement target = flow.getTarget();
        boolean saysItself = target instanceof EndEvent && target.getName() != null;
        boolean choice = flow.getSource() instanceof Gateway && flow.getSource().getOutgoing().size() > 1
                && !"eventBasedGateway".equals(flow.getSource().getElementType().getTypeName());
        if (flow.getName() != null || choice && !saysItself) {
            chinese(flow.getId(), flow.getName());
        }
        if (flow.getConditionExpression() != null) {
            variables(flow.getId(), flow.getConditionExpression().getTextContent());
        }
    }

    private void variables(String id, String expression) {
        Matcher variable = VARIABLE.matcher(expression);
        while (variable.find()) {
            check(CodeNames.VARIABLES.contains(variable.group(1)), Rule.CODE_NAME, id,
                    "nobody sets the variable " + variable.group(1));
        }
    }

    private void chinese(String id, String name) {
        check(name != null && HAN.matcher(name).matches() && !LATIN.matcher(name).matches(), Rule.NAME, id,
                "officers read the name: it is Chinese, not \"" + name + "\"");
    }

    private static boolean kebab(String id) {
        return KEBAB.matcher(id).matches();
    }

    private void check(boolean holds, Rule rule, String element, String text) {
        if (!holds) {
            find(rule, element, text);
        }
    }

    private void find(Rule rule, String element, String text) {
        findings.add(new Finding(rule, element, text));
    }
}
