package io.fupin.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameInitialsTest {

    @ParameterizedTest
    @CsvSource({"王桂兰,wgl", "于广发,ygf", "单春华,sch", "解永强,xyq", "仇玉山,qys", "朴顺姬,psj", "曾淑芬,zsf", "阿依古丽·买买提,ayglmmt", "欧阳春,oyc"})
    void aNameIsFoundByItsInitials(String name, String initials) {
        assertThat(NameInitials.of(name)).contains(initials);
    }

    @Test
    void aCharacterReadInTwoWaysIsFoundByBoth() {
        assertThat(NameInitials.of("乐重")).contains("yz", "lc", "lz", "yc");
        assertThat(NameInitials.of("单")).startsWith("s").contains("d");
    }

    @Test
    void whatHasNoReadingHasNoInitials() {
        assertThat(NameInitials.of("㐀？")).isEmpty();
        assertThat(NameInitials.of(" ")).isEmpty();
        assertThat(NameInitials.typed("wgl")).isTrue();
        assertThat(NameInitials.typed("WGL")).isTrue();
        assertThat(NameInitials.typed("王")).isFalse();
        assertThat(NameInitials.typed("w")).isFalse();
    }
}
