package io.fupin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.region.RegionImport;
import io.fupin.support.FupinTest;
import io.fupin.support.Jiaohe;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FupinTest
class IdentityVaultTest {

    @Autowired
    private IdentityVault vault;
    @Autowired
    private PolicyAdministration policy;
    @Autowired
    private RegionImport imports;

    @Test
    void masksAsTheCountyShows() {
        assertThat(vault.mask("220281197003150015")).isEqualTo("220281********0015");
        assertThat(vault.mask("22028119700315001544")).isEqualTo("220281**********1544");
        assertThat(vault.mask("12345678")).isEqualTo("********");
        assertThat(vault.mask("1234567890123")).isEqualTo("*************");
        assertThat(vault.mask("")).isEmpty();

        Jiaohe.importInto(imports);
        NewSetting narrower = new NewSetting("id-display-mask", Jiaohe.COUNTY, LocalDate.of(2014, 1, 1), null, "0+4", "县扶贫办通知", "测试");
        policy.set(narrower);
        assertThat(vault.mask("220281197003150015", Jiaohe.COUNTY)).isEqualTo("**************0015");
        assertThat(vault.mask("220281197003150015")).isEqualTo("220281********0015");
        policy.set(new NewSetting("id-display-mask", Jiaohe.COUNTY, LocalDate.of(2014, 1, 1), null, null, "县扶贫办通知", "测试"));
    }
}
