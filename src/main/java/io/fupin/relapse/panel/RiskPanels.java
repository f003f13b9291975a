package io.fupin.relapse.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.household.PersonalData;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cases of one of the two processes. */
class RiskPanels implements CasePanels {

    private final String process;
    private final RiskSheets sheets;

    RiskPanels(String process, RiskSheets sheets) {
        this.process = process;
        this.sheets = sheets;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public CaseSheet sheet(CaseFile file, Officer officer) {
        return sheets.sheet(file, officer);
    }

    @Override
    public List<Fact> facts(CaseFile file, Officer officer) {
        return sheets.beside(file);
    }

    @Override
    public String registerNumber(CaseFile file) {
        return sheets.registerNumber(file);
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        return sheets.membersInFull(file, officer);
    }

    @Override
    public Sensitive sensitive(Officer officer) {
        return new Sensitive(PersonalData.needsIdentityNumbers(officer), Set.of(),
                PersonalData.needsHealth(officer) ? Set.of() : Set.of("situation", "risk", "finding"));
    }

    @Override
    public List<Document> documents(CaseFile file, Officer officer) {
        return sheets.documents(file);
    }

    @Override
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        return sheets.briefs(caseNumbers, process);
    }

    /** Of a clue only what it came to: 转识别 and 帮扶 exclude one another. */
    @Override
    public List<String> phases(CaseFile file, List<String> all, Set<String> met) {
        if (met.contains("转识别")) {
            return all.stream().filter(phase -> phase.equals("核实") || phase.equals("转识别")).toList();
        }
        return all.stream().filter(phase -> !phase.equals("转识别")).toList();
    }

    @Override
    public Guidance guidance(OpenTask task, Officer officer) {
        return sheets.guidance(task);
    }
}
