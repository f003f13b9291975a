package io.fupin.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({"220281103213,VILLAGE,220281103000", "220281103000,TOWNSHIP,220281000000", "220281000000,COUNTY,220200000000",
            "220200000000,CITY,220000000000", "220000000000,PROVINCE,000000000000", "000000000000,NATION,000000000000"})
    void knowsItsLevelAndTheRegionAbove(String code, RegionLevel level, String up) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
        assertThat(RegionCode.of(code).up()).isEqualTo(RegionCode.of(up));
    }

    @Test
    void containsItselfAndWhatBeginsWithItsDigits() {
        RegionCode township = RegionCode.of("220281103000");
        assertThat(township.contains(township)).isTrue();
        assertThat(township.contains(RegionCode.of("220281103213"))).isTrue();
        assertThat(township.contains(RegionCode.of("220281104213"))).isFalse();
        assertThat(township.contains(RegionCode.of("220281000000"))).isFalse();
        assertThat(RegionCode.NATION.contains(township)).isTrue();
    }

    /** A county whose city part ends in zero must not swallow its neighbours: 北京市门头沟区 110109, 西城区 110102. */
    @Test
    void zerosInsideACodeSaySomething() {
        assertThat(RegionCode.of("110100000000").level()).isEqualTo(RegionLevel.CITY);
        assertThat(RegionCode.of("371000000000").level()).isEqualTo(RegionLevel.CITY);
        assertThat(RegionCode.of("371000000000").contains(RegionCode.of("371102000000"))).isFalse();
        assertThat(RegionCode.of("220281100000").contains(RegionCode.of("220281101200"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22028110321", "2202811032130", "22028110321X", "２２０２８１１０３２１３", " 220281103213"})
    void refusesWhatIsNoCode(String text) {
        assertThatThrownBy(() -> RegionCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isBareDigitsInJson() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(RegionCode.of("220281103213"))).isEqualTo("\"220281103213\"");
        assertThat(json.readValue("\"220281103213\"", RegionCode.class)).isEqualTo(RegionCode.of("220281103213"));
    }
}
