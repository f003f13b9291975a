package io.fupin.relapse.panel;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.household.HouseholdSection;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 防返贫监测 on the page of a household that has exited: since when it is or was watched, and where a clue is reported. */
@Component
@Order(3)
class RelapseSection implements HouseholdSection {

    private final JdbcClient jdbc;
    private final Words words;

    RelapseSection(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Optional<Section> of(String registerNumber, Officer officer) {
        List<Item> items = new ArrayList<>();
        jdbc.sql("""
                select h.state, m.case_number, m.kind, m.since, m.cleared_on from household h left join monitored_household m using (register_number)
                where h.register_number = ? order by m.since desc nulls last
                """).param(registerNumber).query(row -> {
                    String number = row.getString("case_number");
                    LocalDate cleared = row.getObject("cleared_on", LocalDate.class);
                    boolean watched = number != null && cleared == null;
                    if (items.isEmpty() && !watched && row.getString("state").startsWith("EXITED") && officer.is(Role.VILLAGE_COMMITTEE)) {
                        items.add(new Item("报告返贫风险", null, null, null, "收入骤减、支出骤增、三保障出问题的，先报再核实",
                                "/cases/new?process=relapse-monitoring&finding=" + registerNumber));
                    }
                    if (number != null) {
                        items.add(new Item(row.getString("kind"), watched ? "监测中" : "风险消除", watched ? "is-warn" : "is-ok", CaseNumbers.shortForm(number),
                                words.fullDay(row.getObject("since", LocalDate.class)) + "起" + (cleared == null ? "" : "，" + words.fullDay(cleared) + "消除"),
                                "/monitoring/" + number));
                    }
                });
        return items.isEmpty() ? Optional.empty() : Optional.of(new Section("monitoring", "防返贫监测", items));
    }
}
