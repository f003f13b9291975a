package io.fupin.exit.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.steps.CompleteArchiveHandler.Archive;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 补齐档案: every paper that the archive list misses, at once. */
@Component
class CompleteArchiveHandler implements UserTaskHandler<Archive> {

    static final String STEP = "complete-archive";

    private final ExitArchive archive;

    CompleteArchiveHandler(ExitArchive archive) {
        this.archive = archive;
    }

    /** {@code exit-archive}. */
    record Archive(List<Paper> papers) {
    }

    record Paper(String item, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return HouseholdExit.PROCESS + "." + STEP;
    }

    @Override
    public Class<Archive> formType() {
        return Archive.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("papers", archive.missing(file.caseNumber()).stream().map(item -> Map.of("item", item)).toList());
    }

    @Override
    public Routing apply(CaseFile file, Archive form, Decision decision) {
        Set<String> handedIn = ExitArchive.handedIn(form);
        List<String> still = archive.missing(file.caseNumber()).stream().filter(item -> !handedIn.contains(item)).toList();
        if (!still.isEmpty()) {
            throw Refusal.at("papers", "还缺：" + String.join("、", still));
        }
        return Routing.none();
    }
}
