package io.fupin.bench;

import io.fupin.FupinApplication;
import io.fupin.support.Counties;
import io.fupin.support.Given;
import io.fupin.support.Office;
import io.fupin.support.TestDatabase;
import io.fupin.support.TestPeople;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The application on a database of its own, as an office runs it: housekeeping (the audit's sealing among it) is on. Only its job
 * executor stands still, like the peer's: both sides' timers are run by the bench.
 */
final class Fupin implements AutoCloseable {

    private final Map<String, Object> database = TestDatabase.newDatabase();
    private final ConfigurableApplicationContext context;

    Fupin() {
        context = new SpringApplicationBuilder(FupinApplication.class, TestPeople.class, Counties.class, Office.class, Given.class)
                .profiles("test")
                .properties(Map.of("spring.main.banner-mode", "off"))
                .initializers(starting -> {
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", Map.of("server.port", "0",
                            "fupin.scheduling", "true", "fupin.data.directory", "target/bench/data", "logging.level.root", "WARN")));
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench-database", database));
                    starting.getBeanFactory().registerSingleton("ownClassesOnly", new OwnClassesOnly());
                }).run();
    }

    String url() {
        return (String) database.get("spring.datasource.url");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
