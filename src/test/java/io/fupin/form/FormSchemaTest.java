package io.fupin.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form may promise only what the server checks; and nothing that is sent gets the server into trouble. */
class FormSchemaTest {

    private final FormSchemas schemas = new FormSchemas();
    private final FormValidator validator = new FormValidator();

    static Stream<String> keys() throws IOException {
        return Files.list(Path.of("forms")).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
                .map(name -> name.substring(0, name.length() - ".form".length())).sorted();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyFormOfTheProjectIsChecked(String key) {
        FormSchema schema = schemas.get(key);
        assertThat(schema.key()).isEqualTo(key);
        assertThat(schemas.parse(schema.json()).listKeys()).isEqualTo(schema.listKeys());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"type\": \"filepicker\", \"key\": \"a\"                                            | the type \"filepicker\"",
        "\"type\": \"textfield\"                                                             | no key",
        "\"type\": \"textfield\", \"key\": \"a b\"                                           | is not a name",
        "\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"=b\"}        | the condition \"=b\"",
        "\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"b = 1\"}     | the condition \"b = 1\"",
        "\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"=count(b) > 1\"} | the condition",
        "\"type\": \"textfield\", \"key\": \"a\", \"conditional\": {\"hide\": \"=b = 1 c\"}  | the condition",
        "\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"pattern\": \"[\"}         | pattern cannot be read",
        "\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"validationType\": \"phone\"} | validationType",
        "\"type\": \"textfield\", \"key\": \"a\", \"validate\": {\"maxLength\": \"=b\"}      | is not a number",
        "\"type\": \"textfield\", \"key\": \"a\", \"label\": \"{{a + 1}}\"                   | more than the name of a value",
        "\"type\": \"number\", \"key\": \"a\", \"increment\": \"5\"                          | increment",
        "\"type\": \"datetime\", \"key\": \"a\", \"subtype\": \"time\"                       | only subtype \"date\"",
        "\"type\": \"select\", \"key\": \"a\"                                                | needs options",
        "\"type\": \"select\", \"key\": \"a\", \"values\": [{\"label\": \"一\", \"value\": 1}] | needs options",
        "\"type\": \"select\", \"key\": \"a\", \"valuesExpression\": \"=b\"                  | options by expression",
        "\"type\": \"dynamiclist\", \"path\": \"a\", \"isRepeating\": false                  | repeats",
    })
    void whatTheServerDoesNotCheckIsRefused(String component, String why) {
        assertThatThrownBy(() -> FormSchema.parse(form("{\"id\": \"x\", %s}".formatted(component))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("component x").hasMessageContaining(why);
    }

    @Test
    void twoFieldsOfOneNameAreRefusedAlsoThroughAGroup() {
        String field = "{\"id\": \"%s\", \"type\": \"textfield\", \"key\": \"%s\"}";
        assertThatThrownBy(() -> FormSchema.parse(form(field.formatted("a", "name") + ","
                + "{\"id\": \"g\", \"type\": \"group\", \"components\": [" + field.formatted("b", "name") + "]}")))
                .hasMessageContaining("two components are called name");
        assertThatThrownBy(() -> FormSchema.parse(form(field.formatted("a", "n1") + "," + field.formatted("a", "n2"))))
                .hasMessageContaining("an id of its own");
        FormSchema.parse(form(field.formatted("a", "name") + ","
                + "{\"id\": \"g\", \"type\": \"group\", \"path\": \"head\", \"components\": [" + field.formatted("b", "name") + "]}"));
    }

    @Test
    void thereIsNoWayOutOfTheFolder() {
        for (String key : new String[] {"../application", "a/b", "", "Ä", "unknown-form", null}) {
            assertThatThrownBy(() -> schemas.get(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFormIsNotABookAndNotAnArchive() {
        FormSchema schema = FormSchema.parse(form(
                "{\"id\": \"a\", \"type\": \"textarea\", \"key\": \"text\", \"validate\": {\"maxLength\": 1000000}}"));
        ObjectNode data = FormFixtures.JSON.createObjectNode();
        data.put("text", "字".repeat(FormValidator.MOST_BYTES / 3 - 8));
        assertThat(validator.validate(schema, data, "submit", Map.of()).ok()).isTrue();
        data.put("text", "字".repeat(FormValidator.MOST_BYTES / 3));
        assertThat(validator.validate(schema, data, "submit", Map.of()).errors())
                .containsExactly(new FieldError("", "表单内容太多，超过 256 KB，请删减文字或分次提交"));
    }

    @Test
    void aListHasAnEndWhateverItsFormSays() {
        FormSchema schema = FormSchema.parse(form("{\"id\": \"a\", \"type\": \"textlist\", \"key\": \"names\"},"
                + "{\"id\": \"b\", \"type\": \"textlist\", \"key\": \"many\", \"properties\": {\"max\": \"100000\"}}"));
        ObjectNode data = FormFixtures.JSON.createObjectNode();
        for (int i = 0; i <= FormValidator.MOST_ROWS; i++) {
            data.withArray("many").add("n" + i);
            if (i <= FormValidator.MOST_ENTRIES) {
                data.withArray("names").add("n" + i);
            }
        }
        assertThat(validator.validate(schema, data, "submit", Map.of()).errors()).containsExactly(
                new FieldError("names", "最多 100 项，现有 101 项"), new FieldError("many", "最多 500 项，现有 501 项"));
    }

    @Test
    void aListThatTheCallerForgotIsTheCallersFault() {
        FormSchema schema = FormSchema.parse(form("{\"id\": \"a\", \"type\": \"select\", \"key\": \"cause\", \"valuesKey\": \"causes\"}"));
        ObjectNode data = FormFixtures.JSON.createObjectNode().put("cause", "因病");
        assertThat(schema.listKeys()).containsExactly("causes");
        assertThat(validator.validate(schema, data, "submit", Map.of("causes", List.of("因病"))).ok()).isTrue();
        assertThatThrownBy(() -> validator.validate(schema, data, "submit", Map.of())).hasMessageContaining("causes");
        assertThat(validator.validate(schema, null, "submit", Map.of()).ok()).isTrue();
    }

    private static String form(String components) {
        return "{\"type\": \"default\", \"id\": \"f\", \"components\": [%s]}".formatted(components);
    }
}
