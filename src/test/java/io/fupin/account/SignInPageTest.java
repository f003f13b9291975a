package io.fupin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.support.FupinTest;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in as a browser does it (policy 9.3). */
@FupinTest
class SignInPageTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private JdbcClient jdbc;

    private Officer officer() {
        return people.holding("COUNTY_OFFICE@220281000000");
    }

    @Test
    void leadsToTheSignInAndBackToThePageAskedFor() {
        Surfer surfer = new Surfer(port);
        HttpResponse<String> asked = surfer.get("/password?x=1&y=" + "%E6%9D%91");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(Surfer.location(asked)).startsWith("/sign-in?to=");
        assertThat(surfer.get(Surfer.location(asked)).body()).contains("name=\"to\" value=\"/password?x=1&amp;y=%E6%9D%91\"");
        HttpResponse<String> in = surfer.post("/sign-in", "username", officer().username(), "password", TestPeople.PASSWORD,
                "to", "/password?x=1&y=%E6%9D%91");
        assertThat(Surfer.location(in)).isEqualTo("/password?x=1&y=%E6%9D%91");
        assertThat(surfer.get("/password").statusCode()).isEqualTo(200);
    }

    @Test
    void goesNowhereElseAfterwards() {
        for (String elsewhere : new String[] {"//evil.example/", "/\\evil.example", "https://evil.example/", "/sign-out", "javascript:alert(1)"}) {
            Surfer surfer = new Surfer(port);
            surfer.get("/sign-in");
            assertThat(Surfer.location(surfer.post("/sign-in", "username", officer().username(), "password", TestPeople.PASSWORD,
                    "to", elsewhere))).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void sessionCookieIsForThisServerAndNoScript() {
        Surfer surfer = new Surfer(port);
        surfer.get("/sign-in");
        assertThat(surfer.cookie("FUPIN")).as("no session before somebody signs in").isNull();
        HttpResponse<String> in = surfer.post("/sign-in", "username", officer().username(), "password", TestPeople.PASSWORD);
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("FUPIN=").contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(jdbc.sql("select max_inactive_interval from spring_session order by creation_time desc limit 1")
                .query(Integer.class).single()).isEqualTo(15 * 60);
    }

    @Test
    void restingTooLongSignsOut() {
        Officer officer = officer();
        Surfer surfer = Surfer.signedIn(port, officer.username());
        assertThat(surfer.get("/password").statusCode()).isEqualTo(200);
        jdbc.sql("""
                update spring_session set last_access_time = last_access_time - 15 * 60 * 1000 - 1000, expiry_time = expiry_time - 15 * 60 * 1000 - 1000
                 where principal_name = :name
                """).param("name", officer.username()).update();
        assertThat(Surfer.location(surfer.get("/password"))).startsWith("/sign-in");
    }

    @Test
    void anExpiredSignInTellsAScriptWhereToGo() {
        Surfer nobody = new Surfer(port);
        HttpResponse<String> part = nobody.get("/tasks", "HX-Request", "true", "HX-Current-URL", "http://127.0.0.1:" + port + "/tasks?box=todo");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/sign-in?to=%2Ftasks%3Fbox%3Dtodo");
        assertThat(part.body()).doesNotContain("<form");

        nobody.get("/sign-in");
        HttpResponse<String> sent = nobody.htmx("/tasks/1", "outcome", "approve");
        assertThat(sent.statusCode()).isEqualTo(401);
        assertThat(sent.headers().firstValue("HX-Redirect")).hasValue("/sign-in?to=%2Ftasks%3Fbox%3Dtodo");

        HttpResponse<String> fetched = nobody.get("/tasks/1", "Sec-Fetch-Mode", "cors");
        assertThat(fetched.statusCode()).isEqualTo(401);
        HttpResponse<String> api = nobody.get("/api/v1/tasks");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
    }

    @Test
    void aFormWithoutTheTokenIsRefusedForWhoIsSignedInAndLeadsOthersToTheSignIn() {
        Surfer surfer = Surfer.signedIn(port, officer().username());
        surfer.forgetToken();
        HttpResponse<String> refused = surfer.post("/sign-out");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("刷新页面");
        assertThat(surfer.get("/password").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(Surfer.location(new Surfer(port).post("/password", "current", "x"))).startsWith("/sign-in");
    }

    @Test
    void everybodySeesWhoCameInAndWhoWasTurnedAwayUnderHisName() {
        Officer officer = officer();
        Surfer surfer = new Surfer(port);
        surfer.get("/sign-in");
        surfer.post("/sign-in", "username", officer.username(), "password", "Falsch@2016");
        surfer.get("/sign-in");
        surfer.post("/sign-in", "username", officer.username(), "password", TestPeople.PASSWORD);
        assertThat(surfer.get("/sign-ins").body()).containsPattern("(?s)登录<.*127\\.0\\.0\\.1.*登录被拒<.*127\\.0\\.0\\.1");
        assertThat(Surfer.signedIn(port, officer().username()).get("/sign-ins").body()).as("nobody else's").doesNotContain("登录被拒");
    }

    @Test
    void signingOutEndsTheSession() {
        Surfer surfer = Surfer.signedIn(port, officer().username());
        surfer.get("/password");
        String session = surfer.cookie("FUPIN");
        assertThat(Surfer.location(surfer.post("/sign-out"))).isEqualTo("/sign-in");
        Surfer thief = new Surfer(port);
        assertThat(thief.get("/password", "Cookie", "FUPIN=" + session).statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionOfBeforeTheSignInDoesNotLiveOn() {
        Surfer surfer = Surfer.signedIn(port, officer().username());
        String first = surfer.cookie("FUPIN");
        surfer.get("/password");
        surfer.post("/sign-in", "username", officer().username(), "password", TestPeople.PASSWORD);
        assertThat(surfer.cookie("FUPIN")).isNotEqualTo(first);
        assertThat(new Surfer(port).get("/password", "Cookie", "FUPIN=" + first).statusCode()).isEqualTo(302);
    }

    @Test
    void aPostWithdrawnOrAnAccountShutTakesEffectAtOnce() {
        Officer officer = officer();
        Surfer surfer = Surfer.signedIn(port, officer.username());
        jdbc.sql("update person_post set valid_to = date '2015-12-31' where person_id = :id").param("id", officer.personId()).update();
        assertThat(Surfer.location(surfer.get("/password"))).startsWith("/sign-in");

        Officer other = officer();
        Surfer shut = Surfer.signedIn(port, other.username());
        jdbc.sql("update credential set shut = true where person_id = :id").param("id", other.personId()).update();
        assertThat(Surfer.location(shut.get("/password"))).startsWith("/sign-in");
    }

    @Test
    void goesOnUnderAnotherPostOfHisAndUnderNoneElse() {
        Officer officer = people.holding("TOWNSHIP_OFFICE@220281103000", "AUDITOR@220281000000");
        Surfer surfer = Surfer.signedIn(port, officer.username());
        assertThat(surfer.get("/audit").statusCode()).isEqualTo(403);
        assertThat(surfer.post("/post", "post", "ADMIN@220281000000").statusCode()).isEqualTo(403);
        assertThat(Surfer.location(surfer.post("/post", "post", "AUDITOR@220281000000"))).isEqualTo("/");
        assertThat(surfer.get("/audit").statusCode()).isEqualTo(200);
        jdbc.sql("update person_post set valid_to = date '2015-12-31' where person_id = :id and role = 'AUDITOR'")
                .param("id", officer.personId()).update();
        assertThat(surfer.get("/audit").statusCode()).as("back under the other post").isEqualTo(403);
    }

    @Test
    void keepsTheBorderOfTheFilesOpenAndEverythingElseClosed() {
        Surfer nobody = new Surfer(port);
        assertThat(nobody.get("/css/desk.css").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/css/desk.css").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(nobody.get("/actuator/health", "Accept", "application/json").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/v3/api-docs", "Accept", "application/json").statusCode()).isEqualTo(200);
        assertThat(nobody.get("/actuator/env").statusCode()).isIn(302, 401, 403);
        for (String closed : new String[] {"/", "/tasks", "/admin/people", "/audit", "/confirmations", "/nonsense"}) {
            assertThat(Surfer.location(nobody.get(closed))).as(closed).startsWith("/sign-in");
        }
        HttpResponse<String> page = nobody.get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'").contains("script-src 'self';").contains("frame-ancestors 'none'").doesNotContain("unsafe-eval"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }
}
