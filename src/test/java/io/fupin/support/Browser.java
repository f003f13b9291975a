package io.fupin.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.fupin.account.Officer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** Somebody at the pages: the whole application answers, in the caller's thread, so that its statements can be counted. */
public final class Browser {

    private final MockMvc mvc;
    private final Officer officer;

    private Browser(MockMvc mvc, Officer officer) {
        this.mvc = mvc;
        this.officer = officer;
    }

    /** @param officer null for somebody who is not signed in */
    public static Browser of(WebApplicationContext application, Officer officer) {
        return new Browser(MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build(), officer);
    }

    /** What came back. */
    public record Page(int status, String body, String location, MvcResult result) {

        public Page expect(int expected) {
            assertThat(status).as(() -> "status of " + result.getRequest().getRequestURI() + "\n" + body).isEqualTo(expected);
            return this;
        }

        /** Text as a reader sees it: tags gone, entities resolved, white space as one space. */
        public String text() {
            return HtmlUtils.htmlUnescape(body.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " "))
                    .replaceAll("[\\s　]+", " ").strip();
        }

        public Page shows(String... texts) {
            assertThat(text()).contains(texts);
            return this;
        }

        public Page hides(String... texts) {
            assertThat(text()).doesNotContain(texts);
            return this;
        }

        public Optional<String> find(String regex) {
            Matcher matcher = Pattern.compile(regex).matcher(body);
            return matcher.find() ? Optional.of(HtmlUtils.htmlUnescape(matcher.group(1))) : Optional.empty();
        }

        /** JSON that the page hands to an island. */
        public String json(String elementId) {
            return find("(?s)<script type=\"application/json\" id=\"" + elementId + "\">(.*?)</script>").orElseThrow();
        }

        /** What is said after an action. */
        public Object said() {
            return result.getFlashMap().get("said");
        }
    }

    public Page open(String address) {
        return send(MockMvcRequestBuilders.get(URI.create(address)).accept(MediaType.TEXT_HTML));
    }

    /** Figures or a file, in whatever form they come. */
    public Page fetch(String address) {
        return send(MockMvcRequestBuilders.get(URI.create(address)).accept(MediaType.ALL));
    }

    public Page post(String address, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(address));
        fields.forEach(request::param);
        return send(request.with(PageToken.sent()).accept(MediaType.TEXT_HTML));
    }

    /** Rows ticked in a list. @param from address of the list */
    public Page tick(String address, List<String> ids, String from) {
        return send(MockMvcRequestBuilders.post(URI.create(address)).param("ids", ids.toArray(String[]::new)).param("from", from)
                .with(PageToken.sent()).accept(MediaType.TEXT_HTML));
    }

    /** A form with a file chosen. */
    public Page upload(String address, Map<String, String> fields, String field, String fileName, byte[] content) {
        MockMultipartHttpServletRequestBuilder request = MockMvcRequestBuilders.multipart(URI.create(address))
                .file(new MockMultipartFile(field, fileName, null, content));
        fields.forEach(request::param);
        return send(request.with(PageToken.sent()).accept(MediaType.TEXT_HTML));
    }

    private Page send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            MvcResult result = mvc.perform(officer == null ? request : request.with(TestPeople.as(officer))).andReturn();
            return new Page(result.getResponse().getStatus(), result.getResponse().getContentAsString(StandardCharsets.UTF_8),
                    result.getResponse().getRedirectedUrl(), result);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
