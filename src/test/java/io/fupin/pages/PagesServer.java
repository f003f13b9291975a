package io.fupin.pages;

import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The sample pages in a browser while one works on them: {@code http://localhost:8099/sample/<name>}. Templates and styles are read
 * from the sources, so a change shows on the next reload.
 */
final class PagesServer {

    private PagesServer() {
    }

    public static void main(String[] args) {
        new SpringApplicationBuilder(PagesConfiguration.class).run("--server.port=8099", "--spring.thymeleaf.cache=false",
                "--spring.thymeleaf.prefix=file:src/main/resources/templates/",
                "--spring.web.resources.static-locations=file:src/main/resources/static/,classpath:/static/,classpath:/META-INF/resources/",
                "--spring.web.resources.chain.cache=false");
    }
}
