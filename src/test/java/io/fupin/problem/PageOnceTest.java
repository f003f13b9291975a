package io.fupin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.support.Family;
import io.fupin.support.Surfer;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page's form that arrives twice is done once, and leads twice to the same place. */
class PageOnceTest extends TraceTest {

    private static final Pattern ONCE = Pattern.compile("action=\"/cases\".*?name=\"_once\" value=\"([^\"]+)\"", Pattern.DOTALL);

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSameFormTwiceIsOneCase() {
        Village village = given.village();
        Surfer surfer = Surfer.signedIn(port, village.committee().username());
        String once = once(surfer);
        String form = given.form(village, Family.ofFour()).toString();

        HttpResponse<String> first = post(surfer, once, form);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        HttpResponse<String> second = post(surfer, once, form);
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(Surfer.location(second)).isEqualTo(Surfer.location(first)).startsWith("/cases/SB-");
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(cases(village)).isEqualTo(1);
    }

    @Test
    void aChangedFormIsAnotherRequestAndARefusedOneMayComeAgain() {
        Village village = given.village();
        Surfer surfer = Surfer.signedIn(port, village.committee().username());
        String once = once(surfer);
        ObjectNode form = given.form(village, Family.ofFour());
        ObjectNode incomplete = form.deepCopy();
        incomplete.put("reason", "");

        assertThat(post(surfer, once, incomplete.toString()).statusCode()).isEqualTo(422);
        assertThat(post(surfer, once, form.toString()).statusCode()).as("mended, under the key of the same page").isEqualTo(302);
        assertThat(post(surfer, once, given.form(village, Family.ofFour()).toString()).statusCode()).as("another household").isEqualTo(302);
        assertThat(cases(village)).isEqualTo(2);
    }

    private static HttpResponse<String> post(Surfer surfer, String once, String form) {
        return surfer.post("/cases", "_once", once, "process", "household-identification", "form", form);
    }

    private static String once(Surfer surfer) {
        Matcher found = ONCE.matcher(surfer.get("/cases/new").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int cases(Village village) {
        return jdbc.sql("select count(*) from case_file where village = ?").params(village.code().value()).query(Integer.class).single();
    }
}
