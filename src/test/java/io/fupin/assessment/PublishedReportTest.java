package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Officer;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.support.PdfText;
import io.fupin.support.Surfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The report goes to whom its turn it is, and what was published stays what it was: for the county, and for anybody. */
class PublishedReportTest extends AssessmentTest {

    private static final List<String> REPORTS = List.of("report.pdf", "report.docx");

    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;

    @Test
    void theResultIsPublishedOnceAndStaysAsItWas() throws Exception {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Sheet wrong = trace.open().stream().filter(sheet -> sheet.stratum().household() == HouseholdKind.EXITED).findFirst().orElseThrow();
        trace.sealed(wrong, said -> {
            said.put("wage", "0");
            return said;
        });
        Sheet gone = trace.open().get(0);
        field.replace(county.surveyor(), trace.number(), gone.number(), gone.headName() + "外出打工").orElseThrow();
        trace.sealedAll();
        takes(county, trace, Map.of(county.assessor(), 403, county.surveyor(), 403, county.office(), 403, county.other(), 404));
        trace.surveyed();
        takes(county, trace, Map.of(county.assessor(), 200, county.office(), 403, county.province(), 403, county.auditor(), 403));
        assertThat(PdfText.of(file(county.assessor(), trace, "report.pdf"))).contains("草稿，没有公布", "还有1户没有认定");
        trace.answered(Map.of("F-01", "")).ruled(Map.of("F-01", "成立"));
        takes(county, trace, Map.of(county.office(), 200, county.leaders(), 200, county.auditor(), 200, county.villages().get(0).township(), 404, county.other(), 404));
        trace.concluded();
        assertThat(status("/public/assessments/" + trace.number())).as("nothing is public before it is published").isEqualTo(404);
        assertThat(status("/public/assessments/" + trace.number() + "/report.pdf")).isEqualTo(404);
        assertThat(status("/public/assessments/" + trace.number() + "/frame.txt")).isEqualTo(404);
        trace.published(county.office()).hasEnded("已公布");

        String full = PdfText.of(file(county.office(), trace, "report.pdf"));
        assertThat(full).contains("12.50%", "不达标", "评〔2016〕1号", "四项指标见表。", "F-01", "更换的1户").doesNotContain("草稿");
        String page = body("/public/assessments/" + trace.number());
        assertThat(page).contains("12.50%", "不达标", "每1,000名已退出的人中，估计约125人不该退出。", "四项指标见表。", "20户，随机抽取", "信安咨询评估");
        String everybody = PdfText.of(bytes("/public/assessments/" + trace.number() + "/report.pdf"));
        assertThat(everybody).contains("公开本", "12.50%").doesNotContain("F-01", "表4　发现台账");
        for (String text : List.of(full, page, everybody, text(trace, "frame.txt"), text(trace, "sample.txt"))) {
            namesNobody(text, trace, county);
        }
        assertThat(body("/public/assessments")).contains("2016年度检查");
        drawnAgain(trace);

        byte[] before = bytes("/public/assessments/" + trace.number() + "/report.docx");
        jdbc.sql("update assessment_finding set upheld = false where case_number = ?").param(trace.number()).update();
        jdbc.sql("update assessment_frame set persons = 9 where case_number = ?").param(trace.number()).update();
        assertThat(body("/public/assessments/" + trace.number())).as("frozen, not computed").contains("12.50%");
        assertThat(bytes("/public/assessments/" + trace.number() + "/report.docx")).isEqualTo(before);
        assertThat(PdfText.of(file(county.office(), trace, "report.pdf"))).isEqualTo(full);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'assessment.report-taken' and subject = ?").param(trace.number())
                .query(Integer.class).single()).as("each that was taken").isGreaterThanOrEqualTo(10);
    }

    private void takes(AssessedCounty county, AssessmentTrace trace, Map<Officer, Integer> expected) {
        expected.forEach((officer, status) -> {
            Surfer surfer = Surfer.signedIn(port, officer.username());
            REPORTS.forEach(name -> assertThat(surfer.get("/assessments/" + trace.number() + "/" + name).statusCode()).as("%s, %s", officer.post(), name)
                    .isEqualTo(status));
        });
    }

    private byte[] file(Officer officer, AssessmentTrace trace, String name) {
        return Surfer.signedIn(port, officer.username()).file("/assessments/" + trace.number() + "/" + name);
    }

    private void drawnAgain(AssessmentTrace trace) throws IOException {
        for (String name : List.of("frame.txt", "plan.txt", "draw.txt")) {
            Files.writeString(folder.resolve(name), text(trace, name));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Redraw.run(List.of(folder.toString()), new PrintStream(out, true, StandardCharsets.UTF_8), System.err)).as("anybody draws the same").isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text(trace, "sample.txt"));
    }

    private static void namesNobody(String text, AssessmentTrace trace, AssessedCounty county) {
        List<String> names = new ArrayList<>();
        county.villages().forEach(village -> {
            names.add(village.code().value());
            names.add("贫" + village.code().value());
            names.add("凡" + village.code().value());
        });
        assertThat(text).doesNotContain(names.toArray(String[]::new)).doesNotContain("外出打工");
    }

    private String text(AssessmentTrace trace, String name) {
        return new String(bytes("/public/assessments/" + trace.number() + "/" + name), StandardCharsets.UTF_8);
    }

    /** As somebody who never signed in. */
    private int status(String address) {
        return new Surfer(port).get(address).statusCode();
    }

    private String body(String address) {
        HttpResponse<String> answer = new Surfer(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private byte[] bytes(String address) {
        return new Surfer(port).file(address);
    }
}
