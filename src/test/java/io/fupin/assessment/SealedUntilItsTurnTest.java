package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.account.Officer;
import io.fupin.assessment.data.FindingRows.Finding;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.casework.WorkItem;
import io.fupin.problem.Problem;
import io.fupin.support.Api;
import io.fupin.support.Surfer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Nobody learns anything before his turn: the county neither draw nor sample nor answers, the assessor no file before its own answers are sealed. */
class SealedUntilItsTurnTest extends AssessmentTest {

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext application;

    @Test
    void theCountyTriesEveryWayToTheSample() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        String number = trace.number();
        List<Sheet> sample = trace.open();
        trace.sealed(sample.get(0), said -> said);
        Officer township = county.villages().get(0).township();
        for (Officer curious : List.of(county.office(), county.leaders(), county.auditor(), county.province(), township,
                county.villages().get(0).committee(), county.other(), people.holding("SURVEYOR.xinan@" + office.counties().village().code().county()), people.holding("ADMIN@" + county.code()))) {
            Surfer surfer = Surfer.signedIn(port, curious.username());
            assertThat(surfer.get("/assessments/" + number + "/sheets").statusCode()).as("%s, the list", curious.post()).isEqualTo(404);
            assertThat(surfer.get("/assessments/" + number + "/sheets?village=" + sample.get(0).village()).statusCode()).isEqualTo(404);
            for (int sheet : new int[] {sample.get(0).number(), sample.get(1).number()}) {
                String address = "/assessments/" + number + "/sheets/" + sheet;
                assertThat(surfer.get(address).statusCode()).as("%s, a sheet", curious.post()).isEqualTo(404);
                assertThat(surfer.get(address + "/official").statusCode()).isEqualTo(404);
                assertThat(surfer.post(address + "/seal", "clientId", "county-0001", "persons", "3").statusCode()).isEqualTo(404);
                assertThat(surfer.post(address + "/replace", "reason", "换一户").statusCode()).isEqualTo(404);
            }
            for (String file : List.of("frame.txt", "plan.txt", "draw.txt", "sample.txt")) {
                assertThat(surfer.get("/assessments/" + number + "/files/" + file).statusCode()).as("%s, %s", curious.post(), file).isIn(403, 404);
            }
            assertThat(surfer.get("/assessments/" + number + "/secret.txt").statusCode()).isIn(403, 404);
            // What they do see of the assessment names nobody.
            for (String page : List.of("/assessments", "/assessments/" + number, "/cases/" + number, "/tasks/" + trace.task().id(), "/audit", "/",
                    "/tasks?box=supervised", "/search?q=" + number)) {
                tellsNothing(surfer.get(page), page, sample);
            }
            Api api = Api.of(application, curious);
            for (String path : List.of("/api/v1/cases/" + number, "/api/v1/cases/" + number + "/timeline", "/api/v1/tasks/" + trace.task().id(),
                    "/api/v1/tasks?box=supervised")) {
                namesNobody(api.get(path).text(), path, sample);
            }
        }
        for (Officer curious : List.of(county.office(), county.other())) {
            assertThatThrownBy(() -> field.look(curious, number, sample.get(0).number())).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> field.official(curious, number, sample.get(0).number())).isInstanceOf(Problem.class);
        }
    }

    private static void tellsNothing(HttpResponse<String> answer, String page, List<Sheet> sample) {
        assertThat(answer.statusCode()).as(page).isIn(200, 302, 403, 404);
        namesNobody(answer.body(), page, sample);
    }

    private static void namesNobody(String text, String page, List<Sheet> sample) {
        sample.forEach(sheet -> {
            assertThat(text).as(page).doesNotContain(sheet.headName()).doesNotContain(sheet.household());
            if (sheet.registerNumber() != null) {
                assertThat(text).as(page).doesNotContain(sheet.registerNumber());
            }
        });
    }

    @Test
    void theCountysTurnBringsItTheSuspicionsAndNotTheOthers() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Sheet suspect = trace.open().stream().filter(sheet -> sheet.stratum().household() == HouseholdKind.EXITED).findFirst().orElseThrow();
        trace.sealed(suspect, said -> {
            said.put("medical", "no");
            return said;
        });
        trace.sealedAll();
        List<Sheet> others = new ArrayList<>(sheets.asked(trace.number()));
        others.removeIf(sheet -> sheet.number() == suspect.number());
        trace.surveyed();
        Surfer clerk = Surfer.signedIn(port, county.office().username());
        String task = clerk.get("/tasks/" + trace.task().id()).body();
        assertThat(task).contains(suspect.headName()).contains("疑似错退：基本医疗");
        namesNobody(task, "the county's task", others);
        String page = clerk.get("/assessments/" + trace.number()).body();
        assertThat(page).contains(suspect.headName()).doesNotContain("四项指标与标准");
        namesNobody(page, "the county's page", others);
        assertThat(clerk.get("/assessments/" + trace.number() + "/files/frame.txt").statusCode()).as("nothing can be influenced any more").isEqualTo(200);
        assertThat(clerk.get("/assessments/" + trace.number() + "/sheets").statusCode()).isEqualTo(404);

        Surfer assessor = Surfer.signedIn(port, county.assessor().username());
        assertThat(assessor.get("/assessments/" + trace.number()).body()).contains("四项指标与标准");
        assertThat(assessor.post("/assessments/" + trace.number() + "/appeal-over").statusCode()).as("the county has its days").isEqualTo(409);
        assertThat(clerk.post("/assessments/" + trace.number() + "/appeal-over").statusCode()).isEqualTo(404);
        office.procedureClock().advance(Duration.ofDays(12));
        assertThat(assessor.post("/assessments/" + trace.number() + "/appeal-over").statusCode()).isEqualTo(302);
        WorkItem ruling = trace.waitsAt("ruling").task();
        Finding finding = findings.of(trace.number()).get(0);
        assertThat(finding.answer()).isNull();
        assertThat(ruling.post()).isEqualTo(county.assessor().post());
        trace.ruled(Map.of(finding.title(), "成立")).concluded().published(county.office()).hasEnded("已公布");
        assertThat(clerk.get("/assessments/" + trace.number()).body()).contains("四项指标与标准", "认定错退", "不达标");
    }

    @Test
    void theAssessorTriesEveryWayToTheFile() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Sheet sheet = trace.open().stream().filter(one -> one.registerNumber() != null).findFirst().orElseThrow();
        String address = "/assessments/" + trace.number() + "/sheets/" + sheet.number();
        for (Officer one : List.of(county.assessor(), county.surveyor())) {
            Surfer surfer = Surfer.signedIn(port, one.username());
            assertThat(surfer.get(address + "/official").statusCode()).isEqualTo(403);
            for (String page : List.of("/households", "/households/" + sheet.registerNumber(), "/households/" + sheet.registerNumber() + "/help", "/ordinary-households",
                    "/households/" + sheet.registerNumber() + "/members", "/reports")) {
                assertThat(surfer.get(page)).as(page).satisfies(answer -> {
                    assertThat(answer.statusCode()).isIn(200, 302, 403, 404);
                    assertThat(answer.body()).doesNotContain(sheet.headName());
                });
            }
            Api api = Api.of(application, one);
            for (String path : List.of("/api/v1/households/" + sheet.registerNumber(), "/api/v1/households?q=" + sheet.registerNumber(), "/api/v1/households")) {
                assertThat(api.get(path).text()).as(path).doesNotContain(sheet.headName());
            }
            assertThatThrownBy(() -> field.official(one, trace.number(), sheet.number())).hasMessage("封存以后才能看官方档案，免得受它影响。");
        }
        assertThat(looks("assessment.official-refused", trace, sheet)).as("every try is in the audit").isEqualTo(4);
        Sheet reserve = jdbc.sql("select number from assessment_sheet where case_number = ? and state = 'RESERVE' order by number limit 1").param(trace.number())
                .query(Integer.class).optional().flatMap(number -> sheets.find(trace.number(), number)).orElseThrow();
        assertThatThrownBy(() -> field.look(county.surveyor(), trace.number(), reserve.number())).as("reserves that nobody called are nobody's").isInstanceOf(Problem.class);

        Sheet sealed = trace.sealed(sheet, said -> said);
        assertThat(trace.sealed(sheet, said -> said).hash()).as("sent twice, sealed once").isEqualTo(sealed.hash());
        assertThatThrownBy(() -> trace.sealed(sheet, said -> {
            said.put("wage", "1");
            return said;
        })).hasMessageContaining("已由 " + county.surveyor().name() + " 封存，不能再改");
        Surfer surveyor = Surfer.signedIn(port, county.surveyor().username());
        assertThat(surveyor.get(address + "/official").body()).contains("比对官方档案", "3 人");
        assertThat(looks("assessment.official-seen", trace, sheet)).isEqualTo(1);
        assertThat(jdbc.sql("select details || subject from audit_entry where subject like ?").param(trace.number() + "%").query(String.class).list())
                .as("an auditor of the county does not learn there who was drawn").noneMatch(entry -> entry.contains(sheet.headName())
                        || entry.contains(sheet.registerNumber()) || entry.contains(sheet.household()));
    }

    private int looks(String action, AssessmentTrace trace, Sheet sheet) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?").params(action, trace.number() + "/" + "%04d".formatted(sheet.number()))
                .query(Integer.class).single();
    }

    @Test
    void whatIsMissingIsSaidAtItsQuestion() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Surfer surveyor = Surfer.signedIn(port, county.surveyor().username());
        String address = "/assessments/" + trace.number() + "/sheets/" + trace.open().get(0).number();
        assertThat(surveyor.get("/").headers().firstValue("Location").orElse("")).endsWith("/assessments");
        assertThat(surveyor.get(address).body()).contains("入户问卷", "封存以后不能再改");
        HttpResponse<String> refused = surveyor.post(address + "/seal", "clientId", "phone-0001", "persons", "0", "wage", "很多", "food", "yes");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请填家里几口人", "请填元，没有就填 0", "请选穿有没有保障", "请选认可不认可").contains("value=\"很多\"");
        assertThat(trace.open()).hasSize(20);
        assertThat(surveyor.post(address + "/replace", "reason", " ").statusCode()).isEqualTo(302);
        assertThat(trace.open()).hasSize(20);
        List<String> fields = new ArrayList<>(List.of("clientId", "phone-0001"));
        AssessmentTrace.told().forEach((key, value) -> fields.addAll(List.of(key, value)));
        assertThat(surveyor.post(address + "/seal", fields.toArray(String[]::new)).statusCode()).isEqualTo(302);
        assertThat(surveyor.get(address).body()).contains("已封存，不能再改", "5,000 元（标准 3,200 元）");
        assertThat(surveyor.get("/assessments/" + trace.number() + "/sheets?state=SEALED").body()).contains("已封存 1");
        assertThat(surveyor.get("/assessments/" + trace.number()).body()).contains("份已封存，还有");
        assertThat(Surfer.signedIn(port, county.assessor().username()).get("/tasks?box=todo").body()).contains("入户问卷");
    }
}
