package io.fupin.engine;

import java.util.Optional;

/** The deployed procedures: running cases keep the version on which they began. */
public interface ProcedureModels {

    /** @param modelRef as returned by {@link Procedures#start} */
    ProcedureModel get(String modelRef);

    /** The newest version. */
    ProcedureModel newest(String process);

    /** A step that the newest version has no more, as the last one that had it says; empty for a step that never was. */
    Optional<ProcedureModel.Step> former(String process, String step);

    /** The form of that version of the model, as form-js JSON. */
    String form(String modelRef, String formKey);

    /** The diagram of that version, as BPMN XML. */
    String diagram(String modelRef);
}
