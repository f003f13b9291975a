package io.fupin.pages;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample pages on a port of their own, for the length of a test class. */
final class SampleServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    SampleServer() {
        context = new SpringApplicationBuilder(PagesConfiguration.class).run("--server.port=0", "--logging.level.root=WARN");
        port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    String sample(String name) {
        return url("/sample/" + name);
    }

    @Override
    public void close() {
        context.close();
    }
}
