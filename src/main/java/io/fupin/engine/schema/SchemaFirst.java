package io.fupin.engine.schema;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine checks its tables when it is built, so Flyway comes before it. */
@Configuration(proxyBeanMethods = false)
class SchemaFirst {

    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }
}
