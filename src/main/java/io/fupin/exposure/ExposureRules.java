package io.fupin.exposure;

import io.fupin.database.StartRefused;
import java.net.InetAddress;

/**
 * Passwords and identity numbers do not cross a network in clear. Without TLS of its own or a named proxy that does it, the server
 * answers this machine only; the demo, whose password everybody knows, always.
 */
final class ExposureRules {

    private ExposureRules() {
    }

    /**
     * @param address null when none was asked for
     * @param proxy   null or the proxy's addresses
     * @return the address to bind to; null for all
     * @throws StartRefused when the address asked for is not allowed
     */
    static InetAddress bind(InetAddress address, boolean tls, String proxy, boolean demo) {
        boolean local = address == null || address.isLoopbackAddress();
        if (demo) {
            if (!local) {
                throw new StartRefused("演示模式只能在本机访问，不能绑定到 " + address.getHostAddress() + "。",
                        "去掉 server.address，或不用 demo 配置并启用 TLS。");
            }
            return InetAddress.getLoopbackAddress();
        }
        if (tls || proxy != null) {
            return address;
        }
        if (!local) {
            throw new StartRefused("没有启用 TLS，也没有指定可信的反向代理，不能绑定到 " + address.getHostAddress() + "：口令和身份证号不得明文传输。",
                    "配置证书（server.ssl.*），或写明可信代理的地址（fupin.trusted-proxy=10.0.0.5），或去掉 server.address 只在本机使用。");
        }
        return InetAddress.getLoopbackAddress();
    }
}
