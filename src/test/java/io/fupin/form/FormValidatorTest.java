package io.fupin.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.fupin.form.FormFixtures.Fixture;

class FormValidatorTest {

    private final FormValidator validator = new FormValidator();

    static List<Fixture> fixtures() {
        return FormFixtures.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void refusesExactlyWhatTheFixtureSays(Fixture fixture) {
        FormResult result = validator.validate(FormSchema.parse(fixture.schema().toString()), fixture.data(),
                fixture.outcome(), fixture.lists(), fixture.context());

        assertThat(result.errors()).extracting(FieldError::field).containsExactlyElementsOf(fixture.fields());
        for (JsonNode expected : fixture.errors()) {
            if (expected.has("message")) {
                assertThat(result.errors()).contains(
                        new FieldError(expected.get("field").asText(), expected.get("message").asText()));
            }
        }
        if (fixture.cleaned() != null) {
            assertThat(result.cleaned()).hasToString(fixture.cleaned().toString());
        }
    }
}
