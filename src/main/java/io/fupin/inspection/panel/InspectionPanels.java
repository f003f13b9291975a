package io.fupin.inspection.panel;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.Revisions;
import io.fupin.casework.StepPapers;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.data.Inspection;
import io.fupin.inspection.data.InspectionRows;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Rectifications.Item;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is inspected, where and until when, and what became of every problem. */
@Component
class InspectionPanels implements CasePanels {

    private static final Map<String, StepPapers.Kind> PAPERS = Map.of("inspect", new StepPapers.Kind("现场", "现场照片和凭据"), "report",
            new StepPapers.Kind("通报", "通报文件"));

    private static final Set<String> ASIDE = Set.of("制定方案");

    private final InspectionRows rows;
    private final Rectifications rectifications;
    private final Revisions revisions;
    private final StepPapers papers;
    private final PostNames posts;
    private final Regions regions;

    InspectionPanels(InspectionRows rows, Rectifications rectifications, Revisions revisions, StepPapers papers, PostNames posts, Regions regions) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.revisions = revisions;
        this.papers = papers;
        this.posts = posts;
        this.regions = regions;
    }

    @Override
    public String process() {
        return Inspections.PROCESS;
    }

    /** Who begins an inspection without an account. */
    @Override
    public String publicName() {
        return "按日程自动";
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Inspection one = rows.get(file.caseNumber());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("谁查", posts.of(one.inspector())));
        facts.add(new Fact("时间", one.startsOn() + " 至 " + one.until()));
        facts.add(new Fact("查哪里", one.targets() == null ? "还没有定方案" : one.targets()));
        if (one.found() != null) {
            facts.add(new Fact("发现问题", one.found() == 0 ? "没有" : one.found() + " 个（" + one.inspectedOn() + "）"));
        }
        return new CaseSheet(one.title(), regions.get(one.county()).name(), List.of(new Mark(one.kind().title(), "")), List.of(), focus(file), null, facts,
                List.of(), papers.of(file.caseNumber(), PAPERS), List.of(), checks(file));
    }

    /** What the plan says, or the order. */
    private String focus(CaseFile file) {
        return revisions.latest(file.caseNumber(), "plan").or(() -> revisions.latest(file.caseNumber(), "start"))
                .map(revision -> revision.form().path("focus").asText(null)).orElse(null);
    }

    private List<Check> checks(CaseFile file) {
        return rectifications.of(file.caseNumber()).stream().map(InspectionPanels::check).toList();
    }

    private static Check check(Item item) {
        return new Check("整改", item.problem(), item.deadline() + " 前", item.failed() == 0 ? null : item.failed() + " 次没有到位", item.late() ? "逾期" : item.phase(),
                item.late() ? "is-late" : item.open() ? "is-now" : "is-ok", item.unit() + (item.owner() == null ? "" : " " + item.owner()), null, 0);
    }

    /** Only those of the calendar still need a plan. */
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
        rows.all(caseNumbers).forEach((number, one) -> briefs.put(number, new Brief(List.of(new Mark(one.kind().title(), "")), List.of(), null, null, null,
                false, null)));
        return briefs;
    }

    @Override
    @Transactional(readOnly = true)
    public Guidance guidance(OpenTask task, Officer officer) {
        return switch (task.item().step()) {
            case "plan" -> new Guidance(false, List.of(Condition.of(true, "查什么、查哪里、谁去查，定了再去")), Map.of("submit", "提交后到现场督查。"), Map.of(), null);
            case "inspect" -> new Guidance(true, List.of(Condition.of(true, "问题写清责任单位、责任人和期限，提交后逐条下达"), Condition.of(true,
                    "整改好了由" + posts.of(rows.get(task.file().caseNumber()).inspector()) + "复查")), Map.of("submit", "有问题的下达整改，再通报结果；没有问题的到此结束。"),
                    Map.of(), null);
            default -> new Guidance(false, List.of(), Map.of("submit", "提交后督查结束；整改在台账里接着办。"), Map.of(), null);
        };
    }
}
