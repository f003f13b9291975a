package io.fupin.casework.web;

import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Frozen decisions of rules in words: what the rule is called, what it said and the figures it saw. */
@Component
public class RuleWords {

    private static final Map<String, String> STATES = Map.of("建议纳入", "is-ok", "需说明", "is-warn", "建议不纳入", "is-late");

    private final Words words;

    RuleWords(Words words) {
        this.words = words;
    }

    /**
     * @param state   colour of the outcome
     * @param figures null for none
     */
    public record Said(String title, String outcome, String state, String reason, String figures) {
    }

    public Said of(Frozen decision) {
        Map<String, Object> in = decision.inputs();
        String reason = Objects.toString(decision.outputs().get("reason"), null);
        return switch (decision.decision()) {
            case "identification-recommendation" -> {
                String said = Objects.toString(decision.outputs().get("recommendation"), "");
                yield new Said("识别建议", said, STATES.getOrDefault(said, ""), reason,
                        "人均 " + yuan(in.get("perCapitaIncome")) + "　标准 " + yuan(in.get("incomeLine")));
            }
            case "household-exit-eligibility" -> {
                boolean eligible = Boolean.TRUE.equals(decision.outputs().get("eligible"));
                yield new Said("退出判定", eligible ? "符合退出条件" : "不符合退出条件", eligible ? "is-ok" : "is-late", reason,
                        "人均 " + yuan(in.get("perCapitaIncome")) + "　标准 " + yuan(in.get("incomeLine")));
            }
            case "relapse-risk" -> {
                String verdict = Objects.toString(decision.outputs().get("verdict"), "");
                boolean watched = "监测".equals(verdict);
                yield new Said("风险判定", watched ? Objects.toString(decision.outputs().get("kind"), "") : verdict, watched ? "is-warn"
                        : "致贫".equals(verdict) ? "is-late" : "is-ok", reason, "人均 " + yuan(in.get("perCapitaIncome")) + "　标准 " + yuan(in.get("incomeLine"))
                        + "　监测范围 " + yuan(in.get("monitoringLimit")));
            }
            case "risk-clearing-conditions" -> {
                boolean cleared = Boolean.TRUE.equals(decision.outputs().get("cleared"));
                yield new Said("消除判定", cleared ? "可以消除" : "继续监测", cleared ? "is-ok" : "is-late", reason,
                        "人均 " + yuan(in.get("perCapitaIncome")) + "　监测范围 " + yuan(in.get("monitoringLimit")) + "　监测 " + in.get("monthsMonitored") + " 个月");
            }
            case "incidence-test" -> {
                String said = Objects.toString(decision.outputs().get("verdict"), "");
                boolean known = Boolean.TRUE.equals(in.get("incidenceKnown"));
                yield new Said(Boolean.TRUE.equals(in.get("strict")) ? "发生率，本地标准" : "发生率，国家标准", said,
                        "达标".equals(said) ? "is-ok" : "没有数据".equals(said) ? "is-warn" : "is-late", null, "发生率 " + (known ? percent(in.get("incidence")) : "没有数据")
                        + (Boolean.TRUE.equals(in.get("limitKnown")) ? "　" + (Boolean.TRUE.equals(in.get("strict")) ? "低于 " : "至多 ") + percent(in.get("limit")) : ""));
            }
            case "village-exit-eligibility" -> {
                boolean eligible = Boolean.TRUE.equals(decision.outputs().get("eligible"));
                yield new Said("出列判定", eligible ? "符合出列条件" : "不符合出列条件", eligible ? "is-ok" : "is-late", reason, "八有不达标 " + in.get("itemsShort") + " 项");
            }
            case "county-exit-eligibility" -> {
                boolean eligible = Boolean.TRUE.equals(decision.outputs().get("eligible"));
                yield new Said("摘帽判定", eligible ? "符合摘帽条件" : "不符合摘帽条件", eligible ? "is-ok" : "is-late", reason, null);
            }
            case "village-identification-criteria" -> {
                boolean eligible = Boolean.TRUE.equals(decision.outputs().get("eligible"));
                yield new Said("一高一低一无", eligible ? "符合" : "不符合", eligible ? "is-ok" : "is-late", reason, null);
            }
            case "meeting-validity" -> {
                boolean valid = Boolean.TRUE.equals(decision.outputs().get("valid"));
                yield new Said("会议是否有效", valid ? "有效" : "无效", valid ? "is-ok" : "is-late", reason,
                        "应到 " + in.get("due") + "　实到 " + in.get("present"));
            }
            case "vote-result" -> {
                boolean passed = Boolean.TRUE.equals(decision.outputs().get("passed"));
                yield new Said("表决", passed ? "通过" : "未通过", passed ? "is-ok" : "is-late", reason,
                        "同意 " + in.get("yes") + "　实到 " + in.get("present"));
            }
            case "change-approval-level" -> new Said("审批级别", Objects.toString(decision.outputs().get("level"), ""), "", reason, null);
            case "sorting-proposal" -> {
                String said = Objects.toString(decision.outputs().get("proposal"), "");
                yield new Said("分类建议", said, STATES.getOrDefault(said, ""), reason, Objects.toString(in.get("household"), "") + "　人均 "
                        + yuan(in.get("perCapita")) + "　标准 " + yuan(in.get("incomeLine")));
            }
            case "rectification-consequence" -> {
                boolean leaders = Boolean.TRUE.equals(decision.outputs().get("leaders"));
                yield new Said("整改没有到位", leaders ? "报县领导小组督办" : "再整改", leaders ? "is-late" : "is-warn", reason, null);
            }
            case "incident-level" -> {
                String said = Objects.toString(decision.outputs().get("level"), "");
                yield new Said("事件分级", said, "重大".equals(said) ? "is-late" : "较大".equals(said) ? "is-warn" : "", reason, null);
            }
            case "assessment-verdict" -> {
                String said = Objects.toString(decision.outputs().get("verdict"), "");
                yield new Said("评估判定", said, "达标".equals(said) ? "is-ok" : "is-late", reason, null);
            }
            default -> new Said("规则判断", decision.outputs().values().stream().map(String::valueOf).collect(Collectors.joining("，")), "", null, null);
        };
    }

    private static String percent(Object value) {
        return new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private String yuan(Object value) {
        return value == null ? "没有" : words.yuan(new BigDecimal(value.toString()));
    }
}
