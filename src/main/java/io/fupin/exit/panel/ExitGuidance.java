package io.fupin.exit.panel;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels.Condition;
import io.fupin.casework.CasePanels.Guidance;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.exit.steps.ExitArchive;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands beside the form of each step of an exit. */
@Component
class ExitGuidance {

    private static final Set<String> WIDE = Set.of("verify", "complete-archive");

    private final Notices notices;
    private final ExitArchive archive;
    private final PolicyParameters parameters;
    private final Clock clock;

    ExitGuidance(Notices notices, ExitArchive archive, PolicyParameters parameters, Clock clock) {
        this.notices = notices;
        this.archive = archive;
        this.parameters = parameters;
        this.clock = clock;
    }

    Guidance of(OpenTask task) {
        String step = task.item().step();
        return new Guidance(WIDE.contains(step), conditions(step, task.file()), hints(step, task.file()), phrases(step), elsewhere(step, task.file()));
    }

    private List<Condition> conditions(String step, CaseFile file) {
        List<Condition> conditions = new ArrayList<>();
        switch (step) {
            case "verify" -> {
                conditions.add(Condition.of(true, "村“两委”和驻村工作队一起到户，两边都签字"));
                conditions.add(Condition.of(true, parameters.integer("exit-matrix-max-age", file.village(), today()) + " 天以内的取证可以沿用，表里已经带出"));
            }
            case "sign" -> conditions.add(Condition.of(true, "评议已经核实。农户本人签，不代签、不劝签"));
            case "township-check" -> {
                passed(file, conditions);
                conditions.add(Condition.of(true, "逐户入户核查，同意前须填核查记录"));
            }
            case "county-check" -> {
                passed(file, conditions);
                if (notices.drawn(file.caseNumber(), NoticeKind.EXIT_NOTICE)) {
                    conditions.add(Condition.of(true, "抽中县级核查，同意前须填核查记录"));
                }
                List<String> missing = archive.missing(file.caseNumber());
                if (!missing.isEmpty()) {
                    conditions.add(Condition.of(true, "归档还缺：" + String.join("、", missing) + "。公告以后补齐才销号"));
                }
            }
            default -> {
                // the other steps ask for nothing beyond their form
            }
        }
        return conditions;
    }

    private void passed(CaseFile file, List<Condition> conditions) {
        notices.ofCase(file.caseNumber()).stream().filter(entry -> entry.kind().holds() && entry.state() == State.PASSED).forEach(entry -> {
            Notice notice = notices.noticesOf(file.caseNumber()).get(entry.notice());
            conditions.add(new Condition(true, entry.kind().title() + "满 " + notice.days() + (notice.workingDays() ? " 个工作日" : " 天") + "，没有未办结的异议",
                    "看公示", "/notices/" + notice.number()));
        });
    }

    private Map<String, String> hints(String step, CaseFile file) {
        return switch (step) {
            case "verify" -> Map.of("submit", "提交后系统按当年标准判定。收入要高于标准，等于标准不算。");
            case "confirm-evaluation" -> Map.of("confirm", "核实后请农户签字确认。");
            case "sign" -> Map.of("confirm", "签字后由村里张贴退出公示，" + parameters.integer("exit-village-notice-days", file.village(), today()) + " 天。", "decline",
                    "案件就此结束，农户继续在册，帮扶不变。");
            case "township-check" -> Map.of("approve", "同意后报县里审核。", "reject", "案件就此结束，农户继续在册。");
            case "county-check" -> Map.of("approve", "同意后在村里公告，档案齐全即销号。", "reject", "案件就此结束，农户继续在册。");
            case "announce-exit" -> Map.of("submit", "公告后核对档案，齐全的当即销号，帮扶责任人和措施不变。");
            case "complete-archive" -> Map.of("submit", "补齐后当即销号。");
            default -> Map.of();
        };
    }

    private static Map<String, List<String>> phrases(String step) {
        return switch (step) {
            case "township-check", "county-check" -> Map.of("approve", List.of("情况属实，同意退出", "收入和凭据相符"),
                    "return", List.of("收入凭据不足，请补", "住房情况与照片不符，请核对", "签字看不清，请重新签"));
            case "confirm-evaluation" -> Map.of("confirm", List.of("全程在场，会议情况属实", "票数与现场一致"),
                    "return", List.of("票数与现场不一致，请核对", "签到表不全，请补"));
            default -> Map.of();
        };
    }

    /** Meetings and postings cover many cases: their own pages do them. */
    private static String elsewhere(String step, CaseFile file) {
        return switch (step) {
            case "evaluate" -> "/meetings/new";
            case "post-exit-notice" -> "/notices/new?kind=EXIT_NOTICE";
            case "post-exit-township-notice" -> "/notices/new?kind=EXIT_TOWNSHIP_NOTICE&village=" + file.village();
            default -> null;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
