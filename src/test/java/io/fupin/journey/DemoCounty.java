package io.fupin.journey;

import io.fupin.support.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The demo county as a newcomer starts it, but without the half year that was lived there, over HTTP, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"fupin.data.directory=target/journey-data", "fupin.demo-life.enabled=false"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DemoCounty {
}
