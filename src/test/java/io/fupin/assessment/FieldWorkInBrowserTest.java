package io.fupin.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.browser.AtWork;
import io.fupin.browser.Relay;
import io.fupin.browser.TestBrowser;
import io.fupin.evidence.EvidenceStore;
import io.fupin.support.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A surveyor in a valley without a network: three households with photos, a killed page, and each sheet arrives once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldWorkInBrowserTest extends AssessmentTest {

    @LocalServerPort
    private int port;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private WebApplicationContext application;

    private TestBrowser browser;

    @BeforeAll
    void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void threeSheetsFilledWithoutANetworkArriveOnceEach() throws IOException {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        List<Sheet> three = trace.open().subList(0, 3);
        byte[] photo = evidence.original(office.counties().newPhoto(county.surveyor().personId())).readAllBytes();
        try (Relay network = new Relay(port); BrowserContext phone = browser.phone()) {
            String address = "http://localhost:" + network.port() + "/assessments/" + trace.number() + "/field";
            Page page = new AtWork(phone, network.port(), county.surveyor(), true).page();
            page.navigate(address);
            assertThat(page.locator("[data-groups]")).containsText(three.get(0).headName());
            page.waitForSelector("#field[data-kept=true]");

            network.cut();
            phone.setOffline(true);
            fill(page, three.get(0), photo);
            assertThat(page.locator("[data-phone-count]")).hasText("1 份只在这部手机上");
            fill(page, three.get(1), photo);
            open(page, three.get(2));
            page.fill("[name=persons]", "4");
            assertThat(page.locator("[data-saved]")).containsText("已存到本机");
            page.close();
            assertThat(trace.open()).hasSize(20);

            Page again = phone.newPage();
            again.navigate(address);
            assertThat(again.locator("[data-groups]")).containsText(three.get(2).headName());
            assertThat(again.locator("[data-phone-count]")).hasText("3 份只在这部手机上");
            assertThat(again.locator("[data-phone-note]")).containsText("没有网络");
            open(again, three.get(2));
            assertThat(again.locator("[name=persons]")).hasValue("4");
            fill(again, three.get(2), photo);
            assertThat(again.locator("[data-phone-count]")).hasText("3 份只在这部手机上");
            assertThat(trace.open()).as("nothing has left the phone").hasSize(20);

            network.mend();
            phone.setOffline(false);
            assertThat(again.locator("[data-phone]")).isHidden();
            three.forEach(sheet -> assertThat(again.locator("[data-groups] li", new Page.LocatorOptions().setHasText(sheet.headName()))).containsText("已封存"));
            again.reload();
            assertThat(again.locator("[data-groups]")).containsText("已封存，安全 3");
        }
        assertThat(sheets.counts(trace.number())).containsEntry(State.SEALED, 3).containsEntry(State.OPEN, 17);
        three.forEach(sheet -> {
            assertThat(jdbc.sql("select count(*) from assessment_photo where case_number = ? and sheet = ?").params(trace.number(), sheet.number())
                    .query(Integer.class).single()).as("photos of " + sheet.title()).isOne();
            assertThat(jdbc.sql("select count(*) from audit_entry where action = 'assessment.sealed' and subject = ?")
                    .param(trace.number() + "/%04d".formatted(sheet.number())).query(Integer.class).single()).as("arrived once").isOne();
        });
        assertThat(trace.sheet(three.get(2).number()).persons()).isEqualTo(4);
        String picture = field.photos(trace.sheet(three.get(0).number())).get(0);
        assertThat(Api.of(application, county.office()).get("/api/v1/evidence/" + picture).status()).as("a house would tell who was drawn").isEqualTo(404);
        assertThat(Api.of(application, county.assessor()).get("/api/v1/evidence/" + picture).status()).isEqualTo(200);
    }

    @Test
    void theSameSheetSentAgainByTheSamePhoneIsTheOneThatWasSealed() {
        AssessedCounty county = county();
        AssessmentTrace trace = commissioned(county).drawnAfterAll();
        Sheet sheet = trace.open().get(0);
        String address = "/assessments/" + trace.number() + "/field/" + sheet.number();
        Api surveyor = Api.of(application, county.surveyor());
        String receipt = surveyor.post(address, sent("phone-0001", trace)).expect(200).path("receipt").asText();
        assertThat(surveyor.post(address, sent("phone-0001", trace)).expect(200).path("receipt").asText()).isEqualTo(receipt);
        Map<String, Object> other = sent("phone-0002", trace);
        other.put("answers", Map.of("persons", "1"));
        assertThat(surveyor.post(address, other).status()).isEqualTo(409);
        Map<String, Object> foreign = sent("phone-0003", trace);
        foreign.put("photos", List.of(office.counties().photo(county.office())));
        assertThat(surveyor.post("/assessments/" + trace.number() + "/field/" + trace.open().get(0).number(), foreign).status()).isEqualTo(422);
        assertThat(sheets.counts(trace.number())).containsEntry(State.SEALED, 1);
    }

    private static Map<String, Object> sent(String clientId, AssessmentTrace trace) {
        return new java.util.HashMap<>(Map.of("clientId", clientId, "answers", AssessmentTrace.told(), "photos", List.of(), "filledAt", "2016-10-12T10:00:00Z",
                "latitude", "43.72", "longitude", "127.34"));
    }

    private static void open(Page page, Sheet sheet) {
        page.locator("[data-groups] a", new Page.LocatorOptions().setHasText(sheet.headName())).click();
        assertThat(page.locator("[data-head]")).hasText(sheet.headName());
    }

    private static void fill(Page page, Sheet sheet, byte[] photo) {
        if (!page.locator("[data-sheet]").isVisible()) {
            open(page, sheet);
        }
        if (page.inputValue("[name=persons]").isEmpty()) {
            page.fill("[name=persons]", "3");
        }
        for (String sum : List.of("wage", "business", "expense", "property", "transfer")) {
            page.fill("[name=" + sum + "]", sum.equals("wage") ? "24000" : "0");
        }
        for (String need : List.of("food", "clothing", "schooling", "medical", "housing", "water", "approves")) {
            page.locator("[name=" + need + "][value=yes]").check();
        }
        page.locator(".fp-file").setInputFiles(new FilePayload("房子.png", "image/png", photo));
        Locator thumbs = page.locator("[data-sheet] .fp-thumb");
        assertThat(thumbs).hasCount(1);
        page.locator("[data-lock]").click();
        assertThat(page.locator("[data-groups]")).isVisible();
    }
}
