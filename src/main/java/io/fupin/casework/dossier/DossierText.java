package io.fupin.casework.dossier;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.audit.AuditTrail;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNotices;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Ledger;
import io.fupin.casework.DecisionFiles;
import io.fupin.casework.DecisionFiles.Frozen;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.filed.Exhibits;
import io.fupin.casework.filed.Filed;
import io.fupin.casework.filed.FiledForms;
import io.fupin.casework.web.CaseLayout;
import io.fupin.casework.web.RuleWords;
import io.fupin.casework.web.Track;
import io.fupin.engine.ProcedureModels;
import io.fupin.paper.DossierPaper;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Block;
import io.fupin.paper.DossierPaper.Row;
import io.fupin.paper.DossierPaper.Section;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The text of a 卷宗, from what the desk holds of any procedure's case. */
@Component
class DossierText {

    private final CaseLayout layout;
    private final FiledForms forms;
    private final Exhibits exhibits;
    private final Timeline timeline;
    private final DecisionFiles decisions;
    private final RuleWords rules;
    private final ObjectProvider<CaseNotices> notices;
    private final ProcedureModels models;
    private final AuditTrail trail;
    private final PostNames posts;
    private final Words words;
    private final Clock clock;

    DossierText(CaseLayout layout, FiledForms forms, Exhibits exhibits, Timeline timeline, DecisionFiles decisions, RuleWords rules,
                ObjectProvider<CaseNotices> notices, ProcedureModels models, AuditTrail trail, PostNames posts, Words words, Clock clock) {
        this.layout = layout;
        this.forms = forms;
        this.exhibits = exhibits;
        this.timeline = timeline;
        this.decisions = decisions;
        this.rules = rules;
        this.notices = notices;
        this.models = models;
        this.trail = trail;
        this.posts = posts;
        this.words = words;
        this.clock = clock;
    }

    DossierPaper of(CaseFile file, Officer officer, boolean numbers, List<Annex> annexes) {
        CaseSheet sheet = layout.sheet(file, officer);
        List<Event> events = timeline.of(file.caseNumber());
        List<Section> sections = new ArrayList<>();
        sections.add(situation(sheet));
        if (sheet.ledger() != null) {
            sections.add(income(sheet.ledger()));
        }
        forms.of(file, officer, numbers).forEach(filed -> sections.add(filed(filed, events)));
        sections.add(opinions(file, events));
        List<Frozen> frozen = decisions.of(file.caseNumber());
        if (!frozen.isEmpty()) {
            sections.add(rules(frozen));
        }
        notices(file).ifPresent(sections::add);
        sections.add(time(layout.track(file)));
        List<Exhibits.Exhibit> evidence = exhibits.of(file);
        if (!evidence.isEmpty()) {
            sections.add(evidence(evidence));
        }
        sections.add(traces(file, frozen));
        String process = models.get(file.modelRef()).name();
        return new DossierPaper(file.shortNumber(), sheet.title() + "　" + process, cover(file, sheet, process), printed(officer, numbers), sections, annexes);
    }

    private List<Row> cover(CaseFile file, CaseSheet sheet, String process) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("案件号", file.caseNumber()));
        rows.add(new Row("当事人", sheet.title()));
        rows.add(new Row("地点", sheet.place()));
        rows.add(new Row("流程", process + "，第 " + models.get(file.modelRef()).version() + " 版"));
        rows.add(new Row("立案", words.fullMoment(file.openedAt())));
        if (file.closedAt() != null) {
            rows.add(new Row("办结", words.fullMoment(file.closedAt())));
        }
        rows.add(new Row("状态", file.open() ? "在办，" + file.phase() : file.result()));
        return rows;
    }

    private String printed(Officer officer, boolean numbers) {
        return words.fullMoment(clock.instant()) + "　" + officer.name() + "（" + posts.of(officer.post()) + "）打印　证件号" + (numbers ? "完整" : "打码");
    }

    private static Section situation(CaseSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        if (!sheet.facts().isEmpty()) {
            blocks.add(Block.rows("", sheet.facts().stream().map(fact -> new Row(fact.term(), fact.text())).toList()));
        }
        if (sheet.reason() != null) {
            blocks.add(Block.text("申请人或提出人的原话", sheet.reason()));
        }
        if (!sheet.members().isEmpty()) {
            blocks.add(Block.table("家庭成员", List.of("姓名", "关系", "性别 年龄", "健康", "劳动技能", "文化程度", "证件号"),
                    List.of(11, 10, 10, 15, 16, 13, 25),
                    sheet.members().stream().map(one -> List.of(one.name(), one.relation(), one.sexAndAge(), one.health(), one.labourSkill(),
                            one.education(), one.idNumber())).toList()));
        }
        if (!sheet.checks().isEmpty()) {
            blocks.add(Block.table("逐项", List.of("项目", "目标", "现状", "结果", "谁核的"), List.of(19, 20, 29, 11, 21),
                    sheet.checks().stream().map(one -> List.of(one.item(), one.target(), one.found() == null ? "" : one.found(), one.state(),
                            (one.who() == null ? "" : one.who()) + (one.since() == null ? "" : " " + one.since()))).toList()));
        }
        if (!sheet.flags().isEmpty()) {
            blocks.add(Block.rows("红旗", sheet.flags().stream().map(flag -> new Row(flag.label(), said(flag))).toList()));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.text("", sheet.place()));
        }
        return new Section("基本情况", "", blocks);
    }

    private static String said(CaseSheet.Flag flag) {
        return Objects.toString(flag.text(), "") + (flag.quote() == null ? "" : "　村里说明：“" + flag.quote() + "”");
    }

    private Section income(Ledger ledger) {
        List<List<String>> lines = new ArrayList<>();
        ledger.lines().forEach(line -> lines.add(List.of(line.name(), line.how(), words.money(line.amount()))));
        lines.add(List.of("家庭纯收入", "四项收入之和减支出", words.money(ledger.net())));
        lines.add(List.of(ledger.concept(), "÷ " + ledger.persons() + " 人", words.money(ledger.perCapita())));
        lines.add(List.of(ledger.year() + " 年标准", ledger.above() ? "高于标准" : ledger.below().signum() == 0 ? "正好等于标准" : "低于标准 "
                + words.yuan(ledger.below()) + " 元", words.money(ledger.line())));
        List<Block> blocks = new ArrayList<>(List.of(Block.table("", List.of("项目", "怎么算的", "元"), List.of(30, 50, 20), lines)));
        if (ledger.remark() != null) {
            blocks.add(Block.text("", ledger.remark()));
        }
        return new Section("收入核算", ledger.period(), blocks);
    }

    /** With what was decided when it was handed in. */
    private Section filed(Filed filed, List<Event> events) {
        List<Block> blocks = new ArrayList<>();
        events.stream().filter(event -> filed.step().equals(event.step()) && event.kind() == Timeline.Kind.COMPLETED && event.at().equals(filed.at()))
                .findFirst().ifPresent(event -> blocks.add(Block.rows("", Stream.of(new Row("结论", OutcomeNames.of(event.step(), event.outcome())),
                        event.text() == null ? null : new Row("意见", event.text())).filter(Objects::nonNull).toList())));
        filed.parts().forEach(part -> blocks.add(part.head().isEmpty()
                ? Block.rows(part.title(), part.fields().stream().map(field -> new Row(field.label(), field.value())).toList())
                : Block.table(part.title(), part.head(), List.of(), part.cells())));
        return new Section(filed.title(), filed.by() + "　" + words.fullMoment(filed.at()) + (filed.superseded() ? "　已由后一次代替" : ""), blocks);
    }

    private Section opinions(CaseFile file, List<Event> events) {
        List<List<String>> lines = events.stream().filter(event -> event.kind() == Timeline.Kind.COMPLETED || event.kind() == Timeline.Kind.RETURNED
                        || event.kind() == Timeline.Kind.ANSWERED)
                .map(event -> List.of(Objects.toString(event.stepName(), ""), words.fullMoment(event.at()),
                        event.kind() == Timeline.Kind.RETURNED ? "退回" : event.kind() == Timeline.Kind.ANSWERED ? "协办意见" : OutcomeNames.of(event.step(), event.outcome()),
                        Objects.toString(event.text(), ""), layout.by(file, event))).toList();
        return new Section("决定和意见", "", List.of(lines.isEmpty() ? Block.text("", "还没有决定。")
                : Block.table("", List.of("环节", "时间", "结论", "意见", "办理人"), List.of(15, 20, 12, 31, 22), lines)));
    }

    private Section rules(List<Frozen> frozen) {
        return new Section("规则判断", "当时的规则、当时的数据，存档不改；凭规则指纹可以重算",
                List.of(Block.table("", List.of("判断", "时间", "结果", "依据", "档号和规则指纹"),
                        List.of(14, 20, 13, 25, 28), frozen.stream().map(one -> {
                    RuleWords.Said said = rules.of(one);
                    return List.of(said.title(), words.fullMoment(one.at()), Objects.toString(said.outcome(), ""), Stream.of(said.figures(), said.reason())
                            .filter(Objects::nonNull).reduce((first, second) -> first + "；" + second).orElse(""),
                            "决定 " + one.id() + "　" + spaced(one.ruleHash()));
                }).toList())));
    }

    private Optional<Section> notices(CaseFile file) {
        List<List<String>> lines = notices.stream().flatMap(source -> source.of(file).stream())
                .map(one -> List.of(one.title(), words.fullDay(one.firstDay()) + (one.lastDay() == null ? "" : " 至 " + words.fullDay(one.lastDay())), one.state()))
                .toList();
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(new Section("公示公告", "", List.of(Block.table("", List.of("公示", "起止", "状态"), List.of(30, 45, 25), lines))));
    }

    private Section time(Track track) {
        List<List<String>> lines = track.steps().stream().map(step -> List.of(step.name(), Objects.toString(step.by(), ""), words.fullMoment(step.at()),
                span(step.waited(), step.waitedDays()), span(step.worked(), step.workedDays()),
                Stream.of(step.text(), step.quote()).filter(Objects::nonNull).map(DossierText::spaced).reduce((first, second) -> first + "：" + second).orElse(""))).toList();
        return new Section("时间线", "共 " + words.span(track.total()) + "：等待 " + words.span(track.waited()) + "，办理 " + words.span(track.worked())
                + (track.noticed().isZero() ? "" : "，公示 " + words.span(track.noticed())),
                List.of(Block.table("", List.of("环节", "办理人", "时间", "等待", "办理", "内容"), List.of(14, 17, 18, 12, 12, 27), lines)));
    }

    private String span(Duration span, Integer days) {
        return span == null ? "" : words.span(span) + (days == null ? "" : "（" + days + " 个工作日）");
    }

    private static Section evidence(List<Exhibits.Exhibit> evidence) {
        return new Section("佐证清单", "共 " + evidence.size() + " 份", List.of(Block.table("", List.of("序", "名称", "环节、上交人、时间", "SHA-256"),
                List.of(6, 22, 34, 38), evidence.stream().map(one -> List.of(Integer.toString(one.number()), one.title(), one.origin(), spaced(one.sha256())))
                        .toList())));
    }

    private Section traces(CaseFile file, List<Frozen> frozen) {
        AuditTrail.Trail known = trail.of(file.caseNumber());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("留痕", "本案共 " + known.entries() + " 条，其中查看 " + known.looks() + " 条；打印本卷也在内"));
        rows.add(new Row("留痕链", known.lastLink() == null ? "还没有封存" : "第 " + known.lastLink() + " 环　" + spaced(known.lastHash())));
        rows.add(new Row("规则判断", frozen.size() + " 份"));
        return new Section("留痕", "凭环号和校验值可在留痕链上核对", List.of(Block.rows("", rows)));
    }

    /** The renderer breaks no line within a word: hashes are given places to break at. */
    private static String spaced(String text) {
        return text.replaceAll("([0-9A-Za-z]{16})(?=[0-9A-Za-z]{4})", "$1 ");
    }
}
