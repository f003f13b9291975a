package io.fupin.signal.look;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found.Behind;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same picture, byte for byte, as proof of visits to different households. What is one paper for many by its nature (a meeting's minutes, a
 * notice board) is not looked at.
 */
@Component
class SamePhotos implements Look {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;

    SamePhotos(JdbcClient jdbc, PolicyParameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    /** @param thing register number, or the number of a case that has none yet */
    private record Used(String sha256, String thing, String registerNumber, String caseNumber, String head, String village, LocalDate day) {
    }

    @Override
    public Kind kind() {
        return Kind.PHOTOS;
    }

    @Override
    public List<Found> in(RegionCode county, LocalDate since, LocalDate today) {
        int least = parameters.integer("signal-photo-households", county, today);
        List<Found> found = new ArrayList<>();
        used(county, since, least).stream().collect(Collectors.groupingBy(Used::sha256, LinkedHashMap::new, Collectors.toList())).forEach((sha256, all) -> {
            Map<String, Used> things = new LinkedHashMap<>();
            all.forEach(one -> things.putIfAbsent(one.thing(), one));
            found.add(new Found(Kind.PHOTOS, Found.around(county, things.values().stream().map(one -> RegionCode.of(one.village())).toList()), sha256,
                    all.stream().map(Used::day).max(LocalDate::compareTo).orElseThrow(), "同一张照片用在 " + things.size() + " 户",
                    things.values().stream().map(one -> one.registerNumber() == null ? Behind.ofCase(one.head(), one.day() + " 上传", one.caseNumber())
                            : Behind.household(one.head(), one.day() + " 上传", one.registerNumber())).toList()));
        });
        return found;
    }

    private List<Used> used(RegionCode county, LocalDate since, int least) {
        return jdbc.sql("""
                with used as (
                    select l.evidence_id, coalesce(x.register_number, r.register_number, h.register_number) as register_number, l.case_number,
                        f.subject as head, f.village
                    from evidence_link l join case_file f on f.case_number = l.case_number
                    left join exit_case x on x.case_number = l.case_number
                    left join removal_case r on r.case_number = l.case_number
                    left join household h on h.case_number = l.case_number
                    where f.county = :county and (f.closed_at is null or f.closed_at >= :since) and l.at >= :since and l.step in ('investigate', 'verify')
                    union
                    select e.evidence_id, m.register_number, m.case_number, h.head_name, m.village
                    from household h join exit_matrix m on m.register_number = h.register_number join exit_matrix_evidence e on e.matrix_id = m.id
                    where h.county = :county and m.at >= :since
                    union
                    select p.evidence_id, v.register_number, null, h.head_name, h.village
                    from household_visit_photo p join household_visit v on v.id = p.visit_id join household h on h.register_number = v.register_number
                    where h.county = :county
                        and v.recorded_at >= :since
                    union
                    select one, s.register_number, null, s.head_name, s.village
                    from campaign c join campaign_household s on s.campaign_id = c.id cross join unnest(s.evidence) as one
                    where c.county = :county and s.sorted_at >= :since),
                pictures as (
                    select e.sha256, coalesce(u.register_number, u.case_number) as thing, u.register_number, u.case_number, u.head, u.village,
                        max(e.uploaded_at) as at
                    from used u join evidence e on e.id = u.evidence_id
                    where e.type like 'image/%' and e.uploaded_at >= :since group by 1, 2, 3, 4, 5, 6)
                select * from pictures where sha256 in (select sha256 from pictures group by sha256 having count(distinct thing) >= :least)
                order by sha256, village, thing, at
                """).param("county", county.value()).param("least", least)
                .param("since", Timestamp.from(since.atStartOfDay(HERE).toInstant()))
                .query((row, index) -> new Used(row.getString("sha256"), row.getString("thing"), row.getString("register_number"),
                        row.getString("case_number"), row.getString("head"), row.getString("village"),
                        LocalDate.ofInstant(row.getTimestamp("at").toInstant(), HERE))).list();
    }
}
