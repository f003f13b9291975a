package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** 我的帮扶户, and what is lacking in an area: households without a helper, without a project, without a visit in time. */
@Component
class HelpLists {

    private static final String LAST_VISIT = """
            left join lateral (select max(visited_on) as last from household_visit v where v.register_number = h.register_number) visit on true
            """;
    /** Whom help is owed to: pairing and measures go on after the exit (policy EX-14). */
    private static final String HELPED = "h.state in ('REGISTERED', 'RELAPSED', 'EXITED')";

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HelpLists(JdbcClient jdbc, IdentityVault vault, PolicyParameters parameters, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What can be lacking. */
    enum Gap {
        HELPER("没有帮扶责任人", "helper.since is null"),
        VISIT("超期没有走访", "helper.since is not null and (visit.last is null and helper.since < :firstDue or visit.last < :due)"),
        PROJECT("有劳动能力、没有产业项目", """
                h.state in ('REGISTERED', 'RELAPSED') and exists (select 1 from household_member m where m.register_number = h.register_number
                    and m.valid_to is null and m.labour_skill in ('普通劳动力', '技能劳动力'))
                and not exists (select 1 from household_measure o where o.register_number = h.register_number and o.kind in (:industry)
                    and o.since <= :today and (o.last_day is null or o.last_day >= :today))""");

        private final String title;
        private final String condition;

        Gap(String title, String condition) {
            this.title = title;
            this.condition = condition;
        }

        String title() {
            return title;
        }
    }

    /** @param phone of the household, in clear; null where none is on file @param lastVisit null for none yet @param due when the next is due */
    record Own(String registerNumber, RegionCode village, String group, String head, int persons, String phone, LocalDate since, LocalDate lastVisit,
               LocalDate due) {
    }

    /** @param helper null for none */
    record Line(String registerNumber, RegionCode village, String group, String head, int persons, String helper, LocalDate lastVisit) {
    }

    /** The households of a helper, those due first. */
    List<Own> own(String phoneHash, RegionCode area) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select h.*, helper.since as helped_since, visit.last as last_visit, (select c.phone_sealed from household_contact c
                    where c.register_number = h.register_number and c.valid_to is null) as phone
                from household_helper helper join household h using (register_number)
                """ + LAST_VISIT + "where helper.phone_hash = :phone and helper.until is null and h.village like :area and " + HELPED)
                .param("phone", phoneHash).param("area", area.prefix() + "%")
                .query((row, index) -> own(row, today)).list().stream()
                .sorted(java.util.Comparator.comparing(Own::due).thenComparing(Own::registerNumber)).toList();
    }

    private Own own(ResultSet row, LocalDate today) throws SQLException {
        RegionCode village = RegionCode.of(row.getString("village"));
        LocalDate since = row.getObject("helped_since", LocalDate.class);
        LocalDate last = row.getObject("last_visit", LocalDate.class);
        return new Own(row.getString("register_number"), village, row.getString("group_name"), row.getString("head_name"), row.getInt("persons"),
                row.getString("phone") == null ? null : vault.open(row.getString("phone")), since, last, due(since, last, village, today));
    }

    /** One interval after the last visit; the first within its working days of the pairing (policy ID-14). */
    LocalDate due(LocalDate since, LocalDate lastVisit, RegionCode village, LocalDate today) {
        return lastVisit == null ? calendar.plusWorkingDays(since, parameters.integer("pairing-first-visit-working-days", village, today))
                : lastVisit.plusMonths(parameters.integer("pairing-visit-interval", village, today));
    }

    /** @param region null for the officer's whole area */
    List<Line> lacking(Gap gap, Officer officer, RegionCode region, String after, int size) {
        return of(officer, region, "select h.*, helper.name as helper, visit.last as last_visit ",
                " and " + gap.condition + " and h.register_number > :after order by h.register_number limit :size")
                .param("after", after == null ? "" : after).param("size", size)
                .query((row, index) -> new Line(row.getString("register_number"), RegionCode.of(row.getString("village")), row.getString("group_name"),
                        row.getString("head_name"), row.getInt("persons"), row.getString("helper"), row.getObject("last_visit", LocalDate.class))).list();
    }

    /** @param households to whom help is owed */
    record Counts(int households, Map<Gap, Integer> lacking) {
    }

    Counts count(Officer officer, RegionCode region) {
        StringBuilder select = new StringBuilder("select count(*) as households");
        for (Gap gap : Gap.values()) {
            select.append(", count(*) filter (where ").append(gap.condition).append(") as ").append(gap.name());
        }
        return of(officer, region, select.append(' ').toString(), "").query((row, index) -> {
            Map<Gap, Integer> lacking = new java.util.EnumMap<>(Gap.class);
            for (Gap gap : Gap.values()) {
                lacking.put(gap, row.getInt(gap.name()));
            }
            return new Counts(row.getInt("households"), lacking);
        }).single();
    }

    /** Whether the county asks for a project of every household with labour (policy EX-19). */
    boolean projectsRequired(RegionCode county) {
        return parameters.flag("exit-project-required-with-labour", county, LocalDate.now(clock));
    }

    private StatementSpec of(Officer officer, RegionCode region, String select, String end) {
        Condition sight = CaseSight.where(officer, "h");
        LocalDate today = LocalDate.now(clock);
        RegionCode area = region == null ? officer.post().region() : region;
        Map<String, Object> all = new HashMap<>(sight.parameters());
        all.put("today", Date.valueOf(today));
        all.put("firstDue", Date.valueOf(calendar.plusWorkingDays(today, -parameters.integer("pairing-first-visit-working-days", area, today))));
        all.put("due", Date.valueOf(today.minusMonths(parameters.integer("pairing-visit-interval", area, today))));
        all.put("industry", parameters.list("industry-measure-kinds", area, today));
        String where = "where (" + sight.sql() + ") and " + HELPED;
        if (region != null) {
            where += " and h." + column(region) + " = :region";
            all.put("region", region.value());
        }
        return jdbc.sql(select + """
                from (select household.*, 'household-identification' as process from household) h
                left join lateral (select name, since from household_helper p where p.register_number = h.register_number and p.until is null
                    order by id desc limit 1) helper on true
                """ + LAST_VISIT + where + end).params(all);
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }
}
