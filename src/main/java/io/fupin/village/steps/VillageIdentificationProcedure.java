package io.fupin.village.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.household.RuralPopulation;
import io.fupin.notice.Notices;
import io.fupin.village.VillageIdentification;
import io.fupin.village.data.VillageIdentificationRows;
import io.fupin.village.data.VillageIdentificationRows.IdentificationCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the casework asks about identifications of villages. */
@Component
class VillageIdentificationProcedure implements CaseProcedure {

    private final VillageIdentificationRows rows;
    private final RuralPopulation population;
    private final Notices notices;

    VillageIdentificationProcedure(VillageIdentificationRows rows, RuralPopulation population, Notices notices) {
        this.rows = rows;
        this.population = population;
        this.notices = notices;
    }

    @Override
    public String process() {
        return VillageIdentification.PROCESS;
    }

    @Override
    public Map<String, String> basis(CaseFile file) {
        IdentificationCase one = rows.get(file.caseNumber());
        Map<String, String> basis = new LinkedHashMap<>();
        if (one.perCapitaIncome() != null) {
            basis.put("人均纯收入", one.perCapitaIncome().stripTrailingZeros().toPlainString() + "元");
            basis.put("集体经济收入", one.collectiveIncome().stripTrailingZeros().toPlainString() + "元");
        }
        population.of(file.village(), one.dataYear()).ifPresent(count -> basis.put("农村户籍人口", count.persons() + "人"));
        return basis;
    }

    @Override
    public void basisChanged(CaseFile file, List<String> changes) {
        notices.markRenoticed(file.caseNumber());
    }

    @Override
    public String anew() {
        return "须重新核查、重新公示";
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
        return "township-check";
    }

    @Override
    public boolean beginsPeriod(String step) {
        return step.startsWith("post-");
    }
}
