package io.fupin.meeting.desk;

import io.fupin.casework.CaseFile;
import io.fupin.meeting.EvaluatedCases;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The procedures that lay cases before a meeting. */
@Component
public class Evaluations {

    private final ObjectProvider<EvaluatedCases> beans;
    private volatile Map<String, EvaluatedCases> procedures;

    Evaluations(ObjectProvider<EvaluatedCases> beans) {
        this.beans = beans;
    }

    public Collection<String> processes() {
        return all().keySet();
    }

    public EvaluatedCases of(CaseFile file) {
        return all().get(file.process());
    }

    public boolean evaluates(CaseFile file) {
        return all().containsKey(file.process());
    }

    /** Cases by the procedure that has a say on them, each asked once. */
    public Map<EvaluatedCases, List<String>> split(Collection<CaseFile> files) {
        return files.stream().filter(this::evaluates)
                .collect(Collectors.groupingBy(this::of, LinkedHashMap::new, Collectors.mapping(CaseFile::caseNumber, Collectors.toList())));
    }

    // Asked for late: procedures know of meetings, too.
    private Map<String, EvaluatedCases> all() {
        if (procedures == null) {
            Map<String, EvaluatedCases> found = new TreeMap<>();
            beans.stream().forEach(one -> found.put(one.process(), one));
            procedures = found;
        }
        return procedures;
    }
}
