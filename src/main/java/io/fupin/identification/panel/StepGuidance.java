package io.fupin.identification.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels.Condition;
import io.fupin.casework.CasePanels.Guidance;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.exchange.Matches;
import io.fupin.exchange.Matches.Hit;
import io.fupin.identification.Rounds;
import io.fupin.identification.Rounds.Meter;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import io.fupin.policy.PolicyParameters;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What stands beside the form of each step: may I act, what follows, and the words that are used every day. */
@Component
class StepGuidance {

    private static final Set<String> WIDE = Set.of("investigate", "assign-helper");

    private final Matches matches;
    private final IdentificationRows rows;
    private final Rounds rounds;
    private final Notices notices;
    private final PolicyParameters parameters;
    private final Words words;
    private final Clock clock;

    StepGuidance(Matches matches, IdentificationRows rows, Rounds rounds, Notices notices, PolicyParameters parameters, Words words,
                 Clock clock) {
        this.matches = matches;
        this.rows = rows;
        this.rounds = rounds;
        this.notices = notices;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    Guidance of(OpenTask task, Officer officer) {
        String step = task.item().step();
        CaseFile file = task.file();
        return new Guidance(WIDE.contains(step), conditions(step, file), hints(step, file), phrases(step), elsewhere(step, file));
    }

    private List<Condition> conditions(String step, CaseFile file) {
        List<Condition> conditions = new ArrayList<>();
        switch (step) {
            case "investigate" -> {
                conditions.add(Condition.of(true, "两人以上到户"));
                explained(file, conditions, "比对命中 %d 条，须逐条写说明");
            }
            case "township-review" -> {
                passed(file, NoticeKind.VILLAGE_NOTICE, conditions);
                explained(file, conditions, "比对命中还有 %d 条没有书面说明，请退回入户调查");
                drawn(file, NoticeKind.VILLAGE_NOTICE, "抽中入户，同意前须填抽查记录", conditions);
            }
            case "county-review" -> {
                passed(file, NoticeKind.TOWNSHIP_NOTICE, conditions);
                explained(file, conditions, "比对命中还有 %d 条没有书面说明，请退回入户调查");
                drawn(file, NoticeKind.TOWNSHIP_NOTICE, "抽中县级核查，同意前须填核查记录", conditions);
                quota(file, conditions);
            }
            default -> {
                // the other steps ask for nothing beyond their form
            }
        }
        return conditions;
    }

    private void passed(CaseFile file, NoticeKind kind, List<Condition> conditions) {
        notices.ofCase(file.caseNumber()).stream().filter(entry -> entry.kind() == kind && entry.state() == State.PASSED)
                .reduce((before, after) -> after).map(entry -> notices.noticesOf(file.caseNumber()).get(entry.notice()))
                .ifPresent(notice -> conditions.add(new Condition(true, kind.title() + "满 " + days(notice) + "，没有未办结的异议", "看公示",
                        "/notices/" + notice.number())));
    }

    private static String days(Notice notice) {
        return notice.days() + (notice.workingDays() ? " 个工作日" : " 天");
    }

    private void explained(CaseFile file, List<Condition> conditions, String open) {
        List<Hit> all = matches.of(file.caseNumber());
        int hits = all.size();
        long unexplained = all.stream().filter(hit -> !hit.explained()).count();
        if (unexplained > 0) {
            conditions.add(Condition.of(false, open.formatted(unexplained)));
        } else {
            conditions.add(Condition.of(true, hits == 0 ? "部门比对没有命中" : "部门比对命中 " + hits + " 条，都有书面说明"));
        }
    }

    /** Drawn cases are not a gap, the form asks for their record: said so that nobody overlooks it. */
    private void drawn(CaseFile file, NoticeKind kind, String text, List<Condition> conditions) {
        if (notices.ofCase(file.caseNumber()).stream().anyMatch(entry -> entry.kind() == kind && entry.drawn())) {
            conditions.add(Condition.of(true, text));
        }
    }

    private void quota(CaseFile file, List<Condition> conditions) {
        Facts facts = rows.facts(file.caseNumber());
        Meter meter = rounds.meter(facts.roundId(), file.village());
        if (meter.quota() != null) {
            boolean fits = meter.approved() + facts.persons() <= meter.limit();
            conditions.add(Condition.of(fits, "规模：本村 " + meter.quota() + " 人（最多 " + meter.limit() + " 人），已批 " + meter.approved()
                    + " 人，本户 " + facts.persons() + " 人" + (fits ? "" : "，超了")));
        }
    }

    private Map<String, String> hints(String step, CaseFile file) {
        return switch (step) {
            case "accept" -> Map.of("accept", "受理后比对部门名单，转入户调查。", "refuse", "理由写进给农户的告知书，农户可以到乡镇提异议。");
            case "investigate" -> Map.of("submit", "提交后系统算出人均收入、给出识别建议，进入民主评议。");
            case "confirm-evaluation" -> Map.of("confirm", "核实后由村里张贴村级公示，" + noticeDays("identification-village-notice-days", file) + "。");
            case "township-review" -> Map.of("approve", "同意后进入乡镇公示，张贴在村里，" + noticeDays("identification-township-notice-days", file) + "。",
                    "reject", "案件就此结束。发告知书给农户，写明可以提异议的期限。");
            case "county-review" -> Map.of("approve", "同意后在村里公告，公告后建档立卡。", "reject", "案件就此结束。发告知书给农户，写明可以提异议的期限。");
            case "announce" -> Map.of("submit", "公告后这一户建档立卡，得到户编号。");
            case "assign-helper" -> Map.of("submit", "提交后识别办结，帮扶从今天开始。");
            default -> Map.of();
        };
    }

    private String noticeDays(String key, CaseFile file) {
        return parameters.integer(key, file.village(), LocalDate.now(clock)) + " 天";
    }

    private static Map<String, List<String>> phrases(String step) {
        return switch (step) {
            case "township-review", "county-review" -> Map.of("approve", List.of("情况属实，同意", "收入核算无误", "材料齐全"),
                    "return", List.of("收入和凭据对不上，请核对", "成员和户口簿不一致，请核对", "照片看不清，请重拍", "缺签字，请补"));
            case "confirm-evaluation" -> Map.of("confirm", List.of("全程在场，会议情况属实", "票数与现场一致"),
                    "return", List.of("票数与现场不一致，请核对", "签到表不全，请补"));
            default -> Map.of();
        };
    }

    /** Meetings and postings cover many cases: their own pages do them. */
    private static String elsewhere(String step, CaseFile file) {
        return switch (step) {
            case "evaluate" -> "/meetings/new";
            case "post-village-notice" -> "/notices/new?kind=VILLAGE_NOTICE";
            case "post-township-notice" -> "/notices/new?kind=TOWNSHIP_NOTICE&region=" + file.village();
            default -> null;
        };
    }
}
