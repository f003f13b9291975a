package io.fupin.life.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** In the demo alone, unless {@code fupin.demo-life.enabled} is false. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Profile("demo")
@ConditionalOnProperty(name = "fupin.demo-life.enabled", matchIfMissing = true)
public @interface LivedDemo {
}
