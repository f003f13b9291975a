package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.notice.Notices;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Findings;
import io.fupin.relapse.data.RelapseRows.Matter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the casework asks about monitoring and clearing. */
@Configuration(proxyBeanMethods = false)
class RelapseProcedures {

    /** The county has decided, or the household is on its way to an identification, when a case is here. */
    private static final Set<String> DECIDED = Set.of("帮扶", "转识别", "公告");

    @Bean
    CaseProcedure monitoringProcedure(RelapseRows rows, Notices notices) {
        return new Procedure(RelapseMonitoring.PROCESS, rows, notices);
    }

    @Bean
    CaseProcedure clearingProcedure(RelapseRows rows, Notices notices) {
        return new Procedure(RiskClearing.PROCESS, rows, notices);
    }

    private record Procedure(String process, RelapseRows rows, Notices notices) implements CaseProcedure {

        @Override
        public Map<String, String> basis(CaseFile file) {
            Matter matter = rows.get(file.caseNumber());
            Map<String, String> basis = new LinkedHashMap<>();
            Findings found = matter.findings();
            if (found != null) {
                basis.put("人均收入", found.perCapita().toPlainString());
                basis.put("监测范围", found.limit().toPlainString());
                basis.put("没有保障的", found.lacking().isEmpty() ? "无" : String.join("、", found.lacking()));
                basis.put("判定", matter.verdict() == null ? "" : matter.verdict());
            }
            if (matter.passed() != null && !notices.ofCase(file.caseNumber()).isEmpty()) {
                basis.put("民主评议", matter.passed() ? "通过" : "未通过");
            }
            return basis;
        }

        @Override
        public void returned(CaseFile file, String fromStep, String toStep) {
            // What was found stays until the step that finds it anew.
        }

        @Override
        public void basisChanged(CaseFile file, List<String> changes) {
            notices.markRenoticed(file.caseNumber());
        }

        @Override
        public void ended(CaseFile file, String endId, String result) {
            rows.close(file.caseNumber());
        }

        @Override
        public boolean withdrawable(CaseFile file) {
            return !DECIDED.contains(file.phase());
        }

        @Override
        public String visit() {
            return "verify";
        }

        @Override
        public boolean beginsPeriod(String step) {
            return step.startsWith("post-");
        }
    }
}
