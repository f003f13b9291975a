package io.fupin.notice.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMaskTest {

    @ParameterizedTest
    @CsvSource({"王大山, 王＊山", "李四, 李＊", "欧阳修文, 欧＊修文", "王, ＊", "𠮷田山, 𠮷＊山", "金𡒄, 金＊"})
    void hidesOneCharacter(String name, String masked) {
        assertThat(NameMask.of(name)).isEqualTo(masked);
    }
}
