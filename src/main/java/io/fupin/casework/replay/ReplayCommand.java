package io.fupin.casework.replay;

import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.casework.DecisionFiles.Replay;
import io.fupin.casework.replay.Replays.Report;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar fupin.jar --fupin.replay}: runs all frozen decisions again, {@code --fupin.replay=<case number>} those of one case. Says
 * what it found and ends with 0 (all the same), 1 (differences) or 2 (nothing to run).
 */
@Component
@ConditionalOnProperty("fupin.replay")
class ReplayCommand implements CommandLineRunner {

    private final Replays replays;
    private final ConfigurableApplicationContext context;
    private final String caseNumber;

    /** @param caseNumber blank for all cases */
    ReplayCommand(Replays replays, ConfigurableApplicationContext context, @Value("${fupin.replay}") String caseNumber) {
        this.replays = replays;
        this.context = context;
        this.caseNumber = caseNumber;
    }

    @Override
    public void run(String... arguments) {
        int code = report(caseNumber.isBlank() ? replays.all() : replays.one(caseNumber.strip()));
        // Not from this thread's runner: the context must be able to close.
        new Thread(() -> System.exit(SpringApplication.exit(context, (ExitCodeGenerator) () -> code)), "replay").start();
    }

    /** Returns the exit code. */
    static int report(Report report) {
        report.differences().forEach(replay -> System.out.println(line(replay)));
        if (report.decisions() == 0) {
            System.out.println("没有可以重算的决定。");
            return 2;
        }
        System.out.println("重算 %d 件案件的 %d 个决定：%s".formatted(report.cases(), report.decisions(),
                report.same() ? "全部一致。" : report.differences().size() + " 个不一致。"));
        return report.same() ? 0 : 1;
    }

    private static String line(Replay replay) {
        Frozen frozen = replay.frozen();
        return "%s 第%d号 %s（%s）：当时 %s，重算 %s".formatted(frozen.caseNumber(), frozen.id(), frozen.decision(), frozen.at(), frozen.outputs(),
                replay.now());
    }
}
