package io.fupin.relapse.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The days from the clue to the county's decision ({@code monitoring-total-days}; policy 4.3): the day of the clue does not count. They are
 * told; nothing is decided because they are over.
 */
@Component
public class RiskDays {

    private static final Set<String> AFTER = Set.of("帮扶", "转识别", "公告");
    private static final int SOON = 3;

    private final PolicyParameters parameters;
    private final Clock clock;

    RiskDays(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Whether the county has still to decide. */
    boolean running(CaseFile file) {
        return file.open() && !AFTER.contains(file.phase());
    }

    Mark mark(CaseFile file, LocalDate foundOn) {
        return mark(file.village(), foundOn);
    }

    public Mark mark(RegionCode village, LocalDate foundOn) {
        int most = most(village);
        long passed = ChronoUnit.DAYS.between(foundOn, LocalDate.now(clock));
        return passed > most ? new Mark("超过 " + most + " 天，已 " + passed + " 天", "is-late")
                : new Mark("第 " + passed + " 天，共 " + most + " 天", most - passed <= SOON ? "is-warn" : "");
    }

    public int most(RegionCode village) {
        return parameters.integer("monitoring-total-days", village, LocalDate.now(clock));
    }
}
