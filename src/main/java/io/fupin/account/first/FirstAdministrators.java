package io.fupin.account.first;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.data.Persons;
import io.fupin.account.data.Persons.Founder;
import io.fupin.account.signin.OneTimePassword;
import io.fupin.region.RegionCode;
import jakarta.annotation.PostConstruct;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An empty installation begins with two administrators over the whole country, because a post takes effect only when a second person
 * confirms it. Their passwords are printed once, on the console and not into the log, and must be changed at the first sign-in.
 */
@Component
@Profile("!demo")
class FirstAdministrators {

    private static final List<String> NAMES = List.of("admin-1", "admin-2");
    /** Whatever day the office's clock shows. */
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    /** Any number: it keeps two nodes that start at once from both making them. */
    private static final long LOCK = 20_161_010L;

    private final JdbcClient jdbc;
    private final Persons persons;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock businessClock;
    private final Clock realClock;

    FirstAdministrators(JdbcClient jdbc, Persons persons, PasswordEncoder encoder, PlatformTransactionManager transactions,
                        Clock businessClock, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
        this.businessClock = businessClock;
        this.realClock = realClock;
    }

    @PostConstruct
    void appointOnEmptyInstallation() {
        Map<String, String> passwords = transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(String.class).optional();
            return persons.isEmpty() ? appoint() : Map.of();
        });
        if (!passwords.isEmpty()) {
            print(passwords, System.out);
        }
    }

    private Map<String, String> appoint() {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String username : NAMES) {
            String password = OneTimePassword.next();
            Founder founder = new Founder(username, "管理员" + username.substring(username.length() - 1), Post.of(Role.ADMIN, RegionCode.NATION));
            persons.addFounders(List.of(founder), encoder.encode(password), true, "FIRST_START", ALWAYS,
                    businessClock.instant(), realClock.instant());
            passwords.put(username, password);
        }
        return passwords;
    }

    private static void print(Map<String, String> passwords, PrintStream console) {
        console.println("────────────────────────────────────────────────────────────");
        console.println("首次启动：已建立两个系统管理员。口令只显示这一次，首次登录须修改。");
        passwords.forEach((username, password) -> console.println("    " + username + "    " + password));
        console.println("两人应是不同的人：授予岗位须由另一人确认。");
        console.println("────────────────────────────────────────────────────────────");
        console.flush();
    }
}
