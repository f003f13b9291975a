package io.fupin.casework.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.support.Api;
import io.fupin.support.Family;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tasks over the open API, as its document binds them. */
class TaskContractTest extends TraceTest {

    private static final String TASKS = "/api/v1/tasks?";

    @Autowired
    private WebApplicationContext application;

    private Api as(Officer officer) {
        return Api.of(application, officer);
    }

    private static List<String> cases(JsonNode page) {
        return page.path("items").findValuesAsText("caseNumber");
    }

    private static List<String> requires(JsonNode task, String outcome) {
        JsonNode choice = StreamSupport.stream(task.path("outcomes").spliterator(), false)
                .filter(one -> one.get("key").asText().equals(outcome)).findFirst().orElseThrow();
        List<String> keys = new ArrayList<>();
        choice.get("requires").forEach(key -> keys.add(key.asText()));
        return keys;
    }

    @Test
    void anItemSaysWhatTheListsSay() {
        Trace trace = given.application();
        JsonNode item = as(trace.village().committee()).get(TASKS + "box=todo").expect(200).at("/items/0");
        assertThat(item.get("id").asText()).isEqualTo(trace.task().id());
        assertThat(item.get("process").asText()).isEqualTo("household-identification");
        assertThat(item.get("step").asText()).isEqualTo("investigate");
        assertThat(item.get("name").asText()).isEqualTo("入户调查");
        assertThat(item.get("caseNumber").asText()).isEqualTo(trace.number()).matches("SB-\\d{6}-2016-\\d{4,}");
        assertThat(item.get("subject").asText()).isEqualTo(trace.family().head());
        assertThat(item.get("region").asText()).isEqualTo(trace.village().code().value());
        assertThat(item.get("role").asText()).isEqualTo("VILLAGE_COMMITTEE");
        assertThat(item.get("createdAt").asText()).matches("2016-10-10T09:00(:\\d\\d(\\.\\d{1,6})?)?\\+08:00");
        assertThat(item.get("dueAt").asText()).endsWith("+08:00");
        assertThat(item.get("assignee").isNull()).isTrue();
        assertThat(item.get("unread").asBoolean()).isTrue();
        as(trace.village().committee()).get("/api/v1/tasks/" + trace.task().id()).expect(200);
        assertThat(as(trace.village().committee()).get(TASKS + "box=todo").expect(200).at("/items/0").get("unread").asBoolean()).isFalse();
        assertThat(as(trace.village().secondCommittee()).get(TASKS + "box=todo").expect(200).at("/items/0").get("unread").asBoolean())
                .as("a colleague's mark is his own").isTrue();
    }

    @Test
    void everyFilterAlone() {
        Village village = given.village();
        Trace visits = given.applications(village, 2);
        Trace meets = given.application(village, Family.ofFour()).investigated();
        Api own = as(village.committee());
        assertThat(cases(own.get(TASKS + "step=evaluate").expect(200))).containsExactly(meets.number());
        assertThat(cases(own.get(TASKS + "process=household-identification").expect(200))).hasSize(3);
        assertThat(cases(own.get(TASKS + "process=objection-handling").expect(200))).isEmpty();
        assertThat(cases(own.get(TASKS + "region=" + village.code()).expect(200))).hasSize(3);
        assertThat(cases(own.get(TASKS + "region=" + given.village().code()).expect(200))).isEmpty();
        assertThat(cases(own.get(TASKS + "q=" + meets.number()).expect(200))).containsExactly(meets.number());
        assertThat(cases(own.get(TASKS + "q=" + meets.family().members().get(2).idNumber()).expect(200))).containsExactly(meets.number());
        assertThat(cases(own.get(TASKS + "late=true").expect(200))).isEmpty();
        given.on("2017-01-10T09:00+08:00");
        assertThat(cases(own.get(TASKS + "late=true").expect(200))).hasSize(3).containsAll(visits.numbers());
    }

    @Test
    void pageByPageToTheEnd() {
        Village village = given.village();
        given.applications(village, 5);
        Api own = as(village.committee());
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int pages = 0; after != null && pages < 9; pages++) {
            JsonNode page = own.get(TASKS + "size=2" + (after.isEmpty() ? "" : "&after=" + after)).expect(200);
            seen.addAll(cases(page));
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(own.get(TASKS + "size=200").expect(200).get("items")).hasSize(5);
        own.get(TASKS + "size=201").expect(400);
        own.get(TASKS + "size=0").expect(400);
        own.get(TASKS + "after=nonsense").expect(400);
        own.get(TASKS + "box=nonsense").expect(400);
        own.get(TASKS + "region=1").expect(400);
    }

    @Test
    void theFourBoxes() {
        Trace trace = given.application().investigated();
        Village village = trace.village();
        assertThat(cases(as(village.committee()).get(TASKS + "box=todo").expect(200))).containsExactly(trace.number());
        JsonNode done = as(village.committee()).get(TASKS + "box=done").expect(200);
        assertThat(cases(done)).containsExactly(trace.number());
        assertThat(done.at("/items/0/outcome").asText()).isEqualTo("submit");
        assertThat(cases(as(village.committee()).get(TASKS + "box=started").expect(200))).containsExactly(trace.number());
        assertThat(cases(as(village.township()).get(TASKS + "box=supervised&region=" + village.code()).expect(200))).containsExactly(trace.number());
        for (Role role : List.of(Role.ADMIN, Role.AUDITOR, Role.PROVINCE_OFFICE)) {
            Officer other = office.counties().somebody(role, role == Role.PROVINCE_OFFICE ? village.code().province() : village.code().county());
            for (String box : List.of("todo", "done", "started", "supervised")) {
                as(other).get(TASKS + "box=" + box).expect(200);
            }
        }
    }

    @Test
    void anOutcomeSaysWhatItRequires() {
        Trace trace = given.application();
        JsonNode visit = as(trace.village().committee()).get("/api/v1/tasks/" + trace.task().id()).expect(200);
        assertThat(requires(visit, "submit")).contains("visitedOn", "investigators", "wageIncome", "housingGrade", "findings", "evidence")
                .doesNotContain("opinion", "otherCauses");
        assertThat(visit.get("schema").get("components").isArray()).isTrue();
        assertThat(visit.get("data").get("members")).hasSize(4);

        trace.upTo("township-review");
        JsonNode review = as(trace.village().township()).get("/api/v1/tasks/" + trace.task().id()).expect(200);
        assertThat(requires(review, "return")).containsExactlyInAnyOrder("opinion", "returnTo");
        assertThat(requires(review, "reject")).containsExactly("opinion");
        assertThat(requires(review, "approve")).as("its spot check was drawn").containsExactly("spotVisit");
        assertThat(review.path("returnTargets").findValuesAsText("step")).containsExactlyInAnyOrder("investigate", "evaluate", "confirm-evaluation",
                "post-village-notice");
    }

    @Test
    void onlookersAreShownNoNumbers() {
        Trace trace = given.application();
        String number = trace.family().members().get(0).idNumber();
        String address = "/api/v1/tasks/" + trace.task().id();
        assertThat(as(trace.village().committee()).get(address).text()).contains(number);
        assertThat(as(trace.village().county()).get(address).text()).doesNotContain(number, "13900000000").contains(number.substring(0, 6) + "********");
    }

    @Test
    void stepsOfManyCasesSayWhereToGo() {
        Trace trace = given.application().upTo("post-village-notice");
        JsonNode problem = as(trace.village().committee()).post("/api/v1/tasks/" + trace.task().id() + "/completion",
                Map.of("outcome", "submit", "form", Map.of())).expect(403);
        assertThat(problem.get("detail").asText()).contains("公示");
    }

    @Test
    void manyAtOnceEachForItself() {
        Village village = given.village();
        Trace trace = given.applications(village, 2).upTo("county-review");
        Trace other = given.application();
        JsonNode results = as(village.county()).post("/api/v1/tasks/completions", Map.of("items", List.of(
                Map.of("id", trace.one(0).task().id(), "outcome", "reject", "opinion", "收入高于标准", "form", Map.of()),
                Map.of("id", trace.one(1).task().id(), "outcome", "reject", "form", Map.of()),
                Map.of("id", other.task().id(), "outcome", "submit", "form", Map.of()),
                Map.of("id", "nonsense", "outcome", "approve", "form", Map.of())))).expect(200).get("items");
        assertThat(results.findValuesAsText("status")).containsExactly("200", "422", "403", "404");
        assertThat(results.at("/0/state").asText()).isEqualTo("CLOSED");
        assertThat(results.at("/1/errors/0/field").asText()).isEqualTo("opinion");
        trace.one(0).hasEnded("审批未通过");
        trace.one(1).waitsAt("county-review");
    }
}
