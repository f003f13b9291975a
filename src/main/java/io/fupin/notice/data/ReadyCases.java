package io.fupin.notice.data;

import io.fupin.account.Officer;
import io.fupin.notice.NoticePlan;
import io.fupin.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that wait to be posted by an officer's post. */
@Component
public class ReadyCases {

    private static final String WAITING = """
            from work_item w join case_file c on c.case_number = w.case_number
            where w.completed_at is null and w.process = :process and w.step = :step and w.role = :role and w.region = :region
                and (w.assignee is null or w.assignee = :person)
            """;

    private final JdbcClient jdbc;

    ReadyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many, by village. */
    public Map<RegionCode, Integer> byVillage(NoticePlan plan, Officer officer) {
        Map<RegionCode, Integer> villages = new LinkedHashMap<>();
        jdbc.sql("select w.village, count(*) as ready " + WAITING + " group by w.village order by w.village").params(named(plan, officer))
                .query((row, index) -> villages.put(RegionCode.of(row.getString("village")), row.getInt("ready"))).list();
        return villages;
    }

    /** How many of each, with one statement; plans without any are left out. */
    public Map<NoticePlan, Integer> counts(List<NoticePlan> plans, Officer officer) {
        Map<NoticePlan, Integer> found = new LinkedHashMap<>();
        if (!plans.isEmpty()) {
            jdbc.sql("""
                    select w.process, w.step, count(*) as ready from work_item w
                    where w.completed_at is null and w.process in (:processes) and w.step in (:steps) and w.role = :role and w.region = :region
                        and (w.assignee is null or w.assignee = :person)
                    group by w.process, w.step
                    """).param("processes", plans.stream().map(NoticePlan::process).distinct().toList())
                    .param("steps", plans.stream().map(NoticePlan::step).distinct().toList()).param("role", officer.post().role().name())
                    .param("region", officer.post().region().value()).param("person", officer.personId())
                    .query(row -> {
                        String process = row.getString("process");
                        String step = row.getString("step");
                        int ready = row.getInt("ready");
                        plans.stream().filter(plan -> plan.process().equals(process) && plan.step().equals(step)).forEach(plan -> found.put(plan, ready));
                    });
        }
        return found;
    }

    /** In the order of a list: by group, then by arrival. */
    public List<Ready> in(NoticePlan plan, Officer officer, RegionCode village, int most) {
        return jdbc.sql("""
                select c.case_number, c.model_ref, c.subject, c.group_name, c.persons, exists (select 1 from notice_entry e join notice n
                    on n.number = e.notice where e.case_number = c.case_number and n.kind = :kind and e.state = 'REPOSTED') as again
                """ + WAITING + " and w.village = :village order by c.group_name, w.created_at, w.case_number limit :most")
                .params(named(plan, officer)).param("village", village.value()).param("kind", plan.kind().name()).param("most", most)
                .query((row, index) -> new Ready(row.getString("case_number"), row.getString("model_ref"), row.getString("subject"), row.getString("group_name"),
                        row.getObject("persons", Integer.class), row.getBoolean("again"))).list();
    }

    private static Map<String, Object> named(NoticePlan plan, Officer officer) {
        return Map.of("process", plan.process(), "step", plan.step(), "role", officer.post().role().name(),
                "region", officer.post().region().value(), "person", officer.personId());
    }

    /**
     * @param modelRef the version of the procedure on which the case runs
     * @param again    whether it stands here because its notice was taken down early
     */
    public record Ready(String caseNumber, String modelRef, String subject, String group, Integer persons, boolean again) {
    }
}
