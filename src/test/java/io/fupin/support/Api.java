package io.fupin.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody at the open API; the application answers in the caller's thread, so that its statements can be counted. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc mvc;
    private final Officer officer;

    private Api(MockMvc mvc, Officer officer) {
        this.mvc = mvc;
        this.officer = officer;
    }

    /** @param officer null for somebody who is not signed in */
    public static Api of(WebApplicationContext application, Officer officer) {
        return new Api(MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build(), officer);
    }

    /** What came back. */
    public record Answer(int status, String type, String text) {

        public JsonNode expect(int expected) {
            assertThat(status).as("status of: " + text).isEqualTo(expected);
            try {
                return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
            } catch (java.io.IOException e) {
                throw new AssertionError("no JSON: " + text, e);
            }
        }

        /** The fields that a refused form is refused at. */
        public List<String> refusedAt() {
            List<String> fields = new ArrayList<>();
            expect(422).path("errors").forEach(error -> fields.add(error.path("field").asText()));
            return fields;
        }
    }

    public Answer get(String address) {
        return send(HttpMethod.GET, address, null);
    }

    /** @param body as JSON */
    public Answer post(String address, Object body) {
        return send(HttpMethod.POST, address, body);
    }

    public Answer put(String address, Object body) {
        return send(HttpMethod.PUT, address, body);
    }

    public Answer delete(String address) {
        return send(HttpMethod.DELETE, address, null);
    }

    private Answer send(HttpMethod method, String address, Object body) {
        try {
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, URI.create(address)).accept(MediaType.APPLICATION_JSON)
                    .with(PageToken.sent());
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
            }
            MockHttpServletResponse response = mvc.perform(officer == null ? request : request.with(TestPeople.as(officer))).andReturn()
                    .getResponse();
            return new Answer(response.getStatus(), response.getContentType(), response.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
