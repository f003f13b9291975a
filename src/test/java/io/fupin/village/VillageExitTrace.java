package io.fupin.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.notice.NoticeKind;
import io.fupin.support.ObjectionTrace;
import io.fupin.support.Office;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import io.fupin.village.items.Item;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village's exit on its way; what is not told is ordinary: all eight items met, 1,180 people, stable income. */
public final class VillageExitTrace {

    private final Office office;
    private final Village village;
    private final Officer leaders;
    private final Map<Item, Officer> departments;
    private final String number;

    private VillageExitTrace(Office office, Village village, Officer leaders, Map<Item, Officer> departments, String number) {
        this.office = office;
        this.village = village;
        this.leaders = leaders;
        this.departments = departments;
        this.number = number;
    }

    public static VillageExitTrace applied(Office office, VillageExit exits, Village village, Officer leaders, Map<Item, Officer> departments) {
        ObjectNode form = empty().put("appliedOn", LocalDate.now(office.clock()).toString()).put("reason", "八有都已办成");
        return new VillageExitTrace(office, village, leaders, departments, exits.start(village.committee(), village.code(), form).file().caseNumber());
    }

    /** A poor village whose departments have their items. */
    public static VillageExitTrace withDepartments(Office office, VillageExit exits, JdbcClient jdbc, Village village) {
        jdbc.sql("insert into poor_village (village, valid_from, level, source) values (?, ?, '省级', '规划表1-2') on conflict do nothing")
                .params(village.code().value(), Date.valueOf(LocalDate.of(2015, 12, 31))).update();
        Officer leaders = office.counties().at(Post.of(Role.COUNTY_LEADERS, village.code().county()));
        return applied(office, exits, village, leaders, departments(office, village)).selfAssessed().townshipApproved();
    }

    public static Map<Item, Officer> departments(Office office, Village village) {
        Map<Item, String> units = Map.of(Item.PROJECT, "agriculture", Item.ROAD, "transport", Item.WATER, "water", Item.HOUSING, "housing",
                Item.BROADCAST, "culture", Item.NETWORK, "telecom", Item.CLINIC, "health", Item.CULTURE, "culture");
        Map<Item, Officer> departments = new EnumMap<>(Item.class);
        units.forEach((item, unit) -> departments.put(item, office.counties().at(new Post(Role.DEPARTMENT, unit, village.code().county()))));
        return departments;
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    public String number() {
        return number;
    }

    CaseFile file() {
        return office.cases().get(number);
    }

    private LocalDate today() {
        return LocalDate.now(office.clock());
    }

    List<WorkItem> open() {
        return office.items().of(number).stream().filter(WorkItem::open).toList();
    }

    WorkItem task(String step) {
        return open().stream().filter(item -> item.step().equals(step)).findFirst().orElseThrow(() -> new AssertionError(number + " is not at " + step + " but at "
                + open().stream().map(WorkItem::step).toList()));
    }

    List<Event> told(Kind kind) {
        return office.timeline().of(number).stream().filter(event -> event.kind() == kind).toList();
    }

    VillageExitTrace act(String step, Officer officer, String outcome, String opinion, ObjectNode form) {
        office.desk().complete(task(step).id(), officer, outcome, opinion, form);
        return this;
    }

    ArrayNode photo(ObjectNode form, String key, Officer officer) {
        return form.putArray(key).add(office.counties().photo(officer));
    }

    ObjectNode selfAssessment(String income, String stable) {
        ObjectNode form = empty().put("discussedOn", today().toString()).put("collectiveIncome", new java.math.BigDecimal(income))
                .put("collectiveStable", stable).put("collectiveSource", "光伏电站，合同 20 年");
        photo(form, "minutesEvidence", village.committee());
        ArrayNode items = form.putArray("items");
        OpenTask open = office.desk().open(task("self-assess").id(), village.committee());
        open.data().path("items").forEach(item -> items.addObject().put("item", item.path("item").asText()).put("current", "都有"));
        return form;
    }

    public VillageExitTrace selfAssessed() {
        return act("self-assess", village.committee(), "submit", "", selfAssessment("60000", "稳定"));
    }

    /** @param persons null: nobody knows how many live there */
    ObjectNode visit(Integer persons) {
        ObjectNode form = empty();
        ObjectNode visit = form.putObject("visit").put("visitedOn", today().toString()).put("finding", "与自评一致");
        visit.putArray("visitors").add(village.township().name());
        photo(visit, "evidence", village.township());
        if (persons != null) {
            form.put("ruralHouseholds", 412).put("ruralPopulation", persons).put("populationSource", "派出所 2017 年户籍统计");
        }
        return form;
    }

    VillageExitTrace townshipApproved(Integer persons) {
        return act("township-check", village.township(), "approve", "同意", visit(persons));
    }

    public VillageExitTrace townshipApproved() {
        return townshipApproved(1180);
    }

    ObjectNode verification(Item item, String figure) {
        Officer officer = departments.get(item);
        ObjectNode form = empty().put("item", item.asked()).put("current", item.title() + "现场核过").put("checkedOn", today().toString());
        if (figure != null) {
            form.put("figure", new java.math.BigDecimal(figure));
        }
        form.putArray("checkers").add(officer.name());
        photo(form, "evidence", officer);
        return form;
    }

    /** What the targets of 2017 ask for is reached exactly. */
    VillageExitTrace verified(Item item) {
        String figure = item == Item.ROAD ? "80" : item == Item.WATER ? "85" : null;
        return act(item.step(), departments.get(item), "confirm", "", verification(item, figure));
    }

    VillageExitTrace lacking(Item item) {
        String figure = item == Item.ROAD ? "60" : item == Item.WATER ? "70" : null;
        return act(item.step(), departments.get(item), "decline", "还没有竣工", verification(item, figure));
    }

    public VillageExitTrace allVerified() {
        for (Item item : Item.values()) {
            verified(item);
        }
        return this;
    }

    ObjectNode review() {
        return empty().put("finding", "抽看两项凭据，属实");
    }

    public VillageExitTrace countyApproved() {
        return act("county-check", village.county(), "approve", "同意", review());
    }

    public VillageExitTrace noticed() {
        new Trace(office, village, List.of(), List.of(number)).posted(village.township(), NoticeKind.VILLAGE_EXIT_NOTICE);
        return this;
    }

    VillageExitTrace periodOver() {
        Instant end = office.notices().find(office.notices().openEntry(number).orElseThrow().notice()).orElseThrow().endsAt();
        office.procedureClock().advance(Duration.between(office.clock().instant(), end.plus(Duration.ofHours(9))));
        return this;
    }

    VillageExitTrace decidedBy(Officer decider) {
        ObjectNode form = empty().put("heldOn", today().toString()).put("documentNumber", "蛟脱贫组纪要〔2017〕12号");
        photo(form, "minutesEvidence", decider);
        return act("leaders-decision", decider, "approve", "同意出列", form);
    }

    public VillageExitTrace decided() {
        return decidedBy(leaders);
    }

    public VillageExitTrace announced() {
        office.noticeDesk().post(village.county(), NoticeKind.VILLAGE_EXIT_ANNOUNCEMENT, village.code(), List.of(number),
                empty().put("announcedOn", today().toString()).put("documentNumber", "蛟扶公〔2017〕9100号"));
        return this;
    }

    VillageExitTrace returnedBy(String step, Officer officer, String toStep, boolean backToMe) {
        return act(step, officer, "return", "请重核", empty().put("returnTo", toStep).put("backToMe", backToMe));
    }

    VillageExitTrace isIn(String phase) {
        assertThat(file().phase()).isEqualTo(phase);
        return this;
    }

    public VillageExitTrace hasEnded(String result) {
        assertThat(file().open()).as(number + " is open").isFalse();
        assertThat(file().result()).isEqualTo(result);
        return this;
    }

    ObjectionTrace objectedTo(String grounds) {
        ObjectNode form = empty().put("about", "listed").put("village", village.code().value()).put("caseNumber", number)
                .put("householdName", file().subject()).put("grounds", grounds);
        return ObjectionTrace.of(office, office.objections().file(null, form).number());
    }
}
