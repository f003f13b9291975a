package io.fupin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.fupin.account.Officer;
import io.fupin.assessment.data.Sheet;
import io.fupin.rights.Endpoints;
import io.fupin.support.PdfText;
import io.fupin.support.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Everything the application answers is asked, whatever is added to it: pages, API, searches, boxes, messages, exports, printed papers, the audit, what lies
 * behind a bottleneck, the event logs. The county finds out nothing of the sample, the firm nothing of a file, before it is their turn.
 */
class EveryWayTest extends AssessmentTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    /** On file of every household of the register, and nowhere else. */
    private static final String ON_FILE = "暗号火龙果";

    @Autowired
    private WebApplicationContext application;

    private AssessedCounty county;
    private AssessmentTrace trace;
    private MockMvc mvc;

    @Test
    void nobodyOfTheCountyLearnsWhoWasDrawn() {
        begin();
        List<Sheet> drawn = new ArrayList<>(trace.open());
        trace.sealed(drawn.get(0), said -> {
            said.put("housing", "no");
            return said;
        });
        field.replace(county.surveyor(), trace.number(), drawn.get(1).number(), "全家外出").orElseThrow();
        field.official(county.surveyor(), trace.number(), drawn.get(0).number());
        Sheet registered = drawn.stream().filter(sheet -> sheet.registerNumber() != null).findFirst().orElseThrow();
        String other = jdbc.sql("select register_number from assessment_frame f where case_number = ? and register_number is not null and village = ? and not exists "
                + "(select 1 from assessment_sheet s where s.case_number = f.case_number and s.household = f.household) limit 1")
                .params(trace.number(), registered.village().value()).query(String.class).single();
        Set<String> drawnNames = new TreeSet<>(drawn.stream().map(Sheet::headName).toList());
        List<String> others = jdbc.sql("select head_name from household where county = :county union select head_name from ordinary_household where county = :county")
                .param("county", county.code().value()).query(String.class).list().stream().filter(name -> !drawnNames.contains(name)).toList();
        int asked = 0;
        for (Officer curious : List.of(county.office(), county.auditor(), county.villages().get(0).township(), people.holding("ADMIN@" + county.code()), county.other())) {
            for (String address : addresses(registered)) {
                String answer = answer(curious, address);
                asked++;
                for (Sheet sheet : drawn) {
                    assertThat(answer).as("%s as %s", address, curious.post()).doesNotContain(sheet.household(), sheet.villageName(), sheet.title());
                }
                boolean named = drawnNames.stream().anyMatch(answer::contains);
                if (named && !address.contains(registered.registerNumber()) && !address.contains(registered.headName())) {
                    assertThat(others).as("%s as %s names those that were drawn and nobody else", address, curious.post()).anyMatch(answer::contains);
                }
            }
        }
        assertThat(asked).as("the list of addresses is not empty by mistake").isGreaterThan(500);
        for (String page : List.of("/households/{}", "/households/{}/help", "/households/{}/members", "/api/v1/households/{}")) {
            assertThat(neutral(answer(county.office(), page.replace("{}", registered.registerNumber())), registered.registerNumber()))
                    .as("%s: a household that was drawn looks like one that was not", page)
                    .isEqualTo(neutral(answer(county.office(), page.replace("{}", other)), other));
        }
    }

    @Test
    void nobodyOfTheFirmReadsAFileBeforeItsOwnAnswersAreSealed() {
        begin();
        Sheet registered = trace.open().stream().filter(sheet -> sheet.registerNumber() != null).findFirst().orElseThrow();
        assertThat(answer(county.office(), "/households/" + registered.registerNumber())).as("it is on file").contains(ON_FILE);
        for (Officer one : List.of(county.assessor(), county.surveyor(), county.other())) {
            for (String address : addresses(registered)) {
                assertThat(answer(one, address)).as("%s as %s", address, one.post()).doesNotContain(ON_FILE);
            }
        }
    }

    private void begin() {
        county = county();
        jdbc.sql("update household set main_cause = ? where county = ?").params(ON_FILE, county.code().value()).update();
        trace = commissioned(county).drawnAfterAll();
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    /** What can be asked for by an address, with the case, the sheet and the household filled in. */
    private Set<String> addresses(Sheet sheet) {
        Set<String> addresses = new TreeSet<>();
        for (String endpoint : Endpoints.of(application)) {
            String[] words = endpoint.split(" ");
            if (words[0].equals("GET") && !words[1].startsWith("/actuator")) {
                filled(words[1], sheet).forEach(addresses::add);
            }
        }
        addresses.addAll(List.of("/tasks?box=todo", "/tasks?box=done", "/tasks?box=supervised", "/search?q=" + trace.number(), "/search?q=" + sheet.headName(),
                "/api/v1/tasks?box=supervised", "/bottleneck/tasks?process=third-party-assessment&stage=survey", "/bottleneck?process=third-party-assessment",
                "/bottleneck/log.xes?process=third-party-assessment", "/bottleneck/log.csv?process=third-party-assessment", "/audit?subject=" + trace.number(),
                "/assessments/" + trace.number() + "/sheets?given=0", "/households?q=" + sheet.headName()));
        return addresses;
    }

    private List<String> filled(String path, Sheet sheet) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("caseNumber", List.of(trace.number()));
        values.put("format", List.of("xlsx", "csv", "xes"));
        values.put("name", List.of("frame.txt", "plan.txt", "draw.txt", "sample.txt", "report.pdf", "report.docx"));
        values.put("village", List.of(sheet.village().value()));
        values.put("code", List.of(sheet.village().value()));
        values.put("process", List.of(ThirdPartyAssessment.PROCESS));
        values.put("number", List.of(path.contains("/sheets/") || path.contains("/field/") ? String.valueOf(sheet.number()) : sheet.registerNumber()));
        values.put("id", List.of(path.contains("/tasks/") ? trace.task().id() : "1"));
        List<String> filled = List.of(path);
        for (Map.Entry<String, List<String>> value : values.entrySet()) {
            filled = filled.stream().flatMap(one -> one.contains("{" + value.getKey() + "}") ? value.getValue().stream()
                    .map(with -> one.replace("{" + value.getKey() + "}", with)) : java.util.stream.Stream.of(one)).toList();
        }
        return filled.stream().map(one -> VARIABLE.matcher(one).replaceAll("1")).toList();
    }

    private String answer(Officer officer, String address) {
        try {
            MockHttpServletResponse answer = mvc.perform(get(URI.create(URLEncoder.encode(address, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3F", "?")
                    .replace("%3D", "=").replace("%26", "&"))).with(TestPeople.as(officer))).andReturn().getResponse();
            assertThat(answer.getStatus()).as("%s as %s", address, officer.post()).isLessThan(500);
            return text(answer.getContentAsByteArray());
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** What a reader gets out of it: of a table or document what stands in its parts, of a paper its text. */
    private static String text(byte[] content) throws IOException {
        if (content.length > 4 && content[0] == '%' && content[1] == 'P') {
            return PdfText.of(content);
        }
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K') {
            StringBuilder text = new StringBuilder();
            Path file = Files.write(Files.createTempFile("answer", ".zip"), content);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
            return text.toString();
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Without what differs between any two households: number, name, and the tokens of the page. */
    private String neutral(String page, String number) {
        String name = jdbc.sql("select head_name from household where register_number = ?").param(number).query(String.class).single();
        return page.replace(number, "N").replace(name, "H").replaceAll("(value|content)=\"[^\"]{20,}\"", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }
}
