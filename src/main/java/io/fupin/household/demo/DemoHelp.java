package io.fupin.household.demo;

import io.fupin.account.People;
import io.fupin.account.People.Person;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import jakarta.annotation.PostConstruct;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's 帮扶责任人 with three households of 青背村: one visited lately, one long ago, one not yet. */
@Component
@DependsOn({"demoAccounts", "demoRegister"})
@Profile("demo")
class DemoHelp {

    private static final RegionCode VILLAGE = RegionCode.of("220281103213");
    private static final LocalDate PAIRED = LocalDate.of(2016, 3, 1);
    private static final List<String> CATTLE = List.of("养牛", "种木耳", "入股合作社");

    private final People people;
    private final DemoHelpers helpers;
    private final IdentityVault vault;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoHelp(People people, DemoHelpers helpers, IdentityVault vault, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.people = people;
        this.helpers = helpers;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostConstruct
    void pair() {
        List<Person> known = people.holding(Post.of(Role.HELPER, VILLAGE.county()));
        boolean none = jdbc.sql("select not exists (select 1 from household_helper)").query(Boolean.class).single();
        if (none && !known.isEmpty()) {
            transaction.executeWithoutResult(status -> pair(known.get(0)));
        }
    }

    private void pair(Person helper) {
        String phone = people.phone(helper.id()).orElseThrow();
        List<String> numbers = jdbc.sql("select register_number from household where village = ? and source = 'DEMO' order by register_number limit ?")
                .params(VILLAGE.value(), CATTLE.size()).query(String.class).list();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < numbers.size(); i++) {
            jdbc.sql("""
                    insert into household_helper (register_number, name, unit, rank, phone_hash, phone_sealed, plan, since)
                    values (?, ?, '市农业局', '科级', ?, ?, ?, ?)
                    """).params(numbers.get(i), helper.name(), vault.lookupHash(phone), vault.seal(phone), CATTLE.get(i) + "，先把病看好（演示）",
                    Date.valueOf(PAIRED)).update();
            jdbc.sql("""
                    insert into household_measure (register_number, kind, detail, since, quantity, unit, funds, responsible, recorded_by, recorded_at)
                    values (?, '发展产业', ?, ?, ?, ?, ?, '市农业局', ?, ?)
                    """).params(numbers.get(i), CATTLE.get(i) + "（演示）", Date.valueOf(PAIRED), i == 0 ? BigDecimal.valueOf(2) : null, i == 0 ? "头" : null, BigDecimal.valueOf(6000 + 1000L * i),
                    helper.name(), Timestamp.from(clock.instant())).update();
        }
        visit(numbers.get(0), today.minusDays(9), "牛长得好，老人按时吃药（演示）", helper);
        visit(numbers.get(1), today.minusDays(47), "木耳棚漏雨，答应帮着修（演示）", helper);
        helpers.pair(VILLAGE.county(), PAIRED, today);
    }

    private void visit(String number, LocalDate on, String found, Person helper) {
        jdbc.sql("insert into household_visit (register_number, visited_on, found, person_id, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)")
                .params(number, Date.valueOf(on), found, helper.id(), helper.name(), Timestamp.from(clock.instant())).update();
    }
}
