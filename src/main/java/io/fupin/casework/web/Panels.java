package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseHints;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.filed.Exhibits;
import io.fupin.casework.filed.Exhibits.Exhibit;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a procedure shows of its cases; a procedure that shows nothing of its own is shown plainly. */
@Component
class Panels {

    private final ObjectProvider<CasePanels> beans;
    private final ObjectProvider<CaseHints> hints;
    private final Exhibits exhibits;
    private final Regions regions;
    private volatile Map<String, CasePanels> byProcess;

    Panels(ObjectProvider<CasePanels> beans, ObjectProvider<CaseHints> hints, Exhibits exhibits, Regions regions) {
        this.beans = beans;
        this.hints = hints;
        this.exhibits = exhibits;
        this.regions = regions;
    }

    CasePanels of(CaseFile file) {
        if (byProcess == null) {
            byProcess = beans.stream().collect(Collectors.toMap(CasePanels::process, Function.identity()));
        }
        CasePanels found = byProcess.get(file.process());
        return found != null ? found : new Plain(file.process());
    }

    /** The sheet of the case with its papers. */
    CaseSheet sheet(CaseFile file, Officer officer) {
        CaseSheet sheet = of(file).sheet(file, officer);
        Map<String, Exhibit> origins = exhibits.of(file).stream().collect(Collectors.toMap(Exhibit::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<Paper> papers = sheet.papers().isEmpty() ? origins.values().stream().map(one -> new Paper(one.id(), one.title(), one.at(), one.image(), one.reused(), one.origin())).toList()
                : sheet.papers().stream().map(paper -> origins.containsKey(paper.id()) ? paper.from(origins.get(paper.id()).origin()) : paper).toList();
        List<Flag> flags = new ArrayList<>(sheet.flags());
        hints.orderedStream().forEach(hint -> flags.addAll(hint.of(file, officer)));
        return new CaseSheet(sheet.title(), sheet.place(), sheet.marks(), flags, sheet.reason(), sheet.ledger(), sheet.facts(),
                sheet.members(), papers, sheet.differences(), sheet.checks());
    }

    /** 漂河镇青背村 2组　4 人. */
    static String place(CaseFile file, Regions regions) {
        return regions.fullName(file.village()) + (file.groupName() == null ? "" : " " + file.groupName())
                + (file.persons() == null ? "" : "　" + file.persons() + " 人");
    }

    private final class Plain implements CasePanels {

        private final String process;

        Plain(String process) {
            this.process = process;
        }

        @Override
        public String process() {
            return process;
        }

        @Override
        public CaseSheet sheet(CaseFile file, Officer officer) {
            return new CaseSheet(file.subject(), place(file, regions), List.of(), List.of(), null, null, List.of(), List.of(), List.of());
        }

        @Override
        public List<CaseSheet.Member> membersInFull(CaseFile file, Officer officer) {
            return List.of();
        }

        @Override
        public List<Document> documents(CaseFile file, Officer officer) {
            return List.of();
        }

        @Override
        public Map<String, Brief> briefs(Collection<String> caseNumbers) {
            return Map.of();
        }
    }
}
