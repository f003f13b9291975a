package io.fupin.bench;

import io.fupin.FupinApplication;
import io.fupin.support.Counties;
import io.fupin.support.Given;
import io.fupin.support.Office;
import io.fupin.support.SqlStatements;
import io.fupin.support.TestDatabase;
import io.fupin.support.TestPeople;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The application on a database of its own, as an office runs it: housekeeping (the audit's sealing among it) is on. Only its job
 * executor stands still, like the peer's: both sides' timers are run by the bench.
 */
public final class Fupin implements AutoCloseable {

    private final Map<String, Object> database = TestDatabase.newDatabase();
    private final ConfigurableApplicationContext context;

    public Fupin() {
        this("test");
    }

    public Fupin(String... profiles) {
        context = new SpringApplicationBuilder(FupinApplication.class, TestPeople.class, Counties.class, Given.class)
                .profiles(profiles)
                .properties(Map.of("spring.main.banner-mode", "off"))
                .initializers(starting -> {
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", Map.of("server.port", "0",
                            "fupin.scheduling", "true", "fupin.data.directory", "target/bench/data", "logging.level.root", "WARN")));
                    starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench-database", database));
                    starting.getBeanFactory().registerSingleton("ownClassesOnly", new OwnClassesOnly());
                    ((GenericApplicationContext) starting).registerBean(Office.class, () -> office(starting.getBeanFactory()));
                }).run();
    }

    /** The use cases as tests have them, but with nothing that listens to the database. */
    private static Office office(BeanFactory beans) {
        Constructor<?> office = Office.class.getDeclaredConstructors()[0];
        Object[] useCases = Stream.of(office.getParameterTypes())
                .map(type -> type == SqlStatements.class ? new SqlStatements() : beans.getBean(type)).toArray();
        return (Office) BeanUtils.instantiateClass(office, useCases);
    }

    public String url() {
        return (String) database.get("spring.datasource.url");
    }

    /** The application itself, for those who take what they need out of it. */
    public ApplicationContext application() {
        return context;
    }

    /** Where its pages are. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
