package io.fupin.bottleneck.kept;

import io.fupin.bottleneck.kept.StatisticRecount.Report;
import java.util.function.IntSupplier;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code java -jar fupin.jar --fupin.statistics.check} says where the sums differ from the tasks and ends with 0 (nowhere) or 1;
 * {@code --fupin.statistics.recount} computes all of them anew, compares, and ends likewise.
 */
@Configuration(proxyBeanMethods = false)
class StatisticCommands {

    @Bean
    @ConditionalOnProperty("fupin.statistics.check")
    CommandLineRunner checkStatistics(StatisticRecount recount, ConfigurableApplicationContext context) {
        return arguments -> end(context, () -> report(recount.check()));
    }

    @Bean
    @ConditionalOnProperty("fupin.statistics.recount")
    CommandLineRunner recountStatistics(StatisticRecount recount, ConfigurableApplicationContext context) {
        return arguments -> end(context, () -> {
            System.out.println("重算完成，共 %d 格。".formatted(recount.recount()));
            return report(recount.check());
        });
    }

    /** Returns the exit code. */
    static int report(Report report) {
        report.named().forEach(System.out::println);
        if (report.differences() > report.named().size()) {
            System.out.println("……另有 " + (report.differences() - report.named().size()) + " 格");
        }
        System.out.println("核对 %d 格：%s".formatted(report.cells(), report.same() ? "与事项完全一致。" : report.differences() + " 格不一致。"));
        return report.same() ? 0 : 1;
    }

    private static void end(ConfigurableApplicationContext context, IntSupplier work) {
        int code = work.getAsInt();
        // Not from this thread's runner: the context must be able to close.
        new Thread(() -> System.exit(SpringApplication.exit(context, (ExitCodeGenerator) () -> code)), "statistics").start();
    }
}
