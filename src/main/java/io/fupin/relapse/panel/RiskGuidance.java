package io.fupin.relapse.panel;

import io.fupin.casework.CasePanels.Condition;
import io.fupin.casework.CasePanels.Guidance;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.data.RelapseRows.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands beside the form of each step. */
@Component
class RiskGuidance {

    private static final Set<String> WIDE = Set.of("verify", "plan-measures");

    private final RiskDays days;

    RiskGuidance(RiskDays days) {
        this.days = days;
    }

    Guidance of(OpenTask task, Matter matter) {
        String step = task.item().step();
        return new Guidance(WIDE.contains(step), conditions(step, task, matter), hints(step, task.file().process()), phrases(step), elsewhere(step));
    }

    private List<Condition> conditions(String step, OpenTask task, Matter matter) {
        List<Condition> conditions = new ArrayList<>();
        if (matter.foundOn() != null && days.running(task.file())) {
            conditions.add(Condition.of(true, "从发现到县里审定：" + days.mark(task.file(), matter.foundOn()).text()));
        }
        if ("verify".equals(step) && matter.foundOn() != null) {
            conditions.add(Condition.of(true, "先请农户签字授权，再核查收入和支出"));
        } else if ("apply-for-return".equals(step)) {
            String number = matter.who().registerNumber();
            conditions.add(new Condition(true, number == null ? "按“新识别”提出申请" : "按“返贫”提出申请，户编号已经带上", "提出申请",
                    "/cases/new?process=household-identification" + (number == null ? "" : "&finding=" + number)));
        }
        return conditions;
    }

    private static Map<String, String> hints(String step, String process) {
        boolean clearing = RiskClearing.PROCESS.equals(process);
        return switch (step) {
            case "verify" -> Map.of("submit", clearing ? "提交后系统判定能不能消除。不能消除的，案件结束，继续监测。"
                    : "提交后系统判定。收入没有超过标准的转识别；有风险的进入民主评议；没有风险的案件结束。");
            case "township-review" -> Map.of("approve", "同意后报县里审定。", "reject", clearing ? "案件就此结束，继续监测。" : "案件就此结束，不纳入监测。");
            case "county-review" -> Map.of("approve", clearing ? "同意后在村里公告，公告后标注风险消除。" : "同意后当天纳入监测，由乡镇落实帮扶。", "reject",
                    clearing ? "案件就此结束，继续监测。" : "案件就此结束，不纳入监测。");
            case "announce-clearing" -> Map.of("submit", "公告后标注风险消除，记录都留着。");
            case "plan-measures" -> Map.of("submit", "以后添的措施记在监测户的页面上。");
            case "apply-for-return" -> Map.of("submit", "识别通过以后才回到在册，以前的记录都在。");
            default -> Map.of();
        };
    }

    private static Map<String, List<String>> phrases(String step) {
        return switch (step) {
            case "township-review", "county-review" -> Map.of("approve", List.of("情况属实，同意"), "return", List.of("收入凭据不足，请补", "授权签字看不清，请重新签"));
            case "confirm-evaluation" -> Map.of("confirm", List.of("全程在场，会议情况属实"), "return", List.of("票数与现场不一致，请核对"));
            default -> Map.of();
        };
    }

    /** Meetings and postings cover many cases: their own pages do them. */
    private static String elsewhere(String step) {
        return switch (step) {
            case "evaluate" -> "/meetings/new";
            case "post-monitoring-notice" -> "/notices/new?kind=MONITORING_NOTICE";
            case "post-clearing-notice" -> "/notices/new?kind=CLEARING_NOTICE";
            default -> null;
        };
    }
}
