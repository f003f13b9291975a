package io.fupin.village.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.Revisions;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.household.VillageStates;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.Notices;
import io.fupin.region.Regions;
import io.fupin.village.VillageExit;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.Judged;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A village's exit as pages show it: the two tests side by side, the eight items with who has them, and what follows. */
@Component
class VillageExitPanels implements CasePanels {

    private final VillageExitRows rows;
    private final ItemCheckRows items;
    private final VillageSheet sheets;
    private final VillagePapers papers;
    private final VillageStates states;
    private final Revisions revisions;
    private final Notices notices;
    private final Regions regions;
    private final Clock clock;

    VillageExitPanels(VillageExitRows rows, ItemCheckRows items, VillageSheet sheets, VillagePapers papers, VillageStates states, Revisions revisions,
                      Notices notices, Regions regions, Clock clock) {
        this.rows = rows;
        this.items = items;
        this.sheets = sheets;
        this.papers = papers;
        this.states = states;
        this.revisions = revisions;
        this.notices = notices;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String process() {
        return VillageExit.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        VillageExitCase exit = rows.get(file.caseNumber());
        List<Fact> facts = new ArrayList<>(sheets.facts(file.village(), exit.exitYear()));
        revisions.latest(file.caseNumber(), "self-assess").ifPresent(said -> facts.add(new Fact("集体经济靠什么", said.form().path("collectiveSource").asText())));
        revisions.latest(file.caseNumber(), "township-check").ifPresent(said -> facts.add(new Fact("乡镇核查", said.form().path("visit").path("finding").asText())));
        if (exit.judged() != null) {
            facts.add(new Fact("出列判定", exit.judged().reason()));
        }
        if (exit.exitedOn() != null) {
            facts.add(new Fact("出列", exit.exitedOn().toString()));
        }
        return new CaseSheet(regions.get(file.village()).name(), regions.get(file.township()).name(),
                List.of(VillageSheet.mark(states.on(file.village(), LocalDate.now(clock)))), flags(exit),
                revisions.latest(file.caseNumber(), "start").map(start -> start.form().path("reason").asText()).orElse(null), null, facts, List.of(), List.of(),
                List.of(), sheets.checks(exit));
    }

    private List<Flag> flags(VillageExitCase exit) {
        List<Flag> flags = new ArrayList<>();
        Judged judged = exit.judged();
        if (judged != null && !judged.eligible()) {
            flags.add(Flag.of(true, "不能出列", judged.reason()));
        }
        List<ItemCheck> shorts = items.of(exit.caseNumber()).stream().filter(check -> Boolean.FALSE.equals(check.met())).toList();
        shorts.forEach(check -> flags.add(Flag.of(true, check.item().title() + "不达标", check.found())));
        return flags;
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
        Map<String, VillageExitCase> exits = rows.all(caseNumbers);
        Map<String, List<ItemCheck>> checks = items.of(exits.keySet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        exits.forEach((number, exit) -> {
            List<ItemCheck> own = checks.getOrDefault(number, List.of());
            long met = own.stream().filter(check -> Boolean.TRUE.equals(check.met())).count();
            briefs.put(number, new Brief(own.isEmpty() ? List.of() : List.of(new Mark("八有 " + met + "/" + own.size(), met == own.size() ? "" : "is-warn")), List.of(),
                    exit.judged() == null ? null : exit.judged().eligible() ? "符合出列条件" : "不符合出列条件", null, null, false, null));
        });
        return briefs;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        String step = task.item().step();
        return new Guidance("self-assess".equals(step), conditions(step, task.file()), hints(step), phrases(step), elsewhere(step, task.file()));
    }

    private List<Condition> conditions(String step, CaseFile file) {
        List<Condition> conditions = new ArrayList<>();
        switch (step) {
            case "self-assess" -> conditions.add(Condition.of(true, "开过村民代表会议，附会议记录和签到表"));
            case "township-check" -> conditions.add(Condition.of(true, "到村核查，填农村户籍人口；没有人口数，发生率就是没有数据，不算达标"));
            case "county-check" -> {
                Judged judged = rows.get(file.caseNumber()).judged();
                conditions.add(new Condition(judged != null && judged.eligible(), judged == null ? "还没有判定" : (judged.eligible() ? "判定符合条件：" : "判定不符合条件：")
                        + judged.reason(), "看八有", "#checks"));
                conditions.add(Condition.of(true, "同意时按当天的数再判定一次"));
            }
            case "leaders-decision" -> notices.ofCase(file.caseNumber()).stream().filter(entry -> entry.kind().holds() && entry.state() == State.PASSED)
                    .forEach(entry -> conditions.add(passed(entry, notices.noticesOf(file.caseNumber()).get(entry.notice()))));
            default -> {
                if (step.startsWith("check-")) {
                    conditions.add(Condition.of(true, "谁核查谁签名负责；现状、凭据都要有，不达标写明差什么"));
                }
            }
        }
        return conditions;
    }

    static Condition passed(NoticeEntry entry, Notice notice) {
        return new Condition(true, entry.kind().title() + "满 " + notice.days() + (notice.workingDays() ? " 个工作日" : " 天") + "，没有未办结的异议", "看公示",
                "/notices/" + notice.number());
    }

    private static Map<String, String> hints(String step) {
        return switch (step) {
            case "self-assess" -> Map.of("submit", "提交后由乡镇到村核查。");
            case "township-check" -> Map.of("approve", "同意后各部门同时核“八有”。", "reject", "案件就此结束，仍是贫困村。");
            case "county-check" -> Map.of("approve", "同意后由乡镇公示。", "reject", "案件就此结束，仍是贫困村。");
            case "leaders-decision" -> Map.of("approve", "通过后由县里公告，公告后当即出列。", "reject", "案件就此结束，仍是贫困村。");
            case "announce-village-exit" -> Map.of("submit", "公告后这个村改为已出列，驻村帮扶单位和结对帮扶不变。");
            default -> step.startsWith("check-") ? Map.of("confirm", "各部门都核完以后系统判定。", "decline", "写明差什么。判定不符合条件的，县里不能同意出列。") : Map.of();
        };
    }

    private static Map<String, List<String>> phrases(String step) {
        return step.startsWith("check-") ? Map.of("confirm", List.of("现场核查属实", "凭据齐全"), "decline", List.of("还没有竣工验收", "凭据不足，不能认定"))
                : Map.of();
    }

    /** One notice may carry several villages' cases of a day: its own page does it. */
    private static String elsewhere(String step, CaseFile file) {
        return "post-village-exit-notice".equals(step) ? "/notices/new?kind=VILLAGE_EXIT_NOTICE&village=" + file.village() : null;
    }
}
