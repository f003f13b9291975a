package io.fupin.privacy.vault;

import io.fupin.audit.AuditLog;
import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.SealedColumn;
import io.fupin.privacy.vault.KeyRotation.Report;
import java.util.List;
import java.util.Map;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code java -jar fupin.jar --fupin.privacy.reseal}: seals identity numbers and phones under the newest key, says how many, and which
 * older keys may go. Ends with 0; broken off, it is simply called again.
 */
@Component
@ConditionalOnProperty("fupin.privacy.reseal")
class ResealCommand implements CommandLineRunner {

    private static final int BATCH = 500;

    private final KeyRotation rotation;
    private final AuditLog audit;
    private final ConfigurableApplicationContext context;

    ResealCommand(JdbcTemplate jdbc, PlatformTransactionManager transactions, IdentityVault vault, KeySource keys, List<SealedColumn> columns,
                  AuditLog audit, ConfigurableApplicationContext context) {
        this.rotation = new KeyRotation(jdbc, transactions, vault, keys.load().newestId(), columns, BATCH);
        this.audit = audit;
        this.context = context;
    }

    @Override
    public void run(String... arguments) {
        Report report = rotation.run();
        audit.record(null, "privacy.reseal", "key " + report.newest(), Map.of("values", report.total()));
        say(report);
        // Not from this thread's runner: the context must be able to close.
        new Thread(() -> System.exit(SpringApplication.exit(context, (ExitCodeGenerator) () -> 0)), "reseal").start();
    }

    static void say(Report report) {
        report.resealed().forEach((column, count) -> System.out.println("%s：%d 处".formatted(column, count)));
        System.out.println(report.total() == 0 ? "全部已用 %s 号密钥。".formatted(report.newest())
                : "%d 处改用 %s 号密钥。".formatted(report.total(), report.newest()));
        if (!report.retired().isEmpty()) {
            System.out.println("不再用到的密钥：" + String.join("、", report.retired()) + "。可以从密钥文件里删去；旧的备份还要用它，请和备份一起另存。");
        }
    }
}
