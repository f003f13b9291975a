package io.fupin.pages;

import io.fupin.clock.BusinessClock;
import io.fupin.web.Frame;
import io.fupin.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Templates, styles and sample data behind a real server, without the rest of the application: what the look needs to be looked at. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ThymeleafAutoConfiguration.class, WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class})
@Import(Words.class)
public class PagesConfiguration {

    /** Friday, 18 November 2016, 10:30: the day of the samples. */
    static final Instant NOW = Instant.parse("2016-11-18T02:30:00Z");

    @Bean
    Clock businessClock() {
        return Clock.fixed(NOW, BusinessClock.ZONE);
    }

    /** Stands for {@code io.fupin.web.Frames}, which needs somebody signed in. */
    @Bean("frames")
    SampleFrames frames() {
        return new SampleFrames();
    }

    /** Stands for the drafts of an officer: there are none. */
    @Bean("draftPart")
    SampleDrafts draftPart() {
        return new SampleDrafts();
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .GET("/sample/{page}", request -> {
                    Sample sample = Samples.of(request.pathVariable("page"));
                    return ServerResponse.ok().contentType(MediaType.TEXT_HTML).render(sample.template(), sample.model());
                })
                .GET("/sample-model.bpmn", request -> ServerResponse.ok().contentType(MediaType.APPLICATION_XML)
                        .body(new ClassPathResource("processes/household-identification.bpmn")))
                .GET("/{*path}", request -> request.path().endsWith("/thumbnail"), request -> {
                    String[] parts = request.path().split("/");
                    return ServerResponse.ok().contentType(MediaType.valueOf("image/svg+xml"))
                            .body(new ClassPathResource("pages/" + parts[parts.length - 2] + ".svg"));
                })
                .build();
    }

    public static final class SampleDrafts {

        public String of(String key) {
            return "null";
        }
    }

    /** The frame of whoever the sample is seen by. */
    public static final class SampleFrames {

        public String officerKey() {
            return current().officerKey();
        }

        public Frame current() {
            HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
            String path = request.getRequestURI();
            return Samples.of(path.substring(path.lastIndexOf('/') + 1)).frame();
        }
    }
}
