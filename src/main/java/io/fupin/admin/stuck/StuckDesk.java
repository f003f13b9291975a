package io.fupin.admin.stuck;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.admin.stuck.StuckView.Line;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.engine.ProcedureModels;
import io.fupin.engine.StuckSteps;
import io.fupin.engine.StuckSteps.Stuck;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 卡住的步骤: what the engine gave up, for the administrators of the area; no name and no figure of a household is shown. */
@Service
class StuckDesk {

    /** So many are read; where there are more, they have one cause. */
    private static final int MOST = 500;
    private static final int SHOWN = 100;

    private final StuckSteps steps;
    private final Cases cases;
    private final ProcedureModels models;
    private final Regions regions;
    private final AuditLog audit;

    StuckDesk(StuckSteps steps, Cases cases, ProcedureModels models, Regions regions, AuditLog audit) {
        this.steps = steps;
        this.cases = cases;
        this.models = models;
        this.regions = regions;
        this.audit = audit;
    }

    StuckView view(Officer officer) {
        List<Stuck> stuck = steps.oldest(MOST);
        Map<String, CaseFile> files = cases.all(stuck.stream().map(Stuck::caseNumber).distinct().toList()).stream()
                .collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        List<Line> lines = stuck.stream().filter(one -> files.containsKey(one.caseNumber()) && within(officer, files.get(one.caseNumber())))
                .map(one -> new Line(one.id(), one.caseNumber(), models.get(one.modelRef()).name(), regions.fullName(files.get(one.caseNumber()).village()),
                        one.since(), words(one.why()))).toList();
        return new StuckView(lines.subList(0, Math.min(SHOWN, lines.size())), lines.size() > SHOWN || stuck.size() == MOST);
    }

    /**
     * @return the case; empty when somebody was faster
     * @throws Problem when there is none, or none in his area
     */
    @Transactional
    Optional<String> retry(Officer officer, String id) {
        Stuck stuck = steps.find(id).filter(one -> cases.find(one.caseNumber()).filter(file -> within(officer, file)).isPresent())
                .orElseThrow(() -> Problem.notFound("没有这个卡住的步骤，或者它已经走下去了。"));
        if (!steps.retry(id)) {
            return Optional.empty();
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "engine.retry", stuck.caseNumber(),
                Map.of());
        return Optional.of(stuck.caseNumber());
    }

    private static boolean within(Officer officer, CaseFile file) {
        return officer.posts().stream().anyMatch(post -> post.role() == Role.ADMIN && post.region().contains(file.village()));
    }

    private static String words(String why) {
        return why.codePoints().anyMatch(Character::isIdeographic) ? why : "程序出错，原因在服务器日志里";
    }
}
