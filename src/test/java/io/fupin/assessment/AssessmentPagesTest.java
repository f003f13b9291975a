package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.support.SqlStatements.Sent;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of an assessment, as the people who use them come to them. */
class AssessmentPagesTest extends AssessmentTest {

    /** Who looks, at what, and the statements it may take at most, the reading of the officer's posts included. */
    private static final String PAGES = """
            assessor  /assessments                                        6
            assessor  /assessments/{case}                                 16
            county    /assessments/{case}                                 16
            assessor  /assessments/{case}/team                            18
            assessor  /assessments/{case}/sheets                          12
            surveyor  /assessments/{case}/sheets                          10
            surveyor  /assessments/{case}/sheets/{sheet}                  10
            surveyor  /assessments/{case}/sheets/{sheet}/official         22
            """;

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext application;

    @Test
    void aCommissionGoesFromTheListToTheTaskOfTheFirm() {
        AssessedCounty county = county();
        Surfer clerk = Surfer.signedIn(port, county.office().username());
        assertThat(clerk.get("/assessments").body()).contains("还没有评估", "委托评估");
        assertThat(clerk.get("/cases/new?process=third-party-assessment").headers().firstValue("Location").orElse("")).endsWith("/assessments");
        assertThat(clerk.get("/cases/new?process=third-party-assessment&finding=new").body()).contains("信安咨询", "综合贫困发生率不超过");
        ObjectNode form = commission(county, told -> told);
        assertThat(clerk.post("/cases", "process", ThirdPartyAssessment.PROCESS, "form", form.put("marginOfError", 5).toString()).statusCode()).isEqualTo(302);
        String number = rows.seenBy(county.office(), null, 10).get(0).caseNumber();
        assertThat(clerk.get("/assessments").body()).contains("2016年度检查", "等评估单位承诺");
        assertThat(Surfer.signedIn(port, county.province().username()).get("/assessments").body()).contains("2016年度检查");
        assertThat(Surfer.signedIn(port, county.other().username()).get("/assessments").body()).contains("还没有评估").doesNotContain("2016年度检查");
        assertThat(Surfer.signedIn(port, county.villages().get(0).township().username()).get("/assessments").statusCode()).isEqualTo(403);

        Surfer assessor = Surfer.signedIn(port, county.assessor().username());
        String page = assessor.get("/assessments/" + number).body();
        assertThat(page).contains("生成密数", "办理这一步");
        String secrets = assessor.get("/assessments/" + number + "/secret.txt").body();
        List<String> numbers = secrets.lines().filter(line -> line.matches("[0-9a-f]{64}")).toList();
        assertThat(numbers).hasSize(2);
        assertThat(io.fupin.assessment.sampling.Seed.commitment(numbers.get(0))).isEqualTo(numbers.get(1));
        AssessmentTrace trace = new AssessmentTrace(office, field, sheets, county, number);
        assertThat(assessor.get("/tasks/" + trace.task().id()).body()).contains("密数的哈希", "公开数字用哪一个");
        trace.committed();
        assertThat(assessor.get("/assessments/" + number).body()).doesNotContain("生成密数").contains("抽样框指纹", "在入户结束后公布");
        assertThat(assessor.get("/assessments/" + number + "/secret.txt").statusCode()).isEqualTo(403);
    }

    @Test
    void noPageCostsMoreForALargeSampleThanForASmallOne() {
        Map<String, Integer> small = look(4);
        Map<String, Integer> large = look(7);
        assertThat(large).isEqualTo(small);
        PAGES.lines().forEach(line -> assertThat(small.get(line)).as(line).isLessThanOrEqualTo(Integer.parseInt(line.strip().split("\\s+")[2])));
    }

    /** @param each households of each stratum that is asked for more than two */
    private Map<String, Integer> look(int each) {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county, county.office(), form -> form.put("poorExited", each).put("otherExited", each).put("poorOrdinary", each))
                .drawnAfterAll();
        int sheet = trace.open().get(0).number();
        trace.sealed(trace.sheet(sheet), said -> {
            said.put("water", "no");
            return said;
        });
        trace.sealedAll().surveyed();
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(application).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        Map<String, Officer> people = Map.of("assessor", county.assessor(), "county", county.office(), "surveyor", county.surveyor());
        Map<String, Integer> costs = new LinkedHashMap<>();
        PAGES.lines().forEach(line -> {
            String[] cells = line.strip().split("\\s+");
            String address = cells[1].replace("{case}", trace.number()).replace("{sheet}", String.valueOf(sheet));
            for (int i = 0; i < 2; i++) {
                Sent sent = office.statements().during(() -> {
                    try {
                        assertThat(mvc.perform(get(address).with(TestPeople.as(people.get(cells[0])))).andReturn().getResponse().getStatus()).as(line).isEqualTo(200);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
                costs.put(line, sent.count());
            }
        });
        return costs;
    }
}
