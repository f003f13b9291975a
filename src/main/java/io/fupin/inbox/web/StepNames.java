package io.fupin.inbox.web;

import io.fupin.casework.CaseProcedure;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Procedures and steps by name, as the newest model calls them; steps that it dropped, as the last one that had them. */
@Component
class StepNames {

    private final ProcedureModels models;
    private final ObjectProvider<CaseProcedure> procedures;

    StepNames(ProcedureModels models, ObjectProvider<CaseProcedure> procedures) {
        this.models = models;
        this.procedures = procedures;
    }

    /** A step of which the procedure is not said. */
    String anywhere(String step) {
        return procedures.stream().map(CaseProcedure::process).map(process -> find(process, step)).flatMap(Optional::stream).findFirst()
                .map(Step::name).orElse(step);
    }

    /** The id itself for a procedure that is deployed no more. */
    String process(String process) {
        return model(process).map(ProcedureModel::name).orElse(process);
    }

    String step(String process, String step) {
        return find(process, step).map(Step::name).orElse(step);
    }

    Optional<Step> find(String process, String step) {
        return model(process).map(model -> model.steps().get(step)).or(() -> models.former(process, step));
    }

    Optional<ProcedureModel> model(String process) {
        try {
            return Optional.of(models.newest(process));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
