package io.fupin.casework.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseList;
import io.fupin.casework.CaseList.CasePage;
import io.fupin.casework.CaseList.CaseQuery;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.CaseStart;
import io.fupin.casework.CaseTrace;
import io.fupin.casework.CaseViews;
import io.fupin.casework.Cases;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskItem;
import io.fupin.casework.Timeline;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.casework.dossier.CaseDossier;
import io.fupin.casework.dossier.DossierDownload;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases over the open API. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final Cases cases;
    private final CaseList list;
    private final CaseMoves moves;
    private final CaseViews views;
    private final CaseTrace trace;
    private final WorkItems items;
    private final Timeline timeline;
    private final StepEvidence evidence;
    private final ProcedureModels models;
    private final ObjectProvider<CaseStart> starts;
    private final CaseDossier dossier;

    CaseApi(Cases cases, CaseList list, CaseMoves moves, CaseViews views, CaseTrace trace, WorkItems items, Timeline timeline,
            StepEvidence evidence, ProcedureModels models, ObjectProvider<CaseStart> starts, CaseDossier dossier) {
        this.cases = cases;
        this.list = list;
        this.moves = moves;
        this.views = views;
        this.trace = trace;
        this.items = items;
        this.timeline = timeline;
        this.evidence = evidence;
        this.models = models;
        this.starts = starts;
        this.dossier = dossier;
    }

    record NewCase(String process, String region, ObjectNode form) {
    }

    /** @param warnings refuse nothing */
    record Opened(String caseNumber, List<String> warnings) {
    }

    /** @param state {@code OPEN} or {@code CLOSED}; @param result the Chinese name of the end, null while open */
    record CaseItem(String caseNumber, String process, String subject, Integer persons, String region, String state, String phase,
                    OffsetDateTime openedAt, OffsetDateTime closedAt, String result) {
    }

    /** @param next the cursor of the next page, null on the last */
    record Page(List<CaseItem> items, String next) {
    }

    /** @param officer null for the system and the public; @param step null for what happened by a rule */
    record Event(OffsetDateTime at, String kind, String step, String name, String officer, String post, String outcome, String opinion) {
    }

    record CaseDetail(String caseNumber, String process, String subject, Integer persons, String region, String state, String phase,
                      OffsetDateTime openedAt, OffsetDateTime closedAt, String result, String previousCase, List<Event> timeline,
                      List<TaskItem> openTasks) {
    }

    record Reason(String reason) {
    }

    /** @param relation to the household */
    record Relation(String relation) {
    }

    /** @param field of the form it was handed in with; @param at when it was tied to the case */
    record EvidenceItem(String id, String step, String field, OffsetDateTime at) {
    }

    record EvidenceItems(List<EvidenceItem> items) {
    }

    record Ended(String caseNumber, String phase, String state, String result) {
    }

    /**
     * @param present ids of the elements at which the case stands
     * @param path    ids of the steps in the order in which they were done, the present ones last
     * @param returns how often the case was returned to a step
     */
    record Diagram(String process, int version, String xml, List<String> present, List<String> path, Map<String, Integer> returns) {
    }

    @PostMapping
    ResponseEntity<Opened> open(Officer officer, @RequestBody NewCase body) {
        CaseStart start = starts.stream().filter(one -> one.process().equals(body.process())).findFirst()
                .orElseThrow(() -> Problem.invalid("process", "没有可以这样发起的流程：" + body.process()));
        if (body.region() == null || !body.region().matches("\\d{12}")) {
            throw Problem.invalid("region", "请填写12位区划代码");
        }
        CaseStart.Started started = start.start(officer, RegionCode.of(body.region()), TaskApi.form(body.form()));
        String number = started.file().caseNumber();
        return ResponseEntity.created(URI.create("/api/v1/cases/" + number)).body(new Opened(number, started.warnings()));
    }

    /** @param state {@code OPEN} or {@code CLOSED}; both without it */
    @GetMapping
    Page cases(Officer officer, @RequestParam(required = false) String process, @RequestParam(required = false) String region,
               @RequestParam(required = false) String state, @RequestParam(required = false) String phase,
               @RequestParam(required = false) String q, @RequestParam(required = false) String after,
               @RequestParam(defaultValue = "50") int size) {
        if (state != null && !state.equals("OPEN") && !state.equals("CLOSED")) {
            throw Problem.unreadable("state 须是 OPEN 或 CLOSED。");
        }
        CaseQuery query = new CaseQuery(officer, process, region(region), state == null ? null : state.equals("OPEN"), phase, q);
        try {
            CasePage page = list.page(query, after, size);
            return new Page(page.items().stream().map(row -> new CaseItem(row.caseNumber(), row.process(), row.subject(), row.persons(),
                    row.village().value(), state(row.open()), row.phase(), TaskItem.time(row.openedAt()), TaskItem.time(row.closedAt()), row.result()))
                    .toList(), page.next());
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable(e.getMessage() + "。");
        }
    }

    @GetMapping("/{caseNumber}")
    CaseDetail detail(Officer officer, @PathVariable String caseNumber) {
        CaseFile file = cases.get(caseNumber, officer);
        views.record(officer, file, null);
        List<Event> events = timeline.of(caseNumber).stream().map(event -> new Event(TaskItem.time(event.at()), event.kind().name(), event.step(),
                event.stepName(), event.personName(), event.post(), event.outcome(), event.text())).toList();
        List<TaskItem> open = items.of(caseNumber).stream().filter(WorkItem::open).map(TaskItem::of).toList();
        return new CaseDetail(caseNumber, file.process(), file.subject(), file.persons(), file.village().value(), state(file.open()),
                file.phase(), TaskItem.time(file.openedAt()), TaskItem.time(file.closedAt()), file.result(), file.previousCase(), events, open);
    }

    @GetMapping("/{caseNumber}/diagram")
    Diagram diagram(Officer officer, @PathVariable String caseNumber) {
        CaseFile file = cases.get(caseNumber, officer);
        ProcedureModel model = models.get(file.modelRef());
        CaseTrace.Trace path = trace.of(file);
        return new Diagram(file.process(), model.version(), models.diagram(file.modelRef()), path.present(), path.path(), path.returns());
    }

    @PostMapping("/{caseNumber}/withdrawal")
    Ended withdraw(Officer officer, @PathVariable String caseNumber, @RequestBody(required = false) Reason body) {
        moves.withdraw(caseNumber, officer, body == null ? null : body.reason());
        return ended(caseNumber);
    }

    @PostMapping("/{caseNumber}/termination")
    Ended terminate(Officer officer, @PathVariable String caseNumber, @RequestBody(required = false) Reason body) {
        moves.terminate(caseNumber, officer, body == null ? null : body.reason());
        return ended(caseNumber);
    }

    /** 回避. */
    @PostMapping("/{caseNumber}/recusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recuse(Officer officer, @PathVariable String caseNumber, @RequestBody(required = false) Relation body) {
        moves.recuse(caseNumber, officer, body == null ? null : body.relation());
    }

    /** What was handed in with the case, oldest first; the files themselves under {@code /api/v1/evidence}. */
    @GetMapping("/{caseNumber}/evidence")
    EvidenceItems evidence(Officer officer, @PathVariable String caseNumber) {
        cases.get(caseNumber, officer);
        return new EvidenceItems(evidence.of(caseNumber).stream()
                .map(link -> new EvidenceItem(link.evidenceId(), link.step(), link.field(), TaskItem.time(link.at()))).toList());
    }

    /** @param numbers identity numbers in full, for posts that need them */
    @GetMapping("/{caseNumber}/dossier")
    ResponseEntity<Resource> dossier(Officer officer, @PathVariable String caseNumber, @RequestParam(defaultValue = "false") boolean numbers) {
        return DossierDownload.of(dossier.print(caseNumber, officer, numbers));
    }

    private static RegionCode region(String code) {
        if (code != null && !code.matches("\\d{12}")) {
            throw Problem.unreadable("region 须为12位区划代码。");
        }
        return code == null ? null : RegionCode.of(code);
    }

    private Ended ended(String caseNumber) {
        CaseFile file = cases.get(caseNumber);
        return new Ended(caseNumber, file.phase(), state(file.open()), file.result());
    }

    private static String state(boolean open) {
        return open ? "OPEN" : "CLOSED";
    }
}
