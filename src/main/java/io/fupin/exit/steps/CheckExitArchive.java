package io.fupin.exit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.engine.ServiceStep;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 归档核对: an exit completes only with its archive (EX-3), where the county asks for it. */
@Component("checkExitArchive")
class CheckExitArchive implements ServiceStep {

    private final Cases cases;
    private final ExitArchive archive;
    private final PolicyParameters parameters;
    private final Clock clock;

    CheckExitArchive(Cases cases, ExitArchive archive, PolicyParameters parameters, Clock clock) {
        this.cases = cases;
        this.archive = archive;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        boolean asked = parameters.flag("exit-archive-required", file.village(), LocalDate.now(clock));
        return Map.of("archiveComplete", !asked || archive.missing(caseNumber).isEmpty());
    }
}
