package io.fupin.incident.panel;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.Revisions;
import io.fupin.casework.StepPapers;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.Incident;
import io.fupin.incident.data.IncidentRows;
import io.fupin.policy.PolicyParameters;
import io.fupin.rectification.Rectifications;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened, how grave it is, who answers for it, and what has to be put right. */
@Component
class IncidentPanels implements CasePanels {

    private static final Map<String, StepPapers.Kind> PAPERS = Map.of("start", new StepPapers.Kind("报告", "照片和材料"), "instruct",
            new StepPapers.Kind("批示", "批示件"), "handle", new StepPapers.Kind("处置", "处置材料"), "feedback", new StepPapers.Kind("反馈", "反馈记录"));

    private static final Set<String> ASIDE = Set.of("批示");

    private final IncidentRows rows;
    private final Rectifications rectifications;
    private final Revisions revisions;
    private final StepPapers papers;
    private final PolicyParameters parameters;
    private final PostNames posts;

    IncidentPanels(IncidentRows rows, Rectifications rectifications, Revisions revisions, StepPapers papers, PolicyParameters parameters, PostNames posts) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.revisions = revisions;
        this.papers = papers;
        this.parameters = parameters;
        this.posts = posts;
    }

    @Override
    public String process() {
        return Incidents.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Incident one = rows.get(file.caseNumber());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("哪一类", one.kind()));
        facts.add(new Fact("涉及", one.persons() + " 人" + (one.casualties() == 0 ? "" : "，伤亡 " + one.casualties() + " 人")));
        facts.add(new Fact("发生或者发现", one.happenedOn().toString()));
        facts.add(new Fact("报告", one.reportedOn().toString()));
        if (one.level() != null) {
            facts.add(new Fact("级别", one.level() + "：" + one.reason()));
            facts.add(new Fact("谁处置", posts.of(one.handling())));
        }
        if (one.founded() != null) {
            facts.add(new Fact("查下来", one.founded() ? "属实" : "查无此事"));
        }
        String done = revisions.latest(file.caseNumber(), "start").map(start -> start.form().path("measures").asText(null)).orElse(null);
        if (done != null) {
            facts.add(new Fact("报告时已经做的", done));
        }
        return new CaseSheet(one.title(), one.scene(), marks(one), flags(file, one), revisions.latest(file.caseNumber(), "start")
                .map(start -> start.form().path("detail").asText(null)).orElse(null), null, facts, List.of(), papers.of(file.caseNumber(), PAPERS), List.of(),
                checks(file));
    }

    private static List<Mark> marks(Incident one) {
        return one.level() == null ? List.of() : List.of(new Mark(one.level(), "重大".equals(one.level()) ? "is-late" : "较大".equals(one.level()) ? "is-warn" : ""));
    }

    private List<Flag> flags(CaseFile file, Incident one) {
        List<Flag> flags = new ArrayList<>();
        int days = parameters.integer("incident-report-days", file.county(), one.reportedOn());
        if (one.delay() > days) {
            flags.add(Flag.of(false, "迟报", "发现 " + one.delay() + " 天以后才报告，应当在 " + days + " 天以内"));
        }
        if (one.viral()) {
            flags.add(Flag.of(true, "舆情", "已经上网或者有媒体报道"));
        }
        if (one.funds()) {
            flags.add(Flag.of(true, "资金", "涉及扶贫资金"));
        }
        return flags;
    }

    private List<Check> checks(CaseFile file) {
        return rectifications.of(file.caseNumber()).stream().map(item -> new Check("整改", item.problem(), item.deadline() + " 前",
                item.failed() == 0 ? null : item.failed() + " 次没有到位", item.late() ? "逾期" : item.phase(), item.late() ? "is-late" : item.open() ? "is-now" : "is-ok",
                item.unit() + (item.owner() == null ? "" : " " + item.owner()), null, 0)).toList();
    }

    /** Only the grave ones come before the leaders. */
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
        rows.all(caseNumbers).forEach((number, one) -> briefs.put(number, new Brief(marks(one), List.of(), null, null, null, false, null)));
        return briefs;
    }

    @Override
    public Guidance guidance(OpenTask task, Officer officer) {
        return switch (task.item().step()) {
            case "instruct" -> new Guidance(false, List.of(), Map.of("submit", "提交后由牵头单位处置。"), Map.of(), null);
            case "handle" -> new Guidance(true, List.of(Condition.of(true, "先救人、先安置，再查清怎么回事"), Condition.of(true, "要整改的写清责任单位、责任人和期限，提交后逐条下达")),
                    Map.of("submit", "提交后向当事的户和报告、反映的人反馈。", "refuse", "写明经过，案件到此结束。"), Map.of(), null);
            default -> new Guidance(false, List.of(Condition.of(true, "谁报告的、谁反映的、涉及谁，都要反馈到")), Map.of("submit", "反馈以后结束；整改在台账里接着办。"), Map.of(), null);
        };
    }
}
