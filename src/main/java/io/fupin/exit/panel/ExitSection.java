package io.fupin.exit.panel;

import io.fupin.account.Officer;
import io.fupin.household.HouseholdSection;
import io.fupin.web.Words;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 取证和退出 on the page of a household: what the last visits found, and when the next one is due after its exit. */
@Component
@Order(2)
class ExitSection implements HouseholdSection {

    private final JdbcClient jdbc;
    private final Words words;
    private final Clock clock;

    ExitSection(JdbcClient jdbc, Words words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Section> of(String registerNumber, Officer officer) {
        List<Item> items = new ArrayList<>();
        jdbc.sql("""
                select m.*, (select min(f.due_on) from follow_up_visit f where f.register_number = m.register_number and f.due_on >= :today) as next_visit
                from exit_matrix m where m.register_number = :number order by m.visited_on desc, m.id desc limit 3
                """).param("today", Date.valueOf(LocalDate.now(clock))).param("number", registerNumber).query(row -> {
                    LocalDate next = row.getObject("next_visit", LocalDate.class);
                    if (items.isEmpty() && next != null) {
                        items.add(new Item("跟踪回访", null, null, "下一次 " + words.day(next), null, null));
                    }
                    String lacking = row.getString("lacking");
                    items.add(new Item(row.getInt("income_year") + " 年度取证", lacking.isEmpty() ? null : "有缺项", "is-warn",
                            words.day(row.getObject("visited_on", LocalDate.class)) + "　" + row.getString("recorded_name"), "人均 "
                            + words.yuan(row.getBigDecimal("per_capita")) + " 元，标准 " + words.yuan(row.getBigDecimal("income_line")) + " 元"
                            + (lacking.isEmpty() ? "，都有保障" : "，没有保障的：" + lacking), null));
                });
        return items.isEmpty() ? Optional.empty() : Optional.of(new Section("exit", "取证和退出", items));
    }
}
