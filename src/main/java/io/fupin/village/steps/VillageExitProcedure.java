package io.fupin.village.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.household.RuralPopulation;
import io.fupin.notice.Notices;
import io.fupin.village.VillageExit;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the casework asks about exits of villages. */
@Component
class VillageExitProcedure implements CaseProcedure {

    private final VillageExitRows rows;
    private final ItemCheckRows checks;
    private final RuralPopulation population;
    private final Notices notices;

    VillageExitProcedure(VillageExitRows rows, ItemCheckRows checks, RuralPopulation population, Notices notices) {
        this.rows = rows;
        this.checks = checks;
        this.population = population;
        this.notices = notices;
    }

    @Override
    public String process() {
        return VillageExit.PROCESS;
    }

    /** What a notice rested on. The poor of the register are not among it: their own cases change them every day, and the rule is asked again. */
    @Override
    public Map<String, String> basis(CaseFile file) {
        VillageExitCase exit = rows.get(file.caseNumber());
        Map<String, String> basis = new LinkedHashMap<>();
        if (exit.collectiveIncome() != null) {
            basis.put("集体经济收入", exit.collectiveIncome().stripTrailingZeros().toPlainString() + "元，" + (exit.collectiveStable() ? "稳定" : "不稳定"));
        }
        population.of(file.village(), exit.exitYear()).ifPresent(count -> basis.put("农村户籍人口", count.persons() + "人"));
        checks.of(file.caseNumber()).stream().filter(check -> check.met() != null)
                .forEach(check -> basis.put(check.item().title(), check.met() ? "达标" : "不达标"));
        return basis;
    }

    @Override
    public void basisChanged(CaseFile file, List<String> changes) {
        notices.markRenoticed(file.caseNumber());
    }

    @Override
    public String anew() {
        return "须重新核查、重新判定";
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        rows.close(file.caseNumber());
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return !"公告".equals(file.phase());
    }

    @Override
    public String visit() {
        return VillageTownshipCheckHandler.STEP;
    }

    @Override
    public boolean beginsPeriod(String step) {
        return step.startsWith("post-");
    }
}
