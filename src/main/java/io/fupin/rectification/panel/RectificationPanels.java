package io.fupin.rectification.panel;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.StepPapers;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.data.Rectification;
import io.fupin.rectification.data.RectificationRows;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has to be put right, by whom and by when, and how often it was not. */
@Component
class RectificationPanels implements CasePanels {

    private static final Map<String, StepPapers.Kind> PAPERS = Map.of("start", new StepPapers.Kind("下达", "问题凭据"), "rectify",
            new StepPapers.Kind("整改", "整改凭据"), "recheck", new StepPapers.Kind("复查", "复查凭据"), "supervise", new StepPapers.Kind("督办", "约谈记录"));

    private static final Set<String> ASIDE = Set.of("明确责任", "督办");

    private final RectificationRows rows;
    private final StepPapers papers;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;

    RectificationPanels(RectificationRows rows, StepPapers papers, PostNames posts, Regions regions, Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Rectifications.PROCESS;
    }

    @Override
    public String publicName() {
        return "系统";
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Rectification item = rows.get(file.caseNumber());
        return new CaseSheet(item.problem(), place(item.place()), marks(item), flags(file, item), item.detail(), null, facts(item), List.of(),
                papers.of(file.caseNumber(), PAPERS));
    }

    private String place(RegionCode code) {
        return code.level() == RegionLevel.VILLAGE ? regions.fullName(code) : regions.get(code).name();
    }

    private static List<Mark> marks(Rectification item) {
        List<Mark> marks = new ArrayList<>(List.of(new Mark(item.source().title(), "")));
        if (item.serious()) {
            marks.add(new Mark("严重问题", "is-warn"));
        }
        if (item.failed() > 0) {
            marks.add(new Mark("第 " + (item.failed() + 1) + " 次整改", "is-warn"));
        }
        return marks;
    }

    private List<Flag> flags(CaseFile file, Rectification item) {
        LocalDate today = LocalDate.now(clock);
        return file.open() && item.late(today, file.phase()) ? List.of(Flag.of(true, "逾期", item.handedInLate() && "复查".equals(file.phase())
                ? "期限 " + item.deadline() + "，到 " + item.handedInOn() + " 才报整改" : "期限 " + item.deadline() + " 已过，还没有报整改")) : List.of();
    }

    private List<Fact> facts(Rectification item) {
        List<Fact> facts = new ArrayList<>();
        facts.add(item.sourceCase() == null ? new Fact("怎么发现的", item.source().title())
                : new Fact("怎么发现的", item.source().title() + "（" + CaseNumbers.shortForm(item.sourceCase()) + "）"));
        facts.add(new Fact("责任单位", posts.of(item.responsible())));
        facts.add(new Fact("责任人", item.owner() == null ? "还没有明确" : item.owner()));
        facts.add(new Fact("期限", item.deadline().equals(item.firstDeadline()) ? item.deadline().toString()
                : item.deadline() + "（原定 " + item.firstDeadline() + "）"));
        facts.add(new Fact("谁复查", posts.of(item.finder())));
        if (item.fixedOn() != null) {
            facts.add(new Fact("报整改", item.handedInOn() + "，" + item.fixedOn() + " 改完"));
        }
        if (item.failed() > 0) {
            facts.add(new Fact("没有到位", item.failed() + " 次"));
        }
        if (item.closedOn() != null) {
            facts.add(new Fact("销号", item.closedOn().toString()));
        }
        return facts;
    }

    /** Where a name was given at once nobody names one, and few come before the leaders. */
    @Override
    public List<String> phases(CaseFile file, List<String> all, Set<String> met) {
        return all.stream().filter(phase -> met.contains(phase) || !ASIDE.contains(phase)).toList();
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> documents(CaseFile file, Officer officer) {
        return papers.documents(file, PAPERS);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Brief> briefs = new LinkedHashMap<>();
        rows.all(caseNumbers).forEach((number, item) -> briefs.put(number, new Brief(marks(item), List.of(), null, null, null, false, null)));
        return briefs;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        Rectification item = rows.get(task.file().caseNumber());
        List<Condition> conditions = new ArrayList<>();
        Map<String, String> hints = new LinkedHashMap<>();
        switch (task.item().step()) {
            case "name-owner" -> {
                conditions.add(Condition.of(true, "责任人写到人；由本单位自己改的，责任单位选本单位"));
                hints.put("submit", "提交后由责任单位整改，期限就是办理时限。");
            }
            case "rectify" -> {
                conditions.add(Condition.of(!item.late(LocalDate.now(clock), task.item().phase()), "期限 " + item.deadline()));
                conditions.add(Condition.of(true, "提交后由" + posts.of(item.finder()) + "复查，没有到位的再整改"));
                hints.put("submit", "提交后由" + posts.of(item.finder()) + "复查。");
            }
            case "recheck" -> {
                conditions.add(Condition.of(true, "到现场看；报整改的人不能自己复查"));
                hints.put("approve", "销号，案件结束。");
                hints.put("refuse", item.serious() ? "严重问题没有到位，报县领导小组督办。" : "再整改；几次没有到位的报县领导小组督办。");
            }
            default -> hints.put("submit", "提交后责任单位按最后期限再整改。");
        }
        return new Guidance(false, conditions, hints, Map.of(), null);
    }
}
