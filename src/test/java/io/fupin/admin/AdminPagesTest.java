package io.fupin.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import io.fupin.region.Regions;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's area: each page for those whom it is for, and for nobody else. */
@FupinTest
class AdminPagesTest {

    private static final String[] PAGES = {"/admin/people", "/admin/people/new", "/admin/cadres", "/admin/units", "/admin/regions",
        "/admin/parameters", "/admin/stuck", "/admin/parameters/login-lock-minutes", "/admin/parameters/income-line"};

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private RegionImport imports;
    @Autowired
    private Regions regions;
    @Autowired
    private PolicyParameters parameters;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void divisions() {
        Jiaohe.importInto(imports);
    }

    private Surfer as(String post) {
        return Surfer.signedIn(port, people.holding(post).username());
    }

    @Test
    void openForTheAdministrator() {
        Surfer admin = as("ADMIN@220281000000");
        for (String page : PAGES) {
            assertThat(admin.get(page)).as(page).satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                    .satisfies(answer -> assertThat(answer.body()).contains("</html>").doesNotContain("Exception"));
        }
        assertThat(admin.get("/confirmations").statusCode()).isEqualTo(200);
        assertThat(Surfer.location(admin.get("/admin"))).isEqualTo("/admin/people");
        assertThat(admin.get("/admin/parameters/nonsense").statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/cadres?township=1").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VILLAGE_COMMITTEE@220281103213", "VILLAGE_TEAM@220281103213", "TOWNSHIP_OFFICE@220281103000",
        "COUNTY_OFFICE@220281000000", "COUNTY_LEADERS@220281000000", "DEPARTMENT.housing@220281000000", "CITY_OFFICE@220200000000",
        "PROVINCE_OFFICE@220000000000", "AUDITOR@220281000000"})
    void closedForEverybodyElse(String post) {
        Surfer other = as(post);
        for (String page : PAGES) {
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(403);
        }
        other.get("/password");
        for (String action : new String[] {"/admin/people", "/admin/units", "/admin/regions", "/admin/cadres/220281103213",
            "/admin/parameters/login-lock-minutes", "/admin/posts/1/end", "/admin/people/1/shut", "/admin/people/1/password"}) {
            assertThat(other.post(action, "x", "y").statusCode()).as(action).isEqualTo(403);
        }
        assertThat(other.get("/confirmations").statusCode()).isEqualTo(post.startsWith("COUNTY_LEADERS") ? 200 : 403);
    }

    @Test
    void aPersonIsAddedConfirmedByTheLeadersAndFound() {
        String username = "wang-" + UUID.randomUUID().toString().substring(0, 8);
        Surfer admin = as("ADMIN@220281000000");
        admin.get("/admin/people/new");
        HttpResponse<String> wrong = admin.post("/admin/people", "name", "王芳", "username", username, "phone", "", "role", "VILLAGE_TEAM",
                "unit", "", "place", "新立村", "from", "2016-13-01", "to", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("日期写法如", "value=\"王芳\"");
        HttpResponse<String> twice = admin.post("/admin/people", "name", "王芳", "username", username, "phone", "", "role", "VILLAGE_TEAM",
                "unit", "", "place", "新立村", "from", "", "to", "");
        assertThat(twice.body()).contains("不止一处");
        HttpResponse<String> created = admin.post("/admin/people", "name", "王芳", "username", username, "phone", "", "role", "VILLAGE_TEAM",
                "unit", "", "place", "漂河镇青背村", "from", "", "to", "");
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.body()).contains("一次性口令", "漂河镇青背村驻村工作队", "待确认");
        long request = jdbc.sql("select o.id from person_post o join person p on p.id = o.person_id where p.username = :name")
                .param("name", username).query(Long.class).single();
        admin.get("/confirmations");
        admin.post("/confirmations/posts/" + request + "/confirm");
        assertThat(admin.get("/confirmations").body()).contains("没有办成", "须由另一人确认");
        Surfer leaders = as("COUNTY_LEADERS@220281000000");
        assertThat(leaders.get("/confirmations").body()).contains(username);
        leaders.post("/confirmations/posts/" + request + "/confirm");
        assertThat(leaders.get("/confirmations").body()).contains("岗位已确认").doesNotContain(username);
        assertThat(admin.get("/admin/people?q=" + username).body()).contains("漂河镇青背村驻村工作队").doesNotContain("待确认）");
    }

    @Test
    void theAuditorsNewPasswordIsShownToTheConfirmerOnly() {
        Officer auditor = people.holding("AUDITOR@220281000000");
        Surfer admin = as("ADMIN@220281000000");
        admin.get("/admin/people/" + auditor.personId());
        HttpResponse<String> asked = admin.post("/admin/people/" + auditor.personId() + "/password");
        assertThat(asked.body()).doesNotContain("一次性口令");
        Surfer leaders = as("COUNTY_LEADERS@220281000000");
        leaders.get("/confirmations");
        long reset = jdbc.sql("select id from password_reset where person_id = :id").param("id", auditor.personId()).query(Long.class).single();
        assertThat(leaders.post("/confirmations/resets/" + reset + "/confirm").body()).contains("一次性口令", auditor.username());
    }

    @Test
    void aDivisionListIsTakenInWholeOrNotAtAll() {
        Surfer admin = as("ADMIN@000000000000");
        admin.get("/admin/regions");
        HttpResponse<String> wrong = admin.upload("/admin/regions", "file", "list.csv", "code,name\n54,x\n", "kind", "regions");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有导入", "第 2 行");
        HttpResponse<String> taken = admin.upload("/admin/regions", "file", "list.csv", """
                code,name,level,parent
                540000000000,西藏自治区,PROVINCE,
                540100000000,拉萨市,CITY,540000000000
                540102000000,城关区,COUNTY,540100000000
                """, "kind", "regions");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("区划已导入");
        assertThat(regions.find(RegionCode.of("540102000000"))).isPresent();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'region.imported' and subject = 'list.csv'").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void aParameterIsEnteredWithItsSourceShownInTheHistoryAndTakenBack() {
        RegionCode county = RegionCode.of("210423000000");
        imports.importRegions(new ByteArrayInputStream("""
                code,name,level,parent
                210000000000,辽宁省,PROVINCE,
                210400000000,抚顺市,CITY,210000000000
                210423000000,清原满族自治县,COUNTY,210400000000
                """.getBytes(StandardCharsets.UTF_8)));
        Surfer admin = as("ADMIN@210423000000");
        String page = "/admin/parameters/login-lock-minutes";
        admin.get(page);
        String[] wrong = {"place", county.value(), "time", "2016-01-01", "value", "ten", "source", "县脱贫办通知"};
        assertThat(admin.post(page, wrong)).satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422));
        assertThat(admin.post(page, "place", county.value(), "time", "2016-01-01", "value", "30", "source", "").body()).contains("请写明依据");
        assertThat(admin.post(page, "place", county.value(), "time", "", "value", "30", "source", "通知").body()).contains("从哪一天起施行");
        assertThat(admin.post(page, "place", county.value(), "time", "2016-01-01", "value", "30", "source", "县脱贫办通知").statusCode()).isEqualTo(302);
        assertThat(parameters.integer("login-lock-minutes", county, LocalDate.of(2016, 10, 10))).isEqualTo(30);
        assertThat(admin.get(page + "?place=" + county).body()).contains("县脱贫办通知", "清原满族自治县");
        assertThat(admin.post(page, "place", county.value(), "time", "2016-01-01", "value", "", "source", "撤销", "takeBack", "true").statusCode())
                .isEqualTo(302);
        assertThat(parameters.integer("login-lock-minutes", county, LocalDate.of(2016, 10, 10))).isEqualTo(10);
        assertThat(admin.post(page, "place", "220281000000", "time", "2016-01-01", "value", "30", "source", "越界").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'policy.set' and details like '%210423000000%'")
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aFirmIsEnteredOnceAndServesBothItsRoles() {
        String key = "firm-" + UUID.randomUUID().toString().substring(0, 8);
        Surfer admin = as("ADMIN@220281000000");
        admin.get("/admin/units");
        admin.post("/admin/units", "role", "ASSESSOR", "key", key, "name", "松江评估所");
        assertThat(admin.get("/admin/units").body()).contains("已登记", "松江评估所");
        assertThat(jdbc.sql("select count(*) from post_unit where key = :key").param("key", key).query(Integer.class).single()).isEqualTo(2);
        admin.post("/admin/units", "role", "ASSESSOR", "key", key, "name", "松江评估所");
        assertThat(admin.get("/admin/units").body()).contains("没有登记", "已经登记");
    }
}
