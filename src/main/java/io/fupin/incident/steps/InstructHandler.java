package io.fupin.incident.steps;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.IncidentRows;
import io.fupin.incident.steps.InstructHandler.Instruction;
import io.fupin.region.RegionLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 批示: what is to be done, and whether the county or the township leads. */
@Component
class InstructHandler implements UserTaskHandler<Instruction> {

    private final IncidentRows rows;
    private final PostNames posts;

    InstructHandler(IncidentRows rows, PostNames posts) {
        this.rows = rows;
        this.posts = posts;
    }

    /** {@code incident-instruction}. */
    record Instruction(String instruction, String unit, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return Incidents.PROCESS + ".instruct";
    }

    @Override
    public Class<Instruction> formType() {
        return Instruction.class;
    }

    private Map<String, Post> units(CaseFile file) {
        Map<String, Post> units = new LinkedHashMap<>();
        Post county = Post.of(Role.COUNTY_OFFICE, file.county());
        units.put(posts.of(county), county);
        if (file.village().level() != RegionLevel.COUNTY) {
            Post township = Post.of(Role.TOWNSHIP_OFFICE, file.township());
            units.put(posts.of(township), township);
        }
        return units;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("handlingUnits", List.copyOf(units(file).keySet()));
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of("unit", posts.of(rows.get(file.caseNumber()).handling()));
    }

    @Override
    public Routing apply(CaseFile file, Instruction form, Decision decision) {
        Post handling = units(file).get(form.unit());
        rows.handledBy(file.caseNumber(), handling);
        return Routing.of(Map.of("handlingGroup", handling.key()));
    }

    @Override
    public String summary(Instruction form) {
        return form.instruction().strip() + "（" + form.unit() + "牵头）";
    }
}
