package io.fupin.notice.objection;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.CaseSheet.Paper;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.clock.BusinessClock;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.notice.LeftOut;
import io.fupin.notice.Notice;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.ObjectionDesk.Objector;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside the steps of an objection: what it says, about whom, and for the handling office who said it. */
@Component
class ObjectionPanels implements CasePanels {

    private static final Map<String, String> STEPS = Map.of("start", "提出人交的", "inquire", "核查凭据", "decide-appeal", "复核凭据");

    private final ObjectionRows rows;
    private final ObjectionDesk desk;
    private final LeftOut leftOut;
    private final NoticeRows notices;
    private final Deadlines deadlines;
    private final StepEvidence links;
    private final EvidenceStore evidence;
    private final PostNames posts;
    private final Regions regions;

    ObjectionPanels(ObjectionRows rows, ObjectionDesk desk, LeftOut leftOut, NoticeRows notices, Deadlines deadlines, StepEvidence links,
                    EvidenceStore evidence, PostNames posts, Regions regions) {
        this.rows = rows;
        this.desk = desk;
        this.leftOut = leftOut;
        this.notices = notices;
        this.deadlines = deadlines;
        this.links = links;
        this.evidence = evidence;
        this.posts = posts;
        this.regions = regions;
    }

    @Override
    public String process() {
        return ObjectionDesk.PROCESS;
    }

    @Override
    @Transactional
    public CaseSheet sheet(CaseFile file, Officer officer) {
        Objection objection = rows.get(file.caseNumber());
        String title = objection.householdName() == null ? objection.about().title() : objection.about().title() + "：" + objection.householdName();
        return new CaseSheet(title, regions.fullName(file.village()), marks(objection), List.of(), objection.grounds(), null,
                facts(objection, officer), List.of(), papers(file.caseNumber()));
    }

    @Override
    public String publicName() {
        return "群众";
    }

    private static List<Mark> marks(Objection objection) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(objection.anonymous() ? "匿名" : "留了姓名", ""));
        if (objection.late()) {
            marks.add(new Mark("公示期满后提出", "is-warn"));
        }
        if (objection.appealedAt() != null) {
            marks.add(new Mark("已申诉", "is-now"));
        }
        return marks;
    }

    private List<Fact> facts(Objection objection, Officer officer) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "公示", objection.notice() == null ? null : notices.find(objection.notice())
                .map(notice -> notice.kind().title() + " " + notice.number() + "，" + period(notice)).orElse(objection.notice()));
        if (objection.caseNumber() != null) {
            facts.add(new Fact("相关案件", CaseNumbers.shortForm(objection.caseNumber()), "/cases/" + objection.caseNumber()));
        }
        add(facts, "村民小组", objection.groupName());
        add(facts, "怎么提的", objection.channel() + "，" + day(objection.raisedAt()));
        add(facts, "由谁核查", posts.of(objection.handlingPost()));
        Optional<Objector> who = desk.objector(objection, officer);
        add(facts, "提出人", who.map(known -> known.name() + (known.phone() == null ? "" : "　" + known.phone())).orElse(null));
        if (objection.open()) {
            add(facts, "答复期限", day(deadlines.replyUntil(objection.village(), objection.raisedAt())));
        }
        add(facts, "不予受理", objection.refusal());
        if (objection.mergedInto() != null) {
            facts.add(new Fact("并入", CaseNumbers.shortForm(objection.mergedInto()), "/cases/" + objection.mergedInto()));
        }
        add(facts, "核查结果", objection.finding() == null ? null : objection.finding().title());
        add(facts, "答复", objection.reply());
        rows.startedCase(objection.number()).ifPresentOrElse(
                started -> facts.add(new Fact("据此立案", CaseNumbers.shortForm(started), "/cases/" + started)),
                () -> leftOut.find(objection.number()).ifPresent(missed -> facts.add(new Fact("据此立案", "村里还没有按漏评补录发起"))));
        add(facts, "申诉截止", objection.appealUntil() == null ? null : day(objection.appealUntil()));
        add(facts, "申诉理由", objection.appealGrounds());
        add(facts, "复核结果", objection.appealFinding() == null ? null : objection.appealFinding().title());
        return facts;
    }

    private static String period(Notice notice) {
        return day(notice.firstDay()) + "至" + day(notice.endsOn());
    }

    private static void add(List<Fact> facts, String term, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(term, text));
        }
    }

    private List<Paper> papers(String number) {
        List<StepEvidence.Link> linked = links.of(number);
        Map<String, Evidence> found = evidence.findAll(linked.stream().map(StepEvidence.Link::evidenceId).toList()).stream()
                .collect(Collectors.toMap(Evidence::id, one -> one));
        return linked.stream().filter(link -> found.containsKey(link.evidenceId())).map(link -> {
            Evidence one = found.get(link.evidenceId());
            return new Paper(one.id(), STEPS.getOrDefault(link.step(), "佐证"), one.fileName(), one.type().startsWith("image/"),
                    one.reusedIn() > 0);
        }).toList();
    }

    @Override
    public List<Member> membersInFull(CaseFile file, Officer officer) {
        throw new NotAllowed("异议里没有家庭成员的证件号。");
    }

    @Override
    public List<Document> documents(CaseFile file, Officer officer) {
        Objection objection = rows.get(file.caseNumber());
        List<Document> documents = new ArrayList<>();
        for (StepEvidence.Link link : links.of(file.caseNumber())) {
            documents.add(new Document("综合", STEPS.getOrDefault(link.step(), "佐证"), posts.of(objection.handlingPost()),
                    LocalDate.ofInstant(objection.raisedAt(), BusinessClock.ZONE), "/cases/" + file.caseNumber() + "/evidence/" + link.evidenceId()));
        }
        if (objection.repliedOn() != null || objection.refusal() != null) {
            documents.add(new Document("答复", "异议答复书", posts.of(objection.handlingPost()),
                    objection.repliedOn() == null ? LocalDate.ofInstant(objection.closedAt(), BusinessClock.ZONE) : objection.repliedOn(),
                    "/objections/" + file.caseNumber() + "/reply.pdf"));
        }
        return documents;
    }

    @Override
    public Map<String, Brief> briefs(Collection<String> caseNumbers) {
        Map<String, Brief> briefs = new LinkedHashMap<>();
        rows.findAll(caseNumbers).forEach(objection -> briefs.put(objection.number(),
                new Brief(marks(objection), List.of(), null, null, null, false, null)));
        return briefs;
    }

    @Override
    public Guidance guidance(OpenTask task, Officer officer) {
        Objection objection = rows.get(task.item().caseNumber());
        boolean holds = objection.caseNumber() != null && objection.open();
        List<Condition> conditions = new ArrayList<>();
        if (holds) {
            conditions.add(Condition.of(true, "这一户" + (objection.late() ? "的下一张公示要等答复以后才能期满通过" : "先停，答复以后接着往下走")));
        }
        Map<String, String> hints = switch (task.item().step()) {
            case "accept-objection" -> Map.of("accept", "受理后进入核查", "refuse", "理由原样告诉提出人", "merge", "与先提的一起核查、一起答复");
            case "inquire", "decide-appeal" -> Map.of("submit", objection.caseNumber() == null
                    ? "成立的，村里首页会列出这一户，按“漏评补录”发起申请；不告诉村里是谁提的" : "成立的，没办结的案子回到入户调查，重新评议、重新公示");
            case "reply" -> Map.of("submit", "提出人凭回执号能看到答复" + (holds ? "，这一户接着往下走" : ""));
            default -> Map.of();
        };
        return new Guidance(false, conditions, hints, Map.of(), null);
    }

    private static String day(Instant at) {
        return day(LocalDate.ofInstant(at, BusinessClock.ZONE));
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
