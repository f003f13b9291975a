package io.fupin.countyexit.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.Revisions;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.StepEvidence.Link;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.clock.BusinessClock;
import io.fupin.countyexit.CountyExit;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.countyexit.data.CountyExitRows.CountyExitCase;
import io.fupin.countyexit.rules.CountyJudgement;
import io.fupin.household.HouseholdRegister;
import io.fupin.notice.NoticeStatement;
import io.fupin.notice.Notices;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Regions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A county's exit as pages and the notice show it: every indicator against what is asked, and the assessment. */
@Component
class CountyExitPanels implements CasePanels, NoticeStatement {

    private static final String NO_DATA = "没有数据";

    private final CountyExitRows rows;
    private final HouseholdRegister register;
    private final Revisions revisions;
    private final StepEvidence evidence;
    private final Notices notices;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final Clock clock;

    CountyExitPanels(CountyExitRows rows, HouseholdRegister register, Revisions revisions, StepEvidence evidence, Notices notices,
                     PolicyParameters parameters, Regions regions, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.revisions = revisions;
        this.evidence = evidence;
        this.notices = notices;
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String process() {
        return CountyExit.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        CountyExitCase one = rows.get(file.caseNumber());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("县", regions.get(file.county()).name()));
        facts.add(new Fact("贫困县级别", parameters.text("poor-county-level", file.county(), LocalDate.now(clock))));
        revisions.latest(file.caseNumber(), "start").ifPresent(start -> facts.add(new Fact("会议纪要", start.form().path("documentNumber").asText())));
        if (one.judged() != null) {
            facts.add(new Fact("最近一次判定", one.judged().reason()));
        }
        if (one.document() != null) {
            facts.add(new Fact("批准文号", one.document()));
        }
        if (one.exitedOn() != null) {
            facts.add(new Fact("摘帽", one.exitedOn().toString()));
        }
        List<Flag> flags = one.judged() == null || one.judged().eligible() ? List.of() : List.of(Flag.of(true, "不能摘帽", one.judged().reason()));
        return new CaseSheet(regions.get(file.county()).name(), regions.get(file.county().city()).name(), List.of(), flags,
                revisions.latest(file.caseNumber(), "start").map(start -> start.form().path("reason").asText()).orElse(null), null, facts, List.of(), List.of(),
                List.of(), checks(one));
    }

    /** As things stand today; the frozen decisions say what was seen when somebody agreed. */
    private List<Check> checks(CountyExitCase one) {
        List<Check> lines = new ArrayList<>();
        if (one.population() != null) {
            int poor = register.count(one.county()).persons();
            BigDecimal percent = CountyJudgement.percent(poor, one.population());
            BigDecimal max = parameters.number("county-exit-incidence-max", one.county(), LocalDate.now(clock));
            lines.add(line("指标", "贫困发生率", "≤ " + plain(max) + "%", shown(percent) + "（" + poor + " ÷ " + one.population() + "）",
                    percent == null ? null : percent.compareTo(max) <= 0, 0));
        }
        rows.indicators(one.caseNumber()).forEach(indicator -> lines.add(line("指标", indicator.item(), "≥ " + plain(indicator.least()) + "%",
                plain(indicator.figure()) + "%（" + indicator.source() + "）", indicator.met(), indicator.papers())));
        if (one.assessment() != null) {
            boolean passed = "合格".equals(one.assessment().verdict());
            lines.add(new Check("评估", "第三方评估", "合格", one.assessment().source(), one.assessment().verdict(), passed ? "is-ok" : "is-late", null,
                    one.assessment().publishedOn(), 0));
        } else if (one.population() != null) {
            lines.add(new Check("评估", "第三方评估", "合格", null, "没有公布", one.active() ? "is-now" : "", null, null, 0));
        }
        return lines;
    }

    private static Check line(String group, String item, String target, String found, Boolean met, int papers) {
        return new Check(group, item, target, found, met == null ? NO_DATA : met ? "达标" : "不达标", met == null ? "is-warn" : met ? "is-ok" : "is-late", null, null,
                papers);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String shown(BigDecimal percent) {
        return percent == null ? NO_DATA : percent.setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> documents(CaseFile file, Officer officer) {
        Map<String, Link> first = new LinkedHashMap<>();
        evidence.of(file.caseNumber()).forEach(link -> first.putIfAbsent(link.evidenceId(), link));
        List<Document> documents = new ArrayList<>();
        first.values().forEach(link -> documents.add(new Document(folder(link.step()), title(link), file.startedByName(),
                LocalDate.ofInstant(link.at(), BusinessClock.ZONE), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId())));
        notices.noticesOf(file.caseNumber()).values().forEach(notice -> documents.add(new Document("公示", notice.kind().title(), notice.issuedByName(),
                notice.postedOn(), "/notices/" + notice.number())));
        return documents;
    }

    private static String folder(String step) {
        return switch (step) {
            case "start", "fill-indicators" -> "申请";
            case "city-review", "province-check" -> "审核";
            case "record-assessment" -> "评估";
            case "province-approval" -> "批准";
            default -> "公示";
        };
    }

    private static String title(Link link) {
        return switch (link.step()) {
            case "start" -> "县领导小组会议纪要";
            case "fill-indicators" -> link.field().startsWith("populationEvidence") ? "人口凭据" : "指标凭据";
            case "city-review" -> "市级初审凭据";
            case "province-check" -> "省级核查凭据";
            case "record-assessment" -> "评估报告";
            case "province-approval" -> "批准文件";
            default -> "公示照片";
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Brief> briefs = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach((number, one) -> briefs.put(number, new Brief(List.of(), List.of(),
                one.judged() == null ? null : one.judged().eligible() ? "符合摘帽条件" : "不符合摘帽条件", null, null, false, null)));
        return briefs;
    }

    @Override
    public Map<String, String> of(Collection<String> caseNumbers) {
        Map<String, String> said = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach((number, one) -> {
            if (one.judged() != null) {
                said.put(number, "%s：建档立卡未脱贫 %d 人，农村户籍人口 %s，贫困发生率 %s。".formatted(regions.get(one.county()).name(), one.judged().poorPersons(),
                        one.population() == null ? NO_DATA : one.population() + " 人", shown(one.judged().incidence())));
            }
        });
        return said;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        String step = task.item().step();
        List<Condition> conditions = new ArrayList<>();
        switch (step) {
            case "fill-indicators" -> conditions.add(Condition.of(true, "有一项不达标就不能摘帽；省里规定的项目逐项附凭据"));
            case "city-review", "province-check" -> conditions.add(Condition.of(true, "同意时按当天的数判定，有一项不达标不能同意"));
            case "record-assessment" -> conditions.add(Condition.of(true, "平台里的评估一公布，这一步自动办结；只有在别处做的评估才在这里登记"));
            case "province-approval" -> conditions.add(Condition.of(true, "第三方评估合格、指标都达标才能批准"));
            default -> {
                // the notice asks for nothing beyond its form
            }
        }
        return new Guidance("fill-indicators".equals(step), conditions, hints(step), Map.of(),
                "post-county-exit-notice".equals(step) ? "/notices/new?kind=COUNTY_EXIT_NOTICE&village=" + task.file().county() : null);
    }

    private static Map<String, String> hints(String step) {
        return switch (step) {
            case "fill-indicators" -> Map.of("submit", "提交后报市里初审。");
            case "city-review" -> Map.of("approve", "同意后报省里核查。", "reject", "案件就此结束。");
            case "province-check" -> Map.of("approve", "核查通过后由省里公示。", "reject", "案件就此结束。");
            case "record-assessment" -> Map.of("submit", "登记后由省里批准。");
            case "province-approval" -> Map.of("approve", "批准后即摘帽，扶贫政策保持不变。", "reject", "案件就此结束。");
            default -> Map.of();
        };
    }
}
