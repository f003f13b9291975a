package io.fupin.audit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.support.FupinTest;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The auditor reads everything of his area and changes nothing. */
@FupinTest
class AuditPagesTest {

    @LocalServerPort
    private int port;
    @Autowired
    private TestPeople people;
    @Autowired
    private AuditLog log;
    @Autowired
    private JdbcClient jdbc;

    private Surfer auditor() {
        return Surfer.signedIn(port, people.holding("AUDITOR@220281000000").username());
    }

    private static String query(String... pairs) {
        StringBuilder query = new StringBuilder("/audit?");
        for (int i = 0; i < pairs.length; i += 2) {
            query.append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8)).append('&');
        }
        return query.toString();
    }

    @Test
    void findsByWhoActionSubjectAndDay() {
        Officer officer = people.holding("TOWNSHIP_OFFICE@220281103000");
        String subject = "SB-" + UUID.randomUUID();
        log.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "task.claim", subject, Map.of("step", "accept"));
        log.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "case.view", subject, Map.of());
        Surfer auditor = auditor();
        assertThat(auditor.get(query("subject", subject)).body()).contains(">签收<", ">查看案件<", officer.name(), "受理");
        assertThat(auditor.get(query("subject", subject, "action", "task")).body()).contains(">签收<").doesNotContain(">查看案件<");
        assertThat(auditor.get(query("who", officer.username(), "subject", subject)).body()).contains(">签收<");
        assertThat(auditor.get(query("who", "王不存在", "subject", subject)).body()).contains("没有符合的记录");
        assertThat(auditor.get(query("subject", subject, "to", "2015-12-31")).body()).contains("没有符合的记录");
        assertThat(auditor.get(query("subject", subject, "from", "明天")).statusCode()).isEqualTo(422);
    }

    @Test
    void turnsPagesByTheLastLineSeen() {
        String subject = "page-" + UUID.randomUUID();
        IntStream.range(0, 150).forEach(n -> log.record(null, "case.apply", subject, Map.of("reason", "n" + n + ".")));
        Surfer auditor = auditor();
        String first = auditor.get(query("subject", subject)).body();
        assertThat(first).contains("n149.", "n50.").doesNotContain("n49.");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(auditor.get(next.group(1).replace("&amp;", "&")).body()).contains("n49.", "n0.").doesNotContain("n50.");
    }

    @Test
    void theNextCountysPeopleAreNotSeenThoseOfTheWholeCountryAre() {
        String subject = "area-" + UUID.randomUUID();
        log.record(new AuditLog.Actor(1, "邻县", "COUNTY_OFFICE@210423000000"), "case.view", subject, Map.of());
        log.record(new AuditLog.Actor(1, "本村", "VILLAGE_COMMITTEE@220281103213"), "case.view", subject, Map.of());
        assertThat(auditor().get(query("subject", subject)).body()).contains("本村").doesNotContain("邻县");
        Surfer nation = Surfer.signedIn(port, people.holding("AUDITOR@000000000000").username());
        assertThat(nation.get(query("subject", subject)).body()).contains("本村", "邻县");
    }

    @Test
    void lookingIsRecordedAndTheChainCanBeCheckedFromThePage() {
        Officer officer = people.holding("AUDITOR@220281000000");
        Surfer auditor = Surfer.signedIn(port, officer.username());
        auditor.get(query("who", "孙丽娟"));
        assertThat(jdbc.sql("select details from audit_entry where person_id = :id and action = 'audit.view'").param("id", officer.personId())
                .query(String.class).single()).contains("孙丽娟");
        HttpResponse<String> report = auditor.post("/audit/verification");
        assertThat(report.body()).contains("留痕完整");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN@220281000000", "COUNTY_OFFICE@220281000000", "COUNTY_LEADERS@220281000000", "VILLAGE_COMMITTEE@220281103213"})
    void nobodyElseReadsIt(String post) {
        Surfer other = Surfer.signedIn(port, people.holding(post).username());
        assertThat(other.get("/audit").statusCode()).isEqualTo(403);
        other.get("/password");
        assertThat(other.post("/audit/verification").statusCode()).isEqualTo(403);
    }

    /** Whatever the code records has a name in the words of the office. */
    @Test
    void everyActionHasAName() throws IOException {
        Pattern recorded = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
        Set<String> nameless = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(source);
                if (code.contains("AuditLog") || code.contains("AccountEvent")) {
                    recorded.matcher(code).results().map(found -> found.group(1)).filter(action -> !ActionNames.knows(action))
                            .filter(action -> !action.matches(".*\\.(form|csv|txt|verify|xlsx|pdf)|fupin\\..*|[a-z]\\..*")).forEach(nameless::add);
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyStepAndOutcomeOfAModelHasAName() throws IOException {
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            for (Path model : models.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                String xml = Files.readString(model);
                Pattern.compile("userTask id=\"userTask_([a-z-]+)\" name=\"([^\"]+)\"").matcher(xml).results()
                        .forEach(step -> assertThat(ActionNames.value("step", step.group(1))).as(step.group(1)).isEqualTo(step.group(2)));
                Pattern.compile("name=\"outcomes\" value=\"([^\"]+)\"").matcher(xml).results()
                        .flatMap(outcomes -> Stream.of(outcomes.group(1).split(",")))
                        .forEach(outcome -> assertThat(ActionNames.value("outcome", outcome)).containsPattern("\\p{IsHan}"));
            }
        }
    }
}
