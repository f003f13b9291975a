package io.fupin.exposure;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Applies the rules when the server is made. Forwarded addresses and schemes ({@code X-Forwarded-For}, {@code -Proto}) are believed
 * from the proxies named in {@code fupin.trusted-proxy} (addresses, separated by commas) and from nobody else: limits per address
 * would otherwise be open to anybody's header.
 */
@Component
class Exposure implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final Logger log = LoggerFactory.getLogger(Exposure.class);

    private final ServerProperties server;
    private final String proxy;
    private final boolean demo;

    Exposure(ServerProperties server, @Value("${fupin.trusted-proxy:}") String proxy, @Value("${fupin.demo:false}") boolean demo) {
        this.server = server;
        this.proxy = proxy.isBlank() ? null : proxy;
        this.demo = demo;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        boolean tls = server.getSsl() != null && server.getSsl().isEnabled();
        InetAddress bound = ExposureRules.bind(server.getAddress(), tls, proxy, demo);
        factory.setAddress(bound);
        factory.addContextCustomizers(context -> ((StandardHost) context.getParent()).setErrorReportValveClass(LastWords.class.getName()));
        if (bound != null && bound.isLoopbackAddress()) {
            log.info("只在本机提供服务（{}）{}", bound.getHostAddress(), demo ? "：演示模式" : "；对外请配置 TLS 或可信代理");
        }
        if (proxy != null) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(Arrays.stream(proxy.split("[,\\s]+")).map(Pattern::quote).collect(Collectors.joining("|")));
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            valve.setHostHeader("X-Forwarded-Host");
            factory.addEngineValves(valve);
        }
    }

    /** After the framework's own, which would set the address again. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
