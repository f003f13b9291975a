package io.fupin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.fupin.browser.TestBrowser;
import io.fupin.form.FormFixtures.Fixture;

/**
 * The browser's check and the server's say the same, word for word: each fixture is opened in the form that people see,
 * and what that form would send goes through the server's check.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormParityTest {

    private final FormValidator validator = new FormValidator();
    private TestBrowser browser;
    private FormPage form;

    @BeforeAll
    void open() {
        browser = TestBrowser.start();
        form = new FormPage(browser.desk());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static List<Fixture> fixtures() {
        return FormFixtures.all().stream().filter(fixture -> fixture.serverOnly() == null).toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theFormSaysWhatTheServerSays(Fixture fixture) throws IOException {
        FormSchema schema = FormSchema.parse(fixture.schema().toString());
        FormResult direct = validator.validate(schema, fixture.data(), fixture.outcome(), fixture.lists(), fixture.context());

        String outcome = "<input type=\"radio\" name=\"outcome\" value=\"%s\" checked>".formatted(fixture.outcome());
        form.open(fixture.schema(), opened(fixture), FormFixtures.JSON.createArrayNode(), outcome, "");

        assertThat(gaps()).as("what the form finds").isEqualTo(direct.errors().stream().map(FormParityTest::atItsField).toList());
        JsonNode sent = FormFixtures.JSON.readTree(form.sent());
        FormResult again = validator.validate(schema, sent, fixture.outcome(), fixture.lists(), fixture.context());
        assertThat(again.errors()).as("what the server finds in what the form sends").isEqualTo(direct.errors());
        if (direct.ok()) {
            assertThat(withoutEmptyBoxes(again.cleaned())).isEqualTo(withoutEmptyBoxes(direct.cleaned()));
        }
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void theConditionsOfTheIslandAreThoseOfFeel() throws Exception {
        Process check = new ProcessBuilder("node", "feel.check.mjs").directory(new java.io.File("src/main/frontend"))
                .redirectErrorStream(true).start();
        String said = new String(check.getInputStream().readAllBytes());
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("conditions agree with FEEL");
    }

    /** The values, what the form was opened with, and the lists to choose from, as a page lays them in. */
    private static JsonNode opened(Fixture fixture) {
        ObjectNode data = (ObjectNode) fixture.context().deepCopy();
        fixture.lists().forEach((key, values) -> {
            ArrayNode options = data.putArray(key);
            values.forEach(options::add);
        });
        data.setAll((ObjectNode) fixture.data());
        return data;
    }

    @SuppressWarnings("unchecked")
    private List<FieldError> gaps() {
        List<Map<String, String>> found = (List<Map<String, String>>) form.page().evaluate(
                "document.querySelector('[data-island]').fupin.gaps().map(({path, message}) => ({path, message}))");
        List<FieldError> errors = new ArrayList<>();
        found.forEach(gap -> errors.add(new FieldError(gap.get("path"), gap.get("message"))));
        return errors;
    }

    /** The server names the entry of a list of plain values; the form shows it at the list. */
    private static FieldError atItsField(FieldError error) {
        return new FieldError(error.field().replaceAll("\\[\\d+]$", ""), error.message());
    }

    /** A box that nobody ticked is sent as false by the form and left out by others. */
    private static JsonNode withoutEmptyBoxes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> boxes = new ArrayList<>();
            object.fields().forEachRemaining(entry -> {
                withoutEmptyBoxes(entry.getValue());
                if (entry.getValue().isBoolean() && !entry.getValue().asBoolean()) {
                    boxes.add(entry.getKey());
                }
            });
            object.remove(boxes);
        } else {
            node.forEach(FormParityTest::withoutEmptyBoxes);
        }
        return node;
    }
}
