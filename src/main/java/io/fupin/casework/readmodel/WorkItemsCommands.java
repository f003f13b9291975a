package io.fupin.casework.readmodel;

import io.fupin.casework.readmodel.WorkItemsCheck.Report;
import io.fupin.casework.readmodel.WorkItemsRebuild.Rebuilt;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code java -jar fupin.jar --fupin.work-items.check} says where the lists of tasks differ from the engine and ends with 0 (nowhere) or 1;
 * {@code --fupin.work-items.rebuild} mends it and ends with 0, or with 1 when something is left.
 */
@Configuration(proxyBeanMethods = false)
class WorkItemsCommands {

    /** So many are named; the rest is counted. */
    private static final int MOST_NAMED = 200;

    @Bean
    @ConditionalOnProperty("fupin.work-items.check")
    CommandLineRunner checkWorkItems(WorkItemsCheck check, ConfigurableApplicationContext context) {
        return arguments -> end(context, () -> report(check.check()));
    }

    @Bean
    @ConditionalOnProperty("fupin.work-items.rebuild")
    CommandLineRunner rebuildWorkItems(WorkItemsRebuild rebuild, ConfigurableApplicationContext context) {
        return arguments -> end(context, () -> report(rebuild.rebuild()));
    }

    /** Returns the exit code. */
    static int report(Report report) {
        name(report.differences());
        System.out.println("核对 %d 件案件、%d 件待办、%d 件已办：%s".formatted(report.cases(), report.tasks(), report.done(),
                report.same() ? "与流程引擎和时间线完全一致。" : report.differences().size() + " 处不一致。"));
        return report.same() ? 0 : 1;
    }

    /** Returns the exit code. */
    static int report(Rebuilt rebuilt) {
        if (rebuilt.found().same()) {
            System.out.println("没有要重建的：与流程引擎和时间线完全一致。");
            return 0;
        }
        System.out.println("重建前 %d 处不一致：".formatted(rebuilt.found().differences().size()));
        name(rebuilt.found().differences());
        System.out.println(rebuilt.left().same() ? "已全部重建。" : "还有 " + rebuilt.left().differences().size() + " 处无法重建，须查流程引擎：");
        name(rebuilt.left().differences());
        return rebuilt.left().same() ? 0 : 1;
    }

    private static void name(List<Difference> differences) {
        differences.stream().limit(MOST_NAMED).forEach(System.out::println);
        if (differences.size() > MOST_NAMED) {
            System.out.println("……另有 " + (differences.size() - MOST_NAMED) + " 处");
        }
    }

    private static void end(ConfigurableApplicationContext context, IntSupplier work) {
        int code = work.getAsInt();
        // Not from this thread's runner: the context must be able to close.
        new Thread(() -> System.exit(SpringApplication.exit(context, (ExitCodeGenerator) () -> code)), "work-items").start();
    }
}
