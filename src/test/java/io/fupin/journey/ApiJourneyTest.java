package io.fupin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.journey.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A household's application from the village to the register, over the open API, with the demo clock for the notice days. */
@DemoCounty
class ApiJourneyTest {

    private static final String VILLAGE = "220281103213";
    private static final String PASSWORD = "Fupin@2026";

    @LocalServerPort
    private int port;
    private ApiClient village;
    private ApiClient team;
    private ApiClient township;
    private ApiClient county;
    private ApiClient city;

    @BeforeEach
    void signIn() {
        ApiClient nobody = ApiClient.nobody(port);
        village = nobody.signIn("village-" + VILLAGE, PASSWORD);
        team = nobody.signIn("team-" + VILLAGE, PASSWORD);
        township = nobody.signIn("township-220281103000", PASSWORD);
        county = nobody.signIn("county-220281000000", PASSWORD);
        city = nobody.signIn("city-220200000000", PASSWORD);
    }

    @Test
    void fromApplicationToTheRegister() {
        String number = start("于广发");
        investigate(number, 2000);
        meeting(number, 21, 0, 0);
        complete(team, number, "confirm-evaluation", "confirm", "", Map.of("confirmedOn", today()));
        assertThat(caseOf(village, number).get("phase").asText()).isEqualTo("村级公示");
        notice(village, "VILLAGE_NOTICE", number, Map.of("postedOn", today(), "place", "村部公示栏", "photoEvidence", List.of(village.photo())));
        advance("P8D");
        assertThat(caseOf(village, number).get("phase").asText()).isEqualTo("乡镇审核");
        complete(township, number, "township-review", "approve", "情况属实", Map.of("spotVisit", Map.of("visitedOn", today(),
                "visitors", List.of("赵文博"), "finding", "与村里所报一致", "evidence", List.of(township.photo()))));
        notice(township, "TOWNSHIP_NOTICE", number, Map.of("postedOn", today(), "place", "村部公示栏", "photoEvidence", List.of(township.photo())));
        advance("P10D");
        complete(county, number, "county-review", "approve", "同意", Map.of("countyCheck", Map.of("checkedOn", today(),
                "checkers", List.of("孙立新"), "finding", "抽查一致", "evidence", List.of(county.photo()))));
        notice(county, "ANNOUNCEMENT", number, Map.of("announcedOn", today(), "documentNumber", "蛟脱贫办公告〔2016〕9001号"));
        complete(township, number, "assign-helper", "submit", "", Map.of("helperName", "周志强", "helperUnit", "漂河镇农业站", "helperRank", "一般",
                "helperPhone", "13904420008", "plan", "发展庭院养鸡，落实大病保险", "measures", List.of(Map.of("kind", "发展产业", "detail", "鸡雏50只"))));
        JsonNode done = caseOf(village, number);
        assertThat(done.get("state").asText()).isEqualTo("CLOSED");
        assertThat(done.get("result").asText()).isEqualTo("已建档立卡");
        assertThat(done.get("openTasks")).isEmpty();
        assertThat(done.get("timeline").findValuesAsText("step")).contains("start", "investigate", "evaluate", "confirm-evaluation",
                "post-village-notice", "township-review", "post-township-notice", "county-review", "announce", "assign-helper");
    }

    @Test
    void anObjectionStopsOneHouseholdOfTwo() {
        String quiet = start("丛树林");
        String named = start("仇玉山");
        for (String number : List.of(quiet, named)) {
            investigate(number, 1800);
        }
        meeting(quiet, 19, 1, 1);
        meeting(named, 19, 1, 1);
        for (String number : List.of(quiet, named)) {
            complete(team, number, "confirm-evaluation", "confirm", "", Map.of("confirmedOn", today()));
        }
        String notice = village.post("/api/v1/notices", Map.of("region", VILLAGE, "kind", "VILLAGE_NOTICE", "caseNumbers", List.of(quiet, named),
                "form", Map.of("postedOn", today(), "place", "村部公示栏", "photoEvidence", List.of(village.photo())))).expect(201).body()
                .get("number").asText();
        Answer filed = ApiClient.nobody(port).post("/public/objections", Map.of("about", "listed", "noticeNumber", notice, "householdName", "仇玉山",
                "village", VILLAGE, "grounds", "他家儿子在镇上有门面房", "channel", "网上"));
        String receipt = filed.expect(201).body().get("receipt").asText();
        assertThat(receipt).matches("[A-Z2-7]{10}|[0-9A-Z]{10}");
        advance("P9D");
        assertThat(caseOf(village, quiet).get("phase").asText()).isEqualTo("乡镇审核");
        assertThat(caseOf(village, named).get("phase").asText()).isEqualTo("村级公示");
        String objection = onlyTask(township, "accept-objection").get("caseNumber").asText();
        complete(township, objection, "accept-objection", "accept", "", Map.of());
        complete(township, objection, "inquire", "submit", "", Map.of("finding", "不成立", "findings", "门面房是其堂兄的，产权证已核对",
                "evidence", List.of(township.photo())));
        complete(township, objection, "reply", "submit", "", Map.of("reply", "经核查，门面房不是该户的。", "deliveredOn", today(), "deliveryMethod", "电话"));
        assertThat(caseOf(village, named).get("phase").asText()).isEqualTo("乡镇审核");
        assertThat(ApiClient.nobody(port).get("/public/receipts/" + receipt).expect(200).text()).contains("不成立");
        // The village never sees who objected, nor the objection's case.
        village.get("/api/v1/cases/" + objection).expect(404);
    }

    @Test
    void aRefusalNamesTheFieldAndChangesNothing() {
        String photo = village.photo();
        Map<String, Object> form = new java.util.HashMap<>(Family.application("贾有才", "2组", today(), photo));
        form.put("members", List.of(Map.of("name", "贾有才", "idType", "居民身份证", "idNumber", "220281197003150016", "relation", "户主",
                "education", "小学", "health", List.of("健康"), "labourSkill", "普通劳动力")));
        JsonNode problem = village.post("/api/v1/cases", Map.of("process", "household-identification", "region", VILLAGE, "form", form))
                .expect(422).body();
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("members[0].idNumber");
        assertThat(problem.at("/errors/0/message").asText()).contains("身份证号");
        township.post("/api/v1/cases", Map.of("process", "household-identification", "region", VILLAGE, "form", form)).expect(403);
    }

    @Test
    void theSameKeyAnswersWithTheFirstResult() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("process", "household-identification", "region", VILLAGE, "form",
                Family.application("贺长海", "1组", today(), village.photo()));
        String first = village.post("/api/v1/cases", body, key).expect(201).body().get("caseNumber").asText();
        assertThat(village.post("/api/v1/cases", body, key).expect(201).body().get("caseNumber").asText()).isEqualTo(first);
        village.post("/api/v1/cases", Map.of("process", "household-identification", "region", VILLAGE, "form", Map.of()), key).expect(422);
    }

    @Test
    void whoeverCameSecondIsToldWhoWasFirst() {
        String number = start("修德江");
        String task = taskOf(village, number, "investigate");
        Map<String, Object> submission = Map.of("outcome", "submit", "opinion", "", "form", Family.visit(today(), village.photo(), 1500));
        village.post("/api/v1/tasks/" + task + "/completion", submission).expect(200);
        village.post("/api/v1/tasks/" + task + "/completion", submission).expect(200);
        Map<String, Object> other = Map.of("outcome", "submit", "opinion", "另一次", "form", Family.visit(today(), village.photo(), 9000));
        JsonNode conflict = village.post("/api/v1/tasks/" + task + "/completion", other).expect(409).body();
        assertThat(conflict.get("by").asText()).isNotBlank();
        assertThat(conflict.get("at").asText()).isNotBlank();
    }

    private String start(String head) {
        return village.post("/api/v1/cases", Map.of("process", "household-identification", "region", VILLAGE, "form",
                Family.application(head, "2组", today(), village.photo()))).expect(201).body().get("caseNumber").asText();
    }

    private void investigate(String number, double wages) {
        complete(village, number, "investigate", "submit", "", Family.visit(today(), village.photo(), wages));
    }

    private void meeting(String number, int yes, int no, int abstain) {
        village.post("/api/v1/meetings", Map.of("region", VILLAGE, "form", Map.ofEntries(Map.entry("chair", "李国军"), Map.entry("recorder", "王桂兰"),
                Map.entry("kind", "村民代表会议"), Map.entry("heldOn", today()), Map.entry("place", "村部会议室"), Map.entry("membersDue", 31),
                Map.entry("membersPresent", yes + no + abstain), Map.entry("womenDue", 11), Map.entry("womenPresent", 8),
                Map.entry("ballots", List.of(Map.of("caseNumber", number, "yes", yes, "no", no, "abstain", abstain, "recused", List.of(),
                        "hitsReadOut", false))),
                Map.entry("minutesEvidence", List.of(village.photo())), Map.entry("signInEvidence", List.of(village.photo()))))).expect(201);
    }

    private void notice(ApiClient who, String kind, String number, Map<String, Object> form) {
        who.post("/api/v1/notices", Map.of("region", VILLAGE, "kind", kind, "caseNumbers", List.of(number), "form", form)).expect(201);
    }

    /** Completes a step; where the case was not drawn, the record of the spot check is left out. */
    private void complete(ApiClient who, String number, String step, String outcome, String opinion, Map<String, Object> form) {
        String task = taskOf(who, number, step);
        boolean drawn = who.get("/api/v1/tasks/" + task).expect(200).body().at("/data/drawn").asBoolean(true);
        who.post("/api/v1/tasks/" + task + "/completion", Map.of("outcome", outcome, "opinion", opinion, "form", drawn ? form : Map.of())).expect(200);
    }

    private String taskOf(ApiClient who, String number, String step) {
        for (JsonNode item : who.get("/api/v1/tasks?box=todo&step=" + step + "&size=200").expect(200).body().get("items")) {
            if (number.equals(item.get("caseNumber").asText())) {
                return item.get("id").asText();
            }
        }
        throw new AssertionError("no task " + step + " for " + number);
    }

    private JsonNode onlyTask(ApiClient who, String step) {
        JsonNode items = who.get("/api/v1/tasks?box=todo&step=" + step).expect(200).body().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode caseOf(ApiClient who, String number) {
        return who.get("/api/v1/cases/" + number).expect(200).body();
    }

    private void advance(String duration) {
        county.post("/api/v1/demo/clock", Map.of("advance", duration)).expect(200);
    }

    private String today() {
        return county.post("/api/v1/demo/clock", Map.of("advance", "PT0S")).expect(200).body().get("now").asText().substring(0, 10);
    }
}
