package io.fupin.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fupin.database.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** Outside this machine only behind TLS or a named proxy; the demo never. */
class ExposureRulesTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static InetAddress outside() {
        try {
            return InetAddress.getByName("10.1.2.3");
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void withoutTlsOrProxyItStaysOnThisMachine() {
        assertThat(ExposureRules.bind(null, false, null, false)).isEqualTo(LOOPBACK);
        assertThat(ExposureRules.bind(LOOPBACK, false, null, false)).isEqualTo(LOOPBACK);
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ExposureRules.bind(outside(), false, null, false))
                .withMessageContaining("10.1.2.3").satisfies(refused -> assertThat(refused.remedy()).contains("server.ssl", "fupin.trusted-proxy"));
    }

    @Test
    void withTlsOrANamedProxyItGoesWhereItIsTold() {
        assertThat(ExposureRules.bind(null, true, null, false)).isNull();
        assertThat(ExposureRules.bind(outside(), true, null, false)).isEqualTo(outside());
        assertThat(ExposureRules.bind(outside(), false, "10.1.2.4", false)).isEqualTo(outside());
        assertThat(ExposureRules.bind(null, false, "10.1.2.4", false)).isNull();
    }

    @Test
    void theDemoStaysOnThisMachineWhateverItHas() {
        assertThat(ExposureRules.bind(null, true, "10.1.2.4", true)).isEqualTo(LOOPBACK);
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> ExposureRules.bind(outside(), true, "10.1.2.4", true));
    }
}
