package io.fupin.signal.look;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found.Behind;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One person recorded visits to more households of one day than one can walk to in it. When the visits were typed is told and not judged: many
 * write on paper by day and type in the evening.
 */
@Component
class FastVisits implements Look {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(HERE);

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;

    FastVisits(JdbcClient jdbc, PolicyParameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    private record Visited(long person, String name, LocalDate day, String registerNumber, String caseNumber, String head, String village, Instant typedAt) {

        String thing() {
            return registerNumber == null ? caseNumber : registerNumber;
        }
    }

    @Override
    public Kind kind() {
        return Kind.VISITS;
    }

    @Override
    public List<Found> in(RegionCode county, LocalDate since, LocalDate today) {
        int most = parameters.integer("signal-visits-a-day", county, today);
        List<Found> found = new ArrayList<>();
        visits(county, since, most).stream().collect(Collectors.groupingBy(one -> one.person() + ":" + one.day(), TreeMap::new, Collectors.toList()))
                .forEach((subject, all) -> {
                    Map<String, Visited> households = new LinkedHashMap<>();
                    all.forEach(one -> households.putIfAbsent(one.thing(), one));
                    Visited first = all.get(0);
                    found.add(new Found(Kind.VISITS, Found.around(county, all.stream().map(one -> RegionCode.of(one.village())).toList()), subject, first.day(),
                            "%s登记 %s 一天入户 %d 户，录入从 %s 到 %s".formatted(first.name(), first.day(), households.size(), MOMENT.format(first.typedAt()),
                                    MOMENT.format(all.get(all.size() - 1).typedAt())),
                            households.values().stream().map(FastVisits::behind).toList()));
                });
        return found;
    }

    private static Behind behind(Visited one) {
        String typed = "录入 " + MOMENT.format(one.typedAt());
        return one.registerNumber() == null ? Behind.ofCase(one.head(), typed, one.caseNumber()) : Behind.household(one.head(), typed, one.registerNumber());
    }

    private List<Visited> visits(RegionCode county, LocalDate since, int most) {
        return jdbc.sql("""
                with visits as (
                    select v.person_id as person, v.recorded_by as name, v.visited_on as day, v.register_number, null::text as case_number, h.head_name as head,
                        h.village, v.recorded_at as typed_at
                    from household_visit v join household h on h.register_number = v.register_number where h.county = :county and v.visited_on >= :since
                    union all
                    select m.recorded_by, m.recorded_name, m.visited_on, m.register_number, m.case_number, h.head_name, m.village, m.at
                    from household h join exit_matrix m on m.register_number = h.register_number where h.county = :county and m.visited_on >= :since
                    union all
                    select s.sorted_by, s.sorted_by_name, s.visited_on, s.register_number, null, s.head_name, s.village, s.sorted_at
                    from campaign c join campaign_household s on s.campaign_id = c.id where c.county = :county and s.visited_on >= :since
                    union all
                    select r.person_id, r.person_name, (r.form ->> 'visitedOn')::date, h.register_number, r.case_number, f.subject, f.village, r.at
                    from case_revision r join case_file f on f.case_number = r.case_number left join household h on h.case_number = r.case_number
                    where f.county = :county and (f.closed_at is null or f.closed_at >= :began) and r.at >= :began and r.step = 'investigate' and r.person_id is not null and (r.form ->> 'visitedOn')::date >= :since),
                busy as (select person, day from visits group by 1, 2 having count(distinct coalesce(register_number, case_number)) > :most)
                select v.* from visits v join busy b on b.person = v.person and b.day = v.day order by v.person, v.day, v.typed_at, v.register_number
                """).param("county", county.value()).param("began", Timestamp.from(since.atStartOfDay(HERE).toInstant())).param("since", Date.valueOf(since)).param("most", most)
                .query((row, index) -> new Visited(row.getLong("person"), row.getString("name"), row.getObject("day", LocalDate.class),
                        row.getString("register_number"), row.getString("case_number"), row.getString("head"), row.getString("village"),
                        row.getTimestamp("typed_at").toInstant())).list();
    }
}
