package io.fupin.casework.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseRelations;
import io.fupin.casework.CaseSight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 相关案件: what went before, what came of it, and what the modules know, as far as the officer sees them. */
@Component
public class RelatedCases {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final ObjectProvider<CaseRelations> relations;

    RelatedCases(JdbcClient jdbc, ObjectProvider<CaseRelations> relations) {
        this.jdbc = jdbc;
        this.relations = relations;
    }

    /** @param why 原来的案件, 同一户 */
    public record Related(CaseFile file, String why) {
    }

    /** Oldest first, at most fifty. */
    public List<Related> of(CaseFile file, Officer officer) {
        Map<String, String> known = new LinkedHashMap<>();
        relations.forEach(source -> source.of(file).forEach(known::putIfAbsent));
        if (file.previousCase() != null) {
            known.put(file.previousCase(), "原来的案件");
        }
        known.remove(file.caseNumber());
        return jdbc.sql("select * from case_file where previous_case = :case or case_number = any(:known) order by opened_at, case_number limit :most")
                .param("case", file.caseNumber()).param("known", known.keySet().toArray(String[]::new)).param("most", MOST)
                .query(CaseRows::map).list().stream().filter(one -> CaseSight.sees(officer, one))
                .map(one -> new Related(one, known.getOrDefault(one.caseNumber(), "据此重新立案"))).toList();
    }
}
