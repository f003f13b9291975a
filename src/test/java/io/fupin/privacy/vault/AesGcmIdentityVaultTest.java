package io.fupin.privacy.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AesGcmIdentityVaultTest {

    private static final VaultKeys KEYS = VaultKeys.generate();
    private final AesGcmIdentityVault vault = vault(KEYS);

    /** What is tested here reads no parameters. */
    private static AesGcmIdentityVault vault(VaultKeys keys) {
        return new AesGcmIdentityVault(keys, null, null);
    }

    @Property(tries = 300)
    void opensWhatItSealed(@ForAll String clear) {
        assertThat(vault.open(vault.seal(clear))).isEqualTo(new String(clear.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
    }

    @Test
    void neverSealsTheSameTwice() {
        String once = vault.seal("220281197003150015");
        assertThat(once).startsWith("1.").doesNotContain("220281").isNotEqualTo(vault.seal("220281197003150015"));
    }

    @Property(tries = 300)
    void noticesEveryChangedBit(@ForAll @IntRange(max = 45) int place, @ForAll @IntRange(max = 7) int bit) {
        String sealed = vault.seal("220281197003150015");
        byte[] bytes = Base64.getDecoder().decode(sealed.substring(2));
        bytes[place] ^= (byte) (1 << bit);
        String changed = "1." + Base64.getEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> vault.open(changed)).isInstanceOf(IllegalStateException.class).hasMessage("密文已损坏");
    }

    @ParameterizedTest
    @CsvSource({"'',密文已损坏", "1.,密文已损坏", "1.AAAA,密文已损坏", "220281197003150015,密文已损坏", "1.不是,密文已损坏"})
    void refusesWhatItDidNotSeal(String text, String message) {
        assertThatThrownBy(() -> vault.open(text)).isInstanceOf(IllegalStateException.class).hasMessageContaining(message);
    }

    @Test
    void readsOldValuesAfterRotationAndFindsThemByTheSameHash() {
        String old = vault.seal("220281197003150015");
        VaultKeys rotated = VaultKeys.parse(KEYS.write() + "10=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n"
                + "9=" + Base64.getEncoder().encodeToString(new byte[32]));
        AesGcmIdentityVault after = vault(rotated);
        assertThat(after.open(old)).isEqualTo("220281197003150015");
        assertThat(after.seal("x")).startsWith("10.");
        assertThat(after.lookupHash("220281197003150015")).isEqualTo(vault.lookupHash("220281197003150015"));
        assertThatThrownBy(() -> vault.open(after.seal("x"))).hasMessage("没有编号为 10 的密钥");
    }

    @Test
    void aKeyIdCannotBeExchanged() {
        byte[] zeros = new byte[32];
        VaultKeys twins = VaultKeys.parse(KEYS.write() + "2=" + Base64.getEncoder().encodeToString(zeros) + "\n3="
                + Base64.getEncoder().encodeToString(zeros));
        AesGcmIdentityVault twin = vault(twins);
        String sealed = twin.seal("x");
        assertThatThrownBy(() -> twin.open(sealed.replaceFirst("3\\.", "2."))).hasMessage("密文已损坏");
    }

    @Test
    void findsADisabilityCertificateByTheIdentityNumberInIt() {
        String hash = vault.lookupHash("11010519491231002X");
        assertThat(vault.lookupHash("11010519491231002x")).isEqualTo(hash);
        assertThat(vault.lookupHash(" 110105 19491231 002X")).isEqualTo(hash);
        assertThat(vault.lookupHash("11010519491231002X44")).isEqualTo(hash);
        assertThat(vault.lookupHash("110105194912310021")).isNotEqualTo(hash);
        assertThat(vault(VaultKeys.generate()).lookupHash("11010519491231002X")).isNotEqualTo(hash);
    }
}
