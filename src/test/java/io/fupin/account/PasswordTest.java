package io.fupin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.support.FupinTest;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changing a password, and having to (policy 9.3: password-*). */
@FupinTest
class PasswordTest {

    private static final String NEW = "Xin#Mima2016";

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TestRestTemplate http;

    private static HttpResponse<String> change(Surfer surfer, String current, String password, String again) {
        surfer.get("/password");
        return surfer.post("/password", "current", current, "password", password, "again", again);
    }

    @ParameterizedTest
    @CsvSource({"Ab#4567, 至少 8 个字符", "abcd1234, 至少 3 类", "ABCDEFGH#, 至少 3 类", "Probe#2016, 最近用过"})
    void refusesAWeakOrUsedPasswordWithTheReasonAtTheField(String password, String reason) {
        Surfer surfer = Surfer.signedIn(port, people.holding("COUNTY_OFFICE@220281000000").username());
        HttpResponse<String> answer = change(surfer, TestPeople.PASSWORD, password, password);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void eightCharactersOfThreeClassesWillDo() {
        Surfer surfer = Surfer.signedIn(port, people.holding("COUNTY_OFFICE@220281000000").username());
        assertThat(change(surfer, TestPeople.PASSWORD, "abcDE678", "abcDE678").statusCode()).isEqualTo(302);
    }

    @Test
    void refusesTheUserNameAWrongPresentOneAndTwoDifferentNewOnes() {
        String username = people.named("Wang.Li-2016".toLowerCase(), "COUNTY_OFFICE@220281000000").username();
        Surfer surfer = Surfer.signedIn(port, username);
        assertThat(change(surfer, TestPeople.PASSWORD, "Wang.Li-2016", "Wang.Li-2016").body()).contains("不能是账号");
        assertThat(change(surfer, "wrong", NEW, NEW).body()).contains("现在的口令不对");
        assertThat(change(surfer, TestPeople.PASSWORD, NEW, NEW + "x").body()).contains("不一样");
        assertThat(jdbc.sql("select version from credential c join person p on p.id = c.person_id where username = :name")
                .param("name", username).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theLastFiveDoNotComeBackTheSixthMay() {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        Surfer surfer = Surfer.signedIn(port, username);
        String current = TestPeople.PASSWORD;
        for (int n = 1; n <= 6; n++) {
            String next = "Mima#2016-" + n;
            assertThat(change(surfer, current, next, next).statusCode()).isEqualTo(302);
            current = next;
        }
        assertThat(change(surfer, current, "Mima#2016-1", "Mima#2016-1").body()).contains("最近用过");
        assertThat(change(surfer, current, TestPeople.PASSWORD, TestPeople.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aChangeKeepsThisSessionAndEndsAllOthersAndTheTokens() {
        String username = people.holding("COUNTY_OFFICE@220281000000").username();
        Surfer here = Surfer.signedIn(port, username);
        Surfer elsewhere = Surfer.signedIn(port, username);
        Map<?, ?> session = http.postForObject("/api/v1/sessions", Map.of("username", username, "password", TestPeople.PASSWORD), Map.class);
        assertThat(change(here, TestPeople.PASSWORD, NEW, NEW).statusCode()).isEqualTo(302);
        assertThat(here.get("/password?done").body()).contains("口令已改");
        assertThat(elsewhere.get("/password").statusCode()).isEqualTo(302);
        assertThat(new Surfer(port).get("/api/v1/regions/000000000000/children", "Authorization", "Bearer " + session.get("token")).statusCode())
                .isEqualTo(401);
        Surfer.signedIn(port, username, NEW);
    }

    @Test
    void aFirstPasswordOpensNothingButItsOwnChange() {
        Officer officer = people.holding("AUDITOR@220281000000");
        jdbc.sql("update credential set must_change = true where person_id = :id").param("id", officer.personId()).update();
        Surfer surfer = Surfer.signedIn(port, officer.username());
        assertThat(Surfer.location(surfer.get("/audit"))).isEqualTo("/password");
        HttpResponse<String> part = surfer.get("/tasks", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(403);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/password");
        assertThat(surfer.get("/api/v1/tasks", "Sec-Fetch-Mode", "cors").statusCode()).isEqualTo(403);
        assertThat(http.postForEntity("/api/v1/sessions", Map.of("username", officer.username(), "password", TestPeople.PASSWORD), String.class)
                .getStatusCode().value()).isEqualTo(403);
        assertThat(change(surfer, TestPeople.PASSWORD, NEW, NEW).statusCode()).isEqualTo(302);
        assertThat(surfer.get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordOfNinetyOneDaysMustBeChangedOneOfEightyNineNot() {
        Officer old = people.holding("COUNTY_OFFICE@220281000000");
        jdbc.sql("update credential set changed_at = now() - interval '91 days' where person_id = :id").param("id", old.personId()).update();
        assertThat(Surfer.location(Surfer.signedIn(port, old.username()).get("/tasks"))).isEqualTo("/password");
        Officer young = people.holding("AUDITOR@220281000000");
        jdbc.sql("update credential set changed_at = now() - interval '89 days' where person_id = :id").param("id", young.personId()).update();
        assertThat(Surfer.signedIn(port, young.username()).get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    void guessingThePresentPasswordAtAnUnattendedDeskLocks() {
        Surfer surfer = Surfer.signedIn(port, people.holding("COUNTY_OFFICE@220281000000").username());
        for (int n = 0; n < 5; n++) {
            assertThat(change(surfer, "Guess#201" + n, NEW, NEW).body()).contains("现在的口令不对");
        }
        assertThat(change(surfer, TestPeople.PASSWORD, NEW, NEW).body()).contains("已锁定");
    }
}
