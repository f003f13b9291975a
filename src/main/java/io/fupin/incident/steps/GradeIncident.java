package io.fupin.incident.steps;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.incident.data.Incident;
import io.fupin.incident.data.IncidentRows;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 分级 by {@code incident-level.dmn}, frozen with what it saw: the township answers for the small ones, the county for the others. */
@Component("gradeIncident")
class GradeIncident implements ServiceStep {

    private static final String DECISION = "incident-level";
    private static final String MAJOR = "重大";
    private static final String SMALL = "一般";

    private final Cases cases;
    private final IncidentRows rows;
    private final DecisionFiles decisions;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    GradeIncident(Cases cases, IncidentRows rows, DecisionFiles decisions, PolicyParameters parameters, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.decisions = decisions;
        this.parameters = parameters;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Incident one = rows.get(caseNumber);
        LocalDate today = LocalDate.now(clock);
        int major = parameters.integer("incident-major-persons", file.county(), today);
        int larger = parameters.integer("incident-larger-persons", file.county(), today);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("casualties", one.casualties());
        inputs.put("persons", one.persons());
        inputs.put("public", one.viral());
        inputs.put("funds", one.funds());
        inputs.put("majorPersons", major);
        inputs.put("largerPersons", larger);
        Map<String, Object> says = decisions.decide(file, step, DECISION, inputs, Map.of("incident-major-persons", major + "人", "incident-larger-persons",
                larger + "人"), null);
        String level = (String) says.get("level");
        Post handling = SMALL.equals(level) && one.place().level() != RegionLevel.COUNTY ? Post.of(Role.TOWNSHIP_OFFICE, file.township())
                : Post.of(Role.COUNTY_OFFICE, file.county());
        rows.graded(caseNumber, level, (String) says.get("reason"), handling);
        timeline.add(Event.happened(file, clock.instant(), Kind.JUDGED, level + "：" + says.get("reason")));
        return Map.of("major", MAJOR.equals(level), "handlingGroup", handling.key());
    }
}
