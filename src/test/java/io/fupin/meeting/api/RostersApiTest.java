package io.fupin.meeting.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.support.Api;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A village keeps its roster from a field app. */
class RostersApiTest extends TraceTest {

    @Autowired
    private WebApplicationContext application;

    private Api as(Officer officer) {
        return Api.of(application, officer);
    }

    private static Map<String, Object> members(Map<?, ?>... members) {
        return Map.of("members", List.of(members));
    }

    private static Map<String, Object> member(String name, boolean woman, String body) {
        return Map.of("name", name, "woman", woman, "body", body, "groupName", "1组");
    }

    @Test
    void keptByItsVillageReadByThoseAbove() {
        Village village = given.village();
        String roster = "/api/v1/rosters/" + village.code();
        Api own = as(village.committee());
        JsonNode kept = own.post(roster + "/members", members(member("李国军", false, "村委会成员"), member("王桂兰", true, "村民代表"))).expect(201);
        assertThat(kept.get("due").asInt()).isEqualTo(2);
        assertThat(kept.get("women").asInt()).isEqualTo(1);
        assertThat(kept.at("/members/0/body").asText()).isEqualTo("村委会成员");
        assertThat(as(village.county()).get(roster).expect(200)).isEqualTo(kept);

        JsonNode less = own.delete(roster + "/members/" + kept.at("/members/0/id").asLong()).expect(200);
        assertThat(less.path("members").findValuesAsText("name")).containsExactly("王桂兰");
        JsonNode elected = own.put(roster, members(member("赵有才", false, "村民代表"))).expect(200);
        assertThat(elected.path("members").findValuesAsText("name")).containsExactly("赵有才");
        as(given.village().committee()).get(roster).expect(404);
    }

    @Test
    void aWrongEntryIsNamedAndNobodyIsEntered() {
        Village village = given.village();
        String roster = "/api/v1/rosters/" + village.code();
        Api own = as(village.committee());
        assertThat(own.post(roster + "/members", members(member("李国军", false, "村委会成员"), member(" ", true, "村长"))).refusedAt())
                .containsExactly("members[1].name", "members[1].body");
        assertThat(own.get(roster).expect(200).get("members")).isEmpty();
        as(village.township()).post(roster + "/members", members(member("李国军", false, "村委会成员"))).expect(403);
    }
}
