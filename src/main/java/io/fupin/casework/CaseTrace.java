package io.fupin.casework;

import io.fupin.engine.Procedures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a case stands on the diagram of its procedure, and which user tasks it has passed, by ids of the model's elements. */
@Component
public class CaseTrace {

    private static final String USER_TASK = "userTask_";

    private final WorkItems items;
    private final Procedures procedures;

    CaseTrace(WorkItems items, Procedures procedures) {
        this.items = items;
        this.procedures = procedures;
    }

    /** What was returned behind the present step is passed no more. */
    public Trace of(CaseFile file) {
        List<String> present = file.open() ? procedures.present(file.caseNumber()) : List.of();
        Set<String> taken = new LinkedHashSet<>();
        for (WorkItem item : items.of(file.caseNumber())) {
            if (item.completedBy() != null) {
                taken.add(USER_TASK + item.step());
            }
        }
        present.forEach(taken::remove);
        return new Trace(present, List.copyOf(taken));
    }

    public record Trace(List<String> present, List<String> taken) {
    }
}
