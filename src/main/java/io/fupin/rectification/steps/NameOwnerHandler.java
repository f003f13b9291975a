package io.fupin.rectification.steps;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.rectification.Finding.Owner;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.data.Rectification;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.rectification.rules.Deadlines;
import io.fupin.rectification.start.ResponsibleUnits;
import io.fupin.rectification.steps.NameOwnerHandler.Assignment;
import io.fupin.region.RegionLevel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 明确责任人: 问责到人 (SU-6) needs a name. */
@Component
class NameOwnerHandler implements UserTaskHandler<Assignment> {

    private final RectificationRows rows;
    private final ResponsibleUnits units;
    private final Deadlines deadlines;

    NameOwnerHandler(RectificationRows rows, ResponsibleUnits units, Deadlines deadlines) {
        this.rows = rows;
        this.units = units;
        this.deadlines = deadlines;
    }

    /** {@code rectification-assignment}. */
    record Assignment(String unit, String ownerName, String ownerTitle, LocalDate deadline) {
    }

    @Override
    public String taskKey() {
        return Rectifications.PROCESS + ".name-owner";
    }

    @Override
    public Class<Assignment> formType() {
        return Assignment.class;
    }

    /** Units below the post that names; those of the place first. */
    private Map<String, Post> offered(CaseFile file) {
        Map<String, Post> offered = new LinkedHashMap<>();
        if (file.village().level() != RegionLevel.COUNTY) {
            Map<String, Post> near = units.below(Post.of(Role.TOWNSHIP_OFFICE, file.township()));
            near.forEach((name, post) -> {
                if (post.region().contains(file.village())) {
                    offered.put(name, post);
                }
            });
        }
        units.below(rows.get(file.caseNumber()).responsible()).forEach(offered::putIfAbsent);
        return offered;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("rectificationUnits", List.copyOf(offered(file).keySet()));
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Rectification item = rows.get(file.caseNumber());
        return Map.of("deadline", item.deadline().toString());
    }

    @Override
    public Routing apply(CaseFile file, Assignment form, Decision decision) {
        deadlines.check("deadline", form.deadline());
        Post unit = offered(file).get(form.unit());
        rows.assigned(file.caseNumber(), new Owner(unit, form.ownerName().strip(), form.ownerTitle().strip()), form.deadline());
        return Routing.of(Map.of("responsibleGroup", unit.key()));
    }

    @Override
    public String summary(Assignment form) {
        return form.unit() + " " + form.ownerTitle() + " " + form.ownerName() + "，" + form.deadline() + " 前整改到位";
    }
}
