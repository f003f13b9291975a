package io.fupin.account.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.FupinApplication;
import io.fupin.database.StartRefused;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.support.FupinTest;
import io.fupin.support.Surfer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The people of the demo county (api.md, Demo profile). */
@FupinTest
@ActiveProfiles({"test", "demo"})
class DemoAccountsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Regions regions;
    @Autowired
    private DemoAccounts accounts;
    @Value("${spring.datasource.url}")
    private String url;

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "village-220281103213, VILLAGE_COMMITTEE, -, 220281103213",
        "team-220281103213, VILLAGE_TEAM, -, 220281103213",
        "township-220281103000, TOWNSHIP_OFFICE, -, 220281103000",
        "county-220281000000, COUNTY_OFFICE, -, 220281000000",
        "leaders-220281000000, COUNTY_LEADERS, -, 220281000000",
        "assessor-220281000000, ASSESSOR, dongliao, 220281000000",
        "surveyor-1-220281000000, SURVEYOR, dongliao, 220281000000",
        "surveyor-2-220281000000, SURVEYOR, dongliao, 220281000000",
        "auditor-220281000000, AUDITOR, -, 220281000000",
        "admin-220281000000, ADMIN, -, 220281000000",
        "department-housing-220281000000, DEPARTMENT, housing, 220281000000",
        "department-civil-affairs-220281000000, DEPARTMENT, civil-affairs, 220281000000",
        "department-agriculture-220281000000, DEPARTMENT, agriculture, 220281000000",
        "city-220200000000, CITY_OFFICE, -, 220200000000",
        "province-220000000000, PROVINCE_OFFICE, -, 220000000000"})
    void signInEachWithItsOnePostAndWithoutChangingThePassword(String username, String role, String unit, String region) {
        ResponseEntity<JsonNode> session = http.postForEntity("/api/v1/sessions", Map.of("username", username, "password", "Fupin@2026"), JsonNode.class);
        assertThat(session.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        JsonNode officer = session.getBody().get("officer");
        assertThat(officer.get("posts")).hasSize(1);
        assertThat(officer.at("/posts/0/role").asText()).isEqualTo(role);
        assertThat(officer.at("/posts/0/unit").asText(null)).isEqualTo(unit);
        assertThat(officer.at("/posts/0/region").asText()).isEqualTo(region);
        assertThat(officer.get("name").asText()).matches("\\p{IsHan}{2,3}");
    }

    @Test
    void everyVillageTeamAndTownshipHasOneAndTheyShareOneHash() {
        int villages = regions.within(RegionCode.of("220281000000"), RegionLevel.VILLAGE).size();
        int townships = regions.within(RegionCode.of("220281000000"), RegionLevel.TOWNSHIP).size();
        assertThat(count("role = 'VILLAGE_COMMITTEE'")).isEqualTo(villages);
        assertThat(count("role = 'VILLAGE_TEAM'")).isEqualTo(villages);
        assertThat(count("role = 'TOWNSHIP_OFFICE'")).isEqualTo(townships);
        assertThat(count("role = 'DEPARTMENT'")).isEqualTo(11);
        assertThat(jdbc.sql("select count(distinct password_hash) from credential").query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select max(n) from (select count(*) as n from person_post group by person_id) posts").query(Integer.class).single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from person where username in ('admin-1', 'admin-2')").query(Integer.class).single()).isZero();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from person_post where origin = 'DEMO' and " + condition).query(Integer.class).single();
    }

    @Test
    void areLaidOutQuicklyAndOnlyOnce() {
        jdbc.sql("delete from sign_in_refusal").update();
        long before = jdbc.sql("select count(*) from person").query(Long.class).single();
        long begin = System.nanoTime();
        accounts.layOut();
        assertThat((System.nanoTime() - begin) / 1_000_000).as("milliseconds with nothing to do").isLessThan(1_000);
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void standOnTheSignInPageToBeClicked() {
        String page = new Surfer(port).get("/sign-in").body();
        assertThat(page).contains("演示账号", "Fupin@2026", "青背村村委会", "village-220281103213", "team-220281103213", "漂河镇扶贫办",
                "township-220281103000", "county-220281000000", "leaders-220281000000", "department-housing-220281000000",
                "auditor-220281000000", "admin-220281000000", "吉林省 · 蛟河市", "演示系统");
    }

    @Test
    void aDatabaseOfTheDemoIsNeverOpenedForTheOffice() {
        assertThatThrownBy(() -> start("test")).hasRootCauseInstanceOf(StartRefused.class)
                .hasStackTraceContaining("这个数据库是演示用的");
    }

    private void start(String profile) {
        new SpringApplicationBuilder(FupinApplication.class).profiles(profile)
                .run("--spring.datasource.url=" + url, "--spring.datasource.username=fupin_app", "--fupin.data.owner-username=fupin_owner",
                        "--server.port=0", "--logging.level.root=off").close();
    }
}
