package io.fupin.engine.runtime;

import io.fupin.engine.ServiceStep;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Translates a service task into one use case: case number in, routing out. */
final class ServiceStepDelegate implements JavaDelegate {

    private final Supplier<ServiceStep> step;

    ServiceStepDelegate(Supplier<ServiceStep> step) {
        this.step = step;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = execution.getCurrentActivityId().replaceFirst("^serviceTask_", "");
        execution.setVariables(step.get().run(execution.getProcessBusinessKey(), id));
    }
}
