package io.fupin.bench;

import io.fupin.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The peer: a stock Spring Boot application of the engine's starter, with its defaults (history full), on another database of the same
 * server. It runs the same models; its service tasks do nothing.
 */
final class StockEngine implements AutoCloseable {

    static final String PROCESS = "household-identification";

    private final Map<String, Object> database = TestDatabase.newDatabase();
    private final ConfigurableApplicationContext context;

    StockEngine() throws IOException {
        context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
                .initializers(starting -> starting.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", Map.of(
                        "spring.datasource.url", url(), "spring.datasource.username", "fupin_owner",
                        "camunda.bpm.process-engine-name", "stock", "camunda.bpm.auto-deployment-enabled", "false",
                        "camunda.bpm.history-level", "full", "camunda.bpm.job-execution.enabled", "false",
                        "logging.level.root", "WARN"))))
                // Without the settings of ours that lie on the same class path.
                .run("--spring.config.name=stock-engine");
        deploy();
    }

    private void deploy() throws IOException {
        DeploymentBuilder deployment = bean(RepositoryService.class).createDeployment().name("stock");
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"processes/household-identification.bpmn", "processes/village-annual-verification.bpmn",
                "forms/*.form"}) {
            for (Resource file : files.getResources("classpath*:" + pattern)) {
                if (file.getURL().getPath().contains("/test-classes/")) {
                    continue;
                }
                deployment.addString(pattern.substring(0, pattern.indexOf('/') + 1) + file.getFilename(),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        deployment.deploy();
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

    /** Not found by a scan of packages: it bears none of the annotations that one looks for. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
            TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class, CamundaBpmAutoConfiguration.class})
    static class Application {

        /** The one setting without which the model's groups are refused. */
        @Bean
        ProcessEnginePlugin groups() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl configuration) {
                    configuration.setGroupResourceWhitelistPattern("[A-Za-z0-9@._-]+");
                }
            };
        }

        @Bean
        JavaDelegate matchData() {
            return execution -> { };
        }

        @Bean
        JavaDelegate recommend() {
            return execution -> { };
        }

        @Bean
        JavaDelegate closeNotice() {
            return execution -> execution.setVariable("objectionOpen", false);
        }

        @Bean
        JavaDelegate registerHousehold() {
            return execution -> { };
        }
    }
}
