package io.fupin.casework.replay;

import io.fupin.casework.DecisionFiles;
import io.fupin.casework.DecisionFiles.Replay;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs decided cases through their frozen rules again: a decided case must come out the same years later (processes.md, conventions; S2
 * 「谁检查、谁把关、谁负责」).
 */
@Component
class Replays {

    private static final int CASES_AT_ONCE = 500;

    private final DecisionFiles files;

    Replays(DecisionFiles files) {
        this.files = files;
    }

    /** @param differences those that come out otherwise today, or whose rule's text is no longer the one that was used */
    record Report(long cases, long decisions, List<Replay> differences) {

        boolean same() {
            return differences.isEmpty();
        }
    }

    Report all() {
        long cases = 0;
        long decisions = 0;
        List<Replay> differences = new ArrayList<>();
        String last = "";
        for (List<String> page = files.decided(last, CASES_AT_ONCE); !page.isEmpty(); page = files.decided(last, CASES_AT_ONCE)) {
            for (String caseNumber : page) {
                Report one = one(caseNumber);
                cases++;
                decisions += one.decisions();
                differences.addAll(one.differences());
            }
            last = page.get(page.size() - 1);
        }
        return new Report(cases, decisions, differences);
    }

    Report one(String caseNumber) {
        List<Replay> replays = files.replay(caseNumber);
        return new Report(replays.isEmpty() ? 0 : 1, replays.size(), replays.stream().filter(replay -> !replay.same()).toList());
    }
}
