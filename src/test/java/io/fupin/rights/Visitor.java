package io.fupin.rights;

import static io.fupin.support.TestPeople.as;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import io.fupin.rights.RightsTable.Line;
import io.fupin.support.PageToken;
import io.fupin.support.PdfText;
import io.fupin.support.SampleFiles;
import io.fupin.web.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sends what a line of the table says, as anybody. */
final class Visitor {

    private final MockMvc mvc;
    private final Fillings fillings;
    private final AtomicInteger visits = new AtomicInteger();

    Visitor(WebApplicationContext application, Fillings fillings) {
        mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
        this.fillings = fillings;
    }

    /**
     * @param refused also where the answer is another page that says so: not signed in, or not done
     * @param text    what the answer holds, a PDF or a workbook included
     * @param asked   address and body
     */
    record Answer(int status, boolean refused, String to, String text, String asked) {

        /** Reached what it came for: done, or its form refused, or somebody was faster. */
        boolean served() {
            return !refused && (status < 400 || status == 409 || status == 422);
        }

        @Override
        public String toString() {
            return status + (to == null ? "" : " to " + to) + (status == 500 ? " " + text : "");
        }
    }

    Answer visit(Line line, Cast.Actor actor) {
        String address = fillings.address(line.path());
        String sent = fillings.in(line.sent());
        AbstractMockHttpServletRequestBuilder<?> request = request(line, address, sent);
        request.header("Referer", "http://localhost/tasks");
        request.with(fromElsewhere -> {
            // Each from an address of its own: what the public may do is limited by address.
            int visit = visits.incrementAndGet();
            fromElsewhere.setRemoteAddr("10.9." + visit / 250 + "." + visit % 250);
            return fromElsewhere;
        });
        boolean api = line.path().startsWith("/api/") || line.sent().startsWith("{");
        request.accept(api ? "application/json, application/pdf;q=0.9, */*;q=0.1" : "text/html, */*;q=0.1");
        if (actor.officer() != null) {
            request.with(as(actor.officer()));
        }
        try {
            return answer(mvc.perform(request.with(PageToken.sent())).andReturn(), address + sent);
        } catch (Exception failed) {
            return new Answer(500, false, null, failed.toString(), address + sent);
        }
    }

    private static Answer answer(MvcResult result, String asked) throws IOException {
        MockHttpServletResponse response = result.getResponse();
        String to = response.getRedirectedUrl();
        int status = "/error".equals(response.getForwardedUrl())
                && result.getRequest().getAttribute(Problems.ATTRIBUTE) instanceof Problem problem ? problem.status().value() : response.getStatus();
        boolean refused = Set.of(401, 403, 404).contains(status)
                || to != null && (to.startsWith("/sign-in?to=") || to.equals("/sign-in") && !asked.startsWith("/sign-out"))
                || result.getFlashMap() != null && result.getFlashMap().get(Said.KEY) instanceof Said said && said.kind().equals("late");
        return new Answer(status, refused, to, text(response), asked);
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(Line line, String address, String sent) {
        if (sent.startsWith("photo")) {
            return multipart(address + sent.substring("photo".length()))
                    .file(new MockMultipartFile("file", "照片.png", "image/png", SampleFiles.png(40, 30, 7)));
        }
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(line.method()), address + (sent.startsWith("?") ? sent : ""));
        if (sent.startsWith("{")) {
            request.contentType(MediaType.APPLICATION_JSON).content(sent);
        } else if (!sent.startsWith("?")) {
            request.contentType(MediaType.APPLICATION_FORM_URLENCODED).content(sent);
        }
        return request;
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        byte[] content = response.getContentAsByteArray();
        String type = String.valueOf(response.getContentType());
        if (type.startsWith("application/pdf")) {
            return PdfText.of(content);
        }
        if (!type.contains("spreadsheet")) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            StringBuilder text = new StringBuilder();
            for (Row row : workbook.getFirstSheet().read()) {
                row.forEach(cell -> text.append(cell == null ? "" : cell.getText()).append('\t'));
            }
            return text.toString();
        }
    }
}
