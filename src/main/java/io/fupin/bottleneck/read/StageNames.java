package io.fupin.bottleneck.read;

import io.fupin.account.Role;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of procedures, steps and places; whatever is deployed, and whatever was and still has work. */
@Component
public class StageNames {

    private static final Map<RegionLevel, String> LEVELS = Map.of(RegionLevel.VILLAGE, "村", RegionLevel.TOWNSHIP, "乡镇", RegionLevel.COUNTY, "县",
            RegionLevel.CITY, "市", RegionLevel.PROVINCE, "省");

    private final ProcedureModels models;
    private final PolicyParameters parameters;
    private final Regions regions;

    StageNames(ProcedureModels models, PolicyParameters parameters, Regions regions) {
        this.models = models;
        this.parameters = parameters;
        this.regions = regions;
    }

    public Optional<ProcedureModel> model(String process) {
        try {
            return Optional.of(models.newest(process));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String process(String process) {
        return model(process).map(ProcedureModel::name).orElse(process);
    }

    public String step(String process, String step) {
        return find(process, step).map(Step::name).orElse(step);
    }

    /** Working days that a step may take; 0 for one that nothing limits. */
    public int limit(String process, String step, RegionCode region, LocalDate on) {
        return find(process, step).map(one -> parameters.integer(one.serviceLimit(), region, on)).orElse(0);
    }

    private Optional<Step> find(String process, String step) {
        return model(process).map(model -> model.steps().get(step)).or(() -> models.former(process, step));
    }

    public String place(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    /** Every step of the newest version, then what only older ones have and still waits or was done in the time looked at. */
    public List<Stage> steps(Area area, String process, List<Line> lines, Set<String> passed, LocalDate today) {
        Map<String, Role> roles = lines.stream().filter(line -> line.process().equals(process))
                .collect(Collectors.toMap(Line::step, Line::role, (one, other) -> one));
        Set<String> ids = new LinkedHashSet<>(model(process).map(model -> (Set<String>) model.steps().keySet()).orElse(Set.of()));
        ids.addAll(roles.keySet().stream().sorted().toList());
        ids.addAll(passed.stream().sorted().toList());
        List<Stage> stages = new ArrayList<>();
        for (String id : ids) {
            Optional<Step> step = find(process, id);
            stages.add(new Stage(id, step.map(Step::name).orElse(id), "userTask_" + id, roles.containsKey(id) ? LEVELS.get(roles.get(id).level()) : "",
                    step.map(one -> parameters.integer(one.serviceLimit(), area.region(), today)).orElse(0),
                    step.map(one -> one.outcomes().contains("return")).orElse(false)));
        }
        return stages;
    }
}
