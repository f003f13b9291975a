package io.fupin.notice.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotCheckDrawTest {

    @ParameterizedTest
    @CsvSource({"0.20, 1, 1", "0.20, 5, 1", "0.20, 6, 2", "0.20, 15, 3", "0.20, 16, 4", "0.10, 10, 1", "0.10, 11, 2", "0.10, 30, 3",
            "0.20, 0, 0", "0, 12, 0", "1, 7, 7", "0.07, 100, 7"})
    void drawsTheShareRoundedUp(BigDecimal share, int cases, int drawn) {
        assertThat(SpotCheckDraw.size(share, cases)).isEqualTo(drawn);
    }

    /** Worked out beside the program: HMAC-SHA256 under the key of 32 zero bytes. */
    @Test
    void anybodyWhoKnowsTheSeedRecomputesTheDraw() throws Exception {
        String seed = "00".repeat(32);
        List<String> cases = IntStream.rangeClosed(1, 10).mapToObj("SB-220281-2016-%04d"::formatted).toList();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        List<String> byHash = cases.stream().sorted((a, b) -> hash(mac, a).compareTo(hash(mac, b))).toList();
        assertThat(SpotCheckDraw.draw(seed, new BigDecimal("0.20"), cases)).isEqualTo(byHash.subList(0, 2));
        assertThat(hash(mac, "SB-220281-2016-0001")).hasSize(64);
    }

    private static String hash(Mac mac, String text) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Property(tries = 200)
    void theOrderOfTheListDoesNotMatter(@ForAll @IntRange(min = 1, max = 60) int n) {
        String seed = SpotCheckDraw.newSeed();
        List<String> cases = IntStream.rangeClosed(1, n).mapToObj("SB-220281-2016-%04d"::formatted).toList();
        List<String> reversed = IntStream.rangeClosed(1, n).mapToObj(i -> "SB-220281-2016-%04d".formatted(n + 1 - i)).toList();
        assertThat(SpotCheckDraw.draw(seed, new BigDecimal("0.2"), cases)).isEqualTo(SpotCheckDraw.draw(seed, new BigDecimal("0.2"), reversed))
                .hasSize((n + 4) / 5).isSubsetOf(cases);
    }

    @Test
    void everySeedIsItsOwn() {
        assertThat(SpotCheckDraw.newSeed()).hasSize(64).isNotEqualTo(SpotCheckDraw.newSeed());
    }
}
