package io.fupin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.casework.UserTaskHandler;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.notice.NoticePlan;
import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.support.FupinTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What models, code and policy call each other by exists on the other side. */
@FupinTest
class CatalogueTest {

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ASKED = Pattern.compile(
            "\\.(?:integer|number|flag|fraction|list|text|counts)\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private ProcedureModels models;
    @Autowired
    private PolicyAdministration policy;
    @Autowired
    private List<UserTaskHandler<?>> handlers;
    @Autowired
    private List<NoticePlan> plans;

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> processes() {
        return files(Path.of("processes"), ".bpmn");
    }

    private Stream<ProcedureModel> procedures() {
        return processes().map(file -> models.newest(file.getFileName().toString().replace(".bpmn", "")));
    }

    @Test
    void everyServiceTaskHasItsBeanAndEveryBeanItsServiceTask() {
        Set<String> called = processes().flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ServiceTask.class).stream())
                .map(task -> DELEGATE.matcher(task.getCamundaDelegateExpression())).filter(Matcher::matches).map(matcher -> matcher.group(1))
                .collect(Collectors.toSet());
        assertThat(context.getBeanNamesForType(ServiceStep.class)).containsExactlyInAnyOrderElementsOf(called);
        assertThat(CodeNames.DELEGATES).containsExactlyInAnyOrderElementsOf(called);
    }

    /** A model that no test takes a case through everywhere could hold a branch that nobody ever saw. */
    @Test
    void everyModelIsCoveredByTraces() {
        String tests = files(Path.of("src/test/java"), ".java").map(CatalogueTest::text).collect(Collectors.joining("\n"));
        List<String> covered = Pattern.compile("new FlowCoverage\\((\\w+)\\.PROCESS\\)").matcher(tests).results().map(found -> found.group(1)).toList();
        assertThat(covered).doesNotHaveDuplicates().hasSameSizeAs(processes().toList());
    }

    @Test
    void everyUserTaskHasItsHandlerAndEveryHandlerItsUserTask() {
        List<String> steps = procedures().flatMap(model -> model.steps().keySet().stream().map(step -> model.process() + "." + step)).toList();
        assertThat(handlers).extracting(UserTaskHandler::taskKey).containsExactlyInAnyOrderElementsOf(steps);
    }

    /** A record component that no form fills would be null for ever. */
    @Test
    void whatAHandlerReadsStandsInItsForm() {
        procedures().forEach(model -> model.steps().values().forEach(step -> {
            UserTaskHandler<?> handler = handlers.stream().filter(one -> one.taskKey().equals(model.process() + "." + step.id())).findFirst().orElseThrow();
            String form = models.form(model.modelRef(), step.formKey());
            if (handler.doneElsewhere() == null) {
                assertThat(Arrays.stream(handler.formType().getRecordComponents()).map(component -> component.getName()))
                        .as(handler.taskKey()).allSatisfy(key -> assertThat(form).contains("\"" + key + "\""));
            }
        }));
    }

    @Test
    void everyServiceLimitIsAParameterInWorkingDays() {
        Map<String, Parameter> catalogue = catalogue();
        procedures().flatMap(model -> model.steps().values().stream()).map(Step::serviceLimit).forEach(limit -> {
            assertThat(CodeNames.SERVICE_LIMITS).contains(limit);
            assertThat(catalogue).containsKey(limit);
            assertThat(catalogue.get(limit).unit()).as(limit).isEqualTo("工作日");
        });
    }

    @Test
    void everyParameterThatIsReadIsInTheCatalogueAndEveryOneInTheCatalogueIsRead() {
        String code = files(Path.of("src/main/java"), ".java").map(CatalogueTest::text).collect(Collectors.joining("\n"));
        String everything = code + processes().map(CatalogueTest::text).collect(Collectors.joining("\n"));
        Set<String> catalogue = catalogue().keySet();

        Set<String> asked = new TreeSet<>();
        Matcher matcher = ASKED.matcher(code);
        while (matcher.find()) {
            asked.add(matcher.group(1));
        }
        plans.stream().flatMap(plan -> Stream.of(plan.daysParameter(), plan.drawParameter())).filter(Objects::nonNull).forEach(asked::add);
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(catalogue).containsAll(asked);
        assertThat(catalogue.stream().filter(key -> !everything.contains("\"" + key + "\""))).as("in the catalogue and read by nobody").isEmpty();
    }

    private Map<String, Parameter> catalogue() {
        return policy.catalogue().stream().collect(Collectors.toMap(Parameter::key, parameter -> parameter));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
