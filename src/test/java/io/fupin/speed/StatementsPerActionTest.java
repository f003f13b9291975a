package io.fupin.speed;

import static io.fupin.support.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseStart;
import io.fupin.rectification.RectificationTrace;
import io.fupin.casework.WorkItem;
import io.fupin.household.HouseholdMember;
import io.fupin.notice.NoticeKind;
import io.fupin.support.Family;
import io.fupin.support.Meeting;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.PageToken;
import io.fupin.support.SqlStatements.Sent;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import io.fupin.support.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What each action of an officer costs: the statements sent to the database, the engine's included, a batch counted once. Whoever makes an
 * action dearer says so here.
 */
@AutoConfigureMockMvc
class StatementsPerActionTest extends TraceTest {

    /** At most so many for one case, and so many more for each further one. */
    private static final String ACTIONS = """
            start                       25
            apply on the public page    19
            accept                      40
            visit                       52
            meeting                     44 + 8
            confirm                     31
            village notice              36 + 8
            period over                 31 + 25
            township review             36
            township notice             36 + 8
            county review               41
            announcement                45 + 16
            helper                      39
            return                      43
            correct and come back       52
            withdraw                    29
            terminate                   29
            recuse                      5
            claim                       5
            release                     5
            open a task                 6
            upload a photo              3
            batch put together          5
            batch looked at             27
            batch review                46 + 38
            batch result                4
            batch taken back            56 + 41
            object                      20
            accept the objection        36
            inquire                     41
            uphold                      65
            reply                       41
            appeal                      29
            decide the appeal           45
            report a change             61
            approve a change            81
            issue an item               32
            put it right                40
            check it again              40
            """;

    private final Map<String, int[]> most = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    @Autowired
    private List<CaseStart> starts;
    @Autowired
    private PostNames posts;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void table() {
        ACTIONS.lines().forEach(line -> {
            String[] cells = line.strip().split("\\s{2,}|\\s\\+\\s");
            most.put(cells[0], new int[] {Integer.parseInt(cells[1]), cells.length > 2 ? Integer.parseInt(cells[2]) : 0});
        });
        // What is read once and kept is not part of any action.
        given.application().toTheEnd();
        given.application().upTo("post-village-notice").villageNoticePosted().objectedTo("他家有车");
    }

    private Sent during(String action, int cases, Runnable work) {
        Sent sent = office.statements().during(work);
        int[] number = most.get(action);
        assertThat(number).as(action + " stands in the table").isNotNull();
        asked.add(action);
        assertThat(sent.count()).as(() -> action + " of " + cases + ": " + sent.summary()).isLessThanOrEqualTo(number[0] + (cases - 1) * number[1]);
        return sent;
    }

    private void during(String action, Runnable work) {
        during(action, 1, work);
    }

    @Test
    void everyActionKeepsToItsNumber() {
        theWayOfACase();
        manyAtOnce();
        waysAside();
        objections();
        changes();
        putRight();
        assertThat(asked).isEqualTo(most.keySet());
    }

    private void putRight() {
        Village village = given.village();
        office.counties().photo(village.committee());
        ObjectNode form = Trace.empty().put("problem", "公示栏没有张贴").put("detail", "公示栏是空的").put("source", "日常检查").put("serious", false)
                .put("unit", posts.of(village.committee().post())).put("ownerName", "李国军").put("ownerTitle", "主任")
                .put("deadline", given.today().plusDays(10).toString());
        CaseStart issuing = starts.stream().filter(start -> start.process().equals("rectification")).findFirst().orElseThrow();
        String[] number = new String[1];
        during("issue an item", () -> number[0] = issuing.start(village.township(), village.code().township(), form).file().caseNumber());
        RectificationTrace item = new RectificationTrace(office, number[0]);
        during("put it right", () -> item.fixed(village.committee()));
        during("check it again", () -> item.passed(village.township()));
    }

    private void changes() {
        Trace trace = given.application().toTheEnd();
        Village village = trace.village();
        String household = trace.facts().registerNumber();
        HouseholdMember mother = office.register().members(household).get(3);
        ObjectNode form = Trace.empty().put("householdNumber", household).put("kind", "死亡").put("member", mother.position() + " " + mother.name() + "（之母）")
                .put("happenedOn", given.today().toString()).put("proof", "死亡证明").put("consent", true);
        form.putArray("evidence").add(office.counties().photo(village.committee()));
        CaseStart reporting = starts.stream().filter(start -> start.process().equals("household-change")).findFirst().orElseThrow();
        String[] number = new String[1];
        during("report a change", () -> number[0] = reporting.start(village.committee(), village.code(), form).file().caseNumber());
        WorkItem item = office.items().of(number[0]).get(0);
        during("approve a change", () -> office.desk().complete(item.id(), village.township(), "approve", "", Trace.empty().put("checkedBy", "看凭据")));
    }

    private void theWayOfACase() {
        Village village = given.village();
        ObjectNode form = given.form(village, Family.ofFour());
        photos(village);
        during("start", () -> office.identification().start(village.committee(), village.code(), form));
        ObjectNode own = Family.ofFour().application(given.today(), office.counties().newPhoto(io.fupin.evidence.EvidenceStore.PUBLIC));
        during("apply on the public page", () -> office.identification().applyByOneself(village.code(), own));
        Trace self = given.selfApplication(village, Family.ofFour());
        during("accept", self::accepted);

        Trace one = given.applications(village, 1);
        Visit visit = one.visit();
        during("visit", () -> one.investigated(plain -> visit));
        Meeting meeting = one.meeting().present(31).ballot(one.number(), 20, 10, 1);
        during("meeting", () -> one.met(meeting));
        during("confirm", one::confirmed);
        during("village notice", one::villageNoticePosted);
        List<String> timer = timers(one);
        during("period over", () -> timer.forEach(management::executeJob));
        during("township review", one::townshipApproved);
        during("township notice", one::townshipNoticePosted);
        one.periodOver();
        during("county review", one::countyApproved);
        during("announcement", one::announced);
        during("helper", one::helperAssigned);
    }

    private void manyAtOnce() {
        Trace ten = given.applications(10).investigated();
        photos(ten.village());
        Meeting meeting = ten.meeting().present(31);
        ten.numbers().forEach(number -> meeting.ballot(number, 20, 10, 1));
        during("meeting", 10, () -> ten.met(meeting));
        ten.confirmed();
        during("village notice", 10, ten::villageNoticePosted);
        List<String> timers = timers(ten);
        during("period over", 10, () -> timers.forEach(management::executeJob));
        ten.townshipApproved();
        during("township notice", 10, ten::townshipNoticePosted);
        ten.periodOver().countyApproved();
        during("announcement", 10, ten::announced);
    }

    private void waysAside() {
        Trace back = given.applications(1).upTo("township-review");
        during("return", () -> back.returned("township-review", "investigate", true, "缺票据，请补"));
        Visit visit = back.visit();
        during("correct and come back", () -> back.investigated(plain -> visit));
        WorkItem task = back.task();
        during("claim", () -> office.desk().claim(task.id(), back.village().township()));
        during("release", () -> office.desk().release(task.id(), back.village().township()));
        during("open a task", () -> office.desk().open(task.id(), back.village().township()));
        during("recuse", () -> office.moves().recuse(back.number(), back.village().secondTownship(), "表亲"));
        during("terminate", () -> back.terminated("农户已迁出本县"));
        Trace gone = given.application();
        during("withdraw", () -> gone.withdrawn("农户自愿撤回"));
        during("upload a photo", () -> office.counties().newPhoto(gone.village().committee().personId()));
        batch(1);
        batch(5);
    }

    /** Cases that no spot check drew are approved on one page. */
    private void batch(int many) {
        Trace cases = given.applications(many * 2 + 2).upTo("township-review");
        Officer township = cases.village().township();
        List<WorkItem> plain = office.items().openAt("township-review", cases.numbers()).stream()
                .filter(item -> !office.notices().drawn(item.caseNumber(), NoticeKind.VILLAGE_NOTICE)).limit(many).toList();
        plain.forEach(item -> ask(get("/tasks/" + item.id()), township));
        String[] address = new String[1];
        during("batch put together", many, () -> address[0] = ask(post("/batches").with(PageToken.sent())
                .param("ids", plain.stream().map(WorkItem::id).toArray(String[]::new)).param("from", "/tasks?step=township-review"), township));
        during("batch looked at", many, () -> ask(get(address[0]), township));
        during("batch review", many, () -> ask(post(address[0] + "/submission").with(PageToken.sent()).param("opinion", "同意"), township));
        assertThat(office.items().openAt("township-review", plain.stream().map(WorkItem::caseNumber).toList())).isEmpty();
        during("batch result", many, () -> ask(get(address[0]), township));
        String[] back = new String[1];
        during("batch taken back", many, () -> back[0] = ask(post(address[0] + "/take-back").with(PageToken.sent()).param("reason", "选错了一批"), township));
        during("batch result", many, () -> ask(get(back[0]), township));
        assertThat(office.items().openAt("township-review", plain.stream().map(WorkItem::caseNumber).toList())).hasSize(many);
    }

    private void objections() {
        Trace listed = given.applications(1).upTo("post-village-notice").villageNoticePosted();
        photos(listed.village());
        ObjectionTrace[] filed = new ObjectionTrace[2];
        during("object", () -> filed[0] = listed.objectedTo("他家有车"));
        filed[0].officer();
        during("accept the objection", () -> filed[0].accepted());
        during("inquire", () -> filed[0].found("不成立"));
        during("reply", () -> filed[0].replied());
        during("appeal", () -> filed[0].appealed("没有到家里看"));
        office.counties().photo(filed[0].officer());
        during("decide the appeal", () -> filed[0].appealDecided("不成立"));
        filed[1] = listed.objectedTo("他家收入没有算全").accepted();
        during("uphold", () -> filed[1].found("成立"));
    }

    /** The timers of these cases, due now; the clock of the tests would run those of other tests, too. */
    private List<String> timers(Trace cases) {
        cases.numbers().stream().map(number -> office.notices().openEntry(number).orElseThrow().notice()).distinct()
                .map(number -> office.notices().find(number).orElseThrow().endsAt()).max(Instant::compareTo)
                .ifPresent(end -> office.clock().setTo(end.plus(Duration.ofHours(9))));
        return cases.numbers().stream().map(number -> management.createJobQuery().timers().processInstanceId(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number).singleResult().getId()).singleResult().getId()).toList();
    }

    private void photos(Village village) {
        List.of(village.committee(), village.township(), village.county()).forEach(office.counties()::photo);
    }

    /** @return where it leads; null when it answers itself */
    private String ask(MockHttpServletRequestBuilder request, Officer officer) {
        try {
            MockHttpServletResponse answer = mvc.perform(request.accept(MediaType.TEXT_HTML).with(as(officer))).andReturn().getResponse();
            assertThat(answer.getStatus()).isIn(200, 302);
            return answer.getRedirectedUrl();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
