package io.fupin.village.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.Revisions;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.household.VillageStates;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticeStatement;
import io.fupin.notice.Notices;
import io.fupin.region.Regions;
import io.fupin.village.VillageIdentification;
import io.fupin.village.data.VillageIdentificationRows.IdentificationCase;
import io.fupin.village.data.VillageIdentificationRows.Judged;
import io.fupin.village.data.VillageIdentificationRows;
import io.fupin.village.rules.Incidence.Figure;
import io.fupin.village.rules.Incidence;
import io.fupin.village.rules.PoorVillageCriteria.Limits;
import io.fupin.village.rules.PoorVillageCriteria;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An identification of a village as pages and boards show it: the three conditions, each with its figure and its limit. */
@Component
class VillageIdentificationPanels implements CasePanels, NoticeStatement {

    private final VillageIdentificationRows rows;
    private final PoorVillageCriteria criteria;
    private final Incidence incidences;
    private final VillageSheet sheets;
    private final VillagePapers papers;
    private final VillageStates states;
    private final Revisions revisions;
    private final Notices notices;
    private final Regions regions;
    private final Words words;
    private final Clock clock;

    VillageIdentificationPanels(VillageIdentificationRows rows, PoorVillageCriteria criteria, Incidence incidences, VillageSheet sheets, VillagePapers papers,
                                VillageStates states, Revisions revisions, Notices notices, Regions regions, Words words,
                                Clock clock) {
        this.rows = rows;
        this.criteria = criteria;
        this.incidences = incidences;
        this.sheets = sheets;
        this.papers = papers;
        this.states = states;
        this.revisions = revisions;
        this.notices = notices;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String process() {
        return VillageIdentification.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        IdentificationCase one = rows.get(file.caseNumber());
        List<Fact> facts = new ArrayList<>(sheets.facts(file.village(), one.dataYear()));
        revisions.latest(file.caseNumber(), "village-survey").ifPresent(said -> said.form().path("factors")
                .forEach(factor -> facts.add(new Fact(factor.path("factor").asText(), factor.path("state").asText()))));
        revisions.latest(file.caseNumber(), "township-check").ifPresent(said -> facts.add(new Fact("乡镇核查", said.form().path("visit").path("finding").asText())));
        if (one.judged() != null) {
            facts.add(new Fact("判定", one.judged().reason()));
        }
        if (one.identifiedOn() != null) {
            facts.add(new Fact("识别", one.identifiedOn().toString()));
        }
        List<Flag> flags = one.judged() == null || one.judged().eligible() ? List.of() : List.of(Flag.of(true, "不符合", one.judged().reason()));
        return new CaseSheet(regions.get(file.village()).name(), regions.get(file.township()).name(),
                List.of(VillageSheet.mark(states.on(file.village(), LocalDate.now(clock)))), flags,
                revisions.latest(file.caseNumber(), "start").map(start -> start.form().path("reason").asText()).orElse(null), null, facts, List.of(), List.of(),
                List.of(), one.perCapitaIncome() == null ? List.of() : checks(one));
    }

    /** As things stand today; the frozen decision says what was seen when somebody agreed. */
    private List<Check> checks(IdentificationCase one) {
        Figure figure = incidences.of(one.village(), one.dataYear());
        Limits limits = criteria.limits(one.village(), one.dataYear());
        return List.of(
                line("一高：贫困发生率", limits.incidence() == null ? "全省 " + one.dataYear() + " 年没有录入" : "≥ " + plain(limits.incidence()) + "%（全省 " + plain(limits.provincialIncidence()) + "%）",
                        VillageSheet.percent(figure.percent()), figure.percent() == null || limits.incidence() == null ? null : figure.percent().compareTo(limits.incidence()) >= 0),
                line("一低：人均纯收入", limits.income() == null ? "全省 " + one.dataYear() + " 年没有录入" : "< " + words.yuan(limits.income()) + " 元（全省 " + words.yuan(limits.provincialIncome()) + " 元）",
                        words.yuan(one.perCapitaIncome()) + " 元", limits.income() == null ? null : one.perCapitaIncome().compareTo(limits.income()) < 0),
                line("一无：集体经济收入", "≤ " + words.yuan(limits.collective()) + " 元", words.yuan(one.collectiveIncome()) + " 元",
                        one.collectiveIncome().compareTo(limits.collective()) <= 0));
    }

    private static Check line(String item, String target, String found, Boolean met) {
        return new Check("一高一低一无", item, target, found, met == null ? "没有数据" : met ? "符合" : "不符合", met == null ? "is-warn" : met ? "is-ok" : "is-late", null, null, 0);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    @Override
    public List<Fact> facts(CaseFile file, Officer officer) {
        return List.of(new Fact("村", regions.fullName(file.village()), "/villages/" + file.village()));
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> documents(CaseFile file, Officer officer) {
        return papers.documents(file);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Brief> briefs = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach((number, one) -> briefs.put(number, new Brief(List.of(), List.of(),
                one.judged() == null ? null : one.judged().eligible() ? "符合一高一低一无" : "不符合一高一低一无", null, null, false, null)));
        return briefs;
    }

    @Override
    public Map<String, String> of(Collection<String> caseNumbers) {
        Map<String, String> said = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach((number, one) -> {
            Judged judged = one.judged();
            if (judged != null) {
                said.put(number, "%s：%d年建档立卡 %d 人，农村户籍人口 %s，贫困发生率 %s；农民人均纯收入 %s 元；村级集体经济收入 %s 元。".formatted(
                        regions.get(one.village()).name(), one.dataYear(), judged.poorPersons(), judged.population() == null ? "没有数据" : judged.population() + " 人",
                        VillageSheet.percent(judged.incidence()), plain(one.perCapitaIncome()), plain(one.collectiveIncome())));
            }
        });
        return said;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        String step = task.item().step();
        CaseFile file = task.file();
        List<Condition> conditions = new ArrayList<>();
        switch (step) {
            case "village-survey" -> conditions.add(Condition.of(true, "一高一低一无三条都要符合；道路、通讯只作综合考虑"));
            case "township-check" -> conditions.add(Condition.of(true, "到村核查，填上年农村户籍人口；同意时系统判定，不符合的不能同意"));
            case "county-check" -> conditions.add(Condition.of(true, "同意时按当天的数再判定一次"));
            case "leaders-decision" -> notices.ofCase(file.caseNumber()).stream().filter(entry -> entry.kind().holds() && entry.state() == State.PASSED)
                    .forEach(entry -> conditions.add(VillageExitPanels.passed(entry, notices.noticesOf(file.caseNumber()).get(entry.notice()))));
            default -> {
                // the other steps ask for nothing beyond their form
            }
        }
        return new Guidance("village-survey".equals(step), conditions, hints(step), Map.of(),
                "post-village-identification-notice".equals(step) ? "/notices/new?kind=VILLAGE_IDENTIFICATION_NOTICE&village=" + file.village() : null);
    }

    private static Map<String, String> hints(String step) {
        return switch (step) {
            case "village-survey" -> Map.of("submit", "提交后由乡镇到村核查。");
            case "township-check" -> Map.of("approve", "同意后由乡镇公示。", "reject", "案件就此结束。");
            case "county-check" -> Map.of("approve", "同意后报领导小组审定。", "reject", "案件就此结束。");
            case "leaders-decision" -> Map.of("approve", "通过后由县里公告，公告后即为贫困村。", "reject", "案件就此结束。");
            default -> Map.of();
        };
    }
}
