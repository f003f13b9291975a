package io.fupin.support;

import io.fupin.engine.FlowRecorder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real database of its own, without the demo county; the job executor stands still, tests run jobs. All tests
 * with this annotation and no imports of their own but {@link TestPeople} share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestPeople.class, Counties.class, Office.class, Given.class, SqlStatements.class, FlowRecorder.class})
public @interface FupinTest {
}
