package io.fupin.household.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.support.Api;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The register as the provincial register reads it. */
class HouseholdsApiTest extends TraceTest {

    private static final String LIST = "/api/v1/households?";

    @Autowired
    private WebApplicationContext application;

    private Api as(Officer officer) {
        return Api.of(application, officer);
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("items").findValuesAsText("registerNumber");
    }

    @Test
    void aVillagesHouseholdsPageByPage() {
        Village village = given.village();
        Trace trace = given.applications(village, 3).toTheEnd();
        Api county = as(village.county());
        String here = LIST + "region=" + village.code();
        JsonNode all = county.get(here).expect(200);
        assertThat(numbers(all)).hasSize(3).isSorted();
        assertThat(all.get("next").isNull()).isTrue();
        JsonNode first = county.get(here + "&size=2").expect(200);
        JsonNode second = county.get(here + "&size=2&after=" + first.get("next").asText()).expect(200);
        assertThat(numbers(first)).isEqualTo(numbers(all).subList(0, 2));
        assertThat(numbers(second)).isEqualTo(numbers(all).subList(2, 3));

        JsonNode one = all.at("/items/0");
        assertThat(one.get("region").asText()).isEqualTo(village.code().value());
        assertThat(one.get("head").asText()).isEqualTo(trace.one(0).family().head());
        assertThat(one.get("persons").asInt()).isEqualTo(4);
        assertThat(one.get("state").asText()).isEqualTo("REGISTERED");
        assertThat(one.get("stateName").asText()).isEqualTo("在册");
        assertThat(one.get("helper").asText()).isEqualTo("韩干部");
        assertThat(one.get("perCapita").isNumber()).isTrue();
    }

    @Test
    void filtersFindNamesNumbersAndPeople() {
        Trace trace = given.application().toTheEnd();
        Api township = as(trace.village().township());
        String number = trace.facts().registerNumber();
        String wife = trace.family().members().get(1).idNumber();
        String here = LIST + "region=" + trace.village().code();
        assertThat(numbers(township.get(LIST + "q=" + number).expect(200))).containsExactly(number);
        assertThat(numbers(township.get(LIST + "q=" + wife).expect(200))).containsExactly(number);
        assertThat(numbers(township.get(here + "&state=REGISTERED").expect(200))).containsExactly(number);
        assertThat(numbers(township.get(here + "&state=REMOVED").expect(200))).isEmpty();
        assertThat(numbers(as(given.village().committee()).get(LIST + "q=" + wife).expect(200))).as("next door").isEmpty();
        assertThat(township.get(LIST + "size=201").expect(400).get("detail").asText()).contains("1 到 200");
        township.get(LIST + "after=nonsense").expect(400);
        township.get(LIST + "state=NONSENSE").expect(400);
        township.get(LIST + "region=12").expect(400);
        township.get(LIST + "region=" + given.village().code().county().city()).expect(404);
    }

    @Test
    void oneHouseholdAsFarAsThePostNeedsIt() {
        Trace trace = given.application().toTheEnd();
        String address = "/api/v1/households/" + trace.facts().registerNumber();
        JsonNode seen = as(trace.village().committee()).get(address).expect(200);
        assertThat(seen.get("caseNumber").asText()).isEqualTo(trace.number());
        assertThat(seen.get("members")).hasSize(4);
        assertThat(seen.at("/members/0/idNumber").asText()).matches("220281\\*{8}\\d{3}[\\dX]");
        assertThat(seen.at("/members/0/health").asText()).isNotBlank();
        assertThat(seen.at("/helpers/0/phone").asText()).startsWith("139");
        assertThat(seen.at("/measures/0/kind").asText()).isEqualTo("发展产业");
        assertThat(seen.at("/states/0/stateName").asText()).isEqualTo("在册");
        assertThat(seen.get("incomeLine").isNumber()).isTrue();

        JsonNode leaders = as(office.counties().somebody(Role.COUNTY_LEADERS, trace.village().code().county())).get(address).expect(200);
        assertThat(leaders.get("mainCause").isNull()).isTrue();
        assertThat(leaders.at("/members/0/health").isNull()).isTrue();
        assertThat(leaders.at("/helpers/0/phone").isNull()).isTrue();
    }

    @Test
    void aPageCostsTheSameHoweverManyAreOnIt() {
        Village village = given.village();
        given.applications(village, 1).toTheEnd();
        Api county = as(village.county());
        String here = LIST + "region=" + village.code();
        int one = office.statements().during(() -> county.get(here).expect(200)).count();
        given.applications(village, 3).toTheEnd();
        assertThat(office.statements().during(() -> county.get(here).expect(200)).count()).isEqualTo(one);
    }
}
