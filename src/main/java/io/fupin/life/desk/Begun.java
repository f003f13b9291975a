package io.fupin.life.desk;

import io.fupin.casework.CaseStart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Beginning cases of a procedure that staff may begin. */
@Component
@LivedDemo
class Begun {

    private final List<CaseStart> starts;

    Begun(List<CaseStart> starts) {
        this.starts = starts;
    }

    /** @throws IllegalArgumentException when staff begin no such cases */
    CaseStart of(String process) {
        return starts.stream().filter(start -> start.process().equals(process)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such start: " + process));
    }
}
