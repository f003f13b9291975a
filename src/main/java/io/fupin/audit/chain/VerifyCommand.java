package io.fupin.audit.chain;

import io.fupin.audit.AuditChain;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code java -jar fupin.jar --fupin.audit.verify}: checks the whole audit, says what it found and ends with 0 (sound) or 1. */
@Component
@ConditionalOnProperty(name = "fupin.audit.verify", matchIfMissing = false, havingValue = "")
class VerifyCommand implements CommandLineRunner {

    private final AuditChain chain;
    private final ConfigurableApplicationContext context;

    VerifyCommand(AuditChain chain, ConfigurableApplicationContext context) {
        this.chain = chain;
        this.context = context;
    }

    @Override
    public void run(String... arguments) {
        int code = report(chain.verify());
        // Not from this thread's runner: the context must be able to close.
        new Thread(() -> System.exit(SpringApplication.exit(context, (ExitCodeGenerator) () -> code)), "audit-verify").start();
    }

    /** Returns the exit code. */
    static int report(AuditChain.Report report) {
        report.faults().forEach(System.out::println);
        System.out.println(report.sound()
                ? "留痕完整：" + report.links() + " 环全部对上，待封 " + report.unsealed() + " 条。"
                : "留痕有问题：发现 " + report.faults().size() + " 处。");
        return report.sound() ? 0 : 1;
    }
}
