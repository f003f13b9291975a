package io.fupin.engine.runtime;

import io.fupin.clock.BusinessClock;
import io.fupin.engine.ServiceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.joda.time.DateTimeUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Engine settings that go beyond properties; the reasons were measured (docs/adr). */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    FupinEngineConfiguration fupinEngineConfiguration(ApplicationContext context, ApplicationEventPublisher events, BusinessClock clock) {
        return new FupinEngineConfiguration(context, events, clock);
    }

    static final class FupinEngineConfiguration extends AbstractCamundaConfiguration {

        private final ApplicationContext context;
        private final ApplicationEventPublisher events;
        private final BusinessClock clock;

        FupinEngineConfiguration(ApplicationContext context, ApplicationEventPublisher events, BusinessClock clock) {
            this.context = context;
            this.events = events;
            this.clock = clock;
        }

        @Override
        public void preInit(SpringProcessEngineConfiguration configuration) {
            // The engine's ClockUtil reads this; by call and not by offset, because a thread may have a time of its own.
            clock.onShift(offset -> DateTimeUtils.setCurrentMillisProvider(clock::millis));
            configuration.setGroupResourceWhitelistPattern("[A-Za-z0-9@._-]+");
            configuration.setJdbcBatchProcessing(true);
            configuration.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M");
            configuration.setJobExecutorAcquireByDueDate(true);
            configuration.setHistoryCleanupBatchWindowStartTime("01:00");
            configuration.setHistoryCleanupBatchWindowEndTime("05:00");
            configuration.setHistoryCleanupStrategy("removalTimeBased");
            configuration.setEnableFetchProcessDefinitionDescription(false);
            // The factory has made an expression manager over all beans by now; models may call named steps only.
            configuration.setExpressionManager(new SpringExpressionManager(context, callableFromModels()));
            List<BpmnParseListener> listeners = new ArrayList<>(configuration.getCustomPostBPMNParseListeners() == null
                    ? List.of() : configuration.getCustomPostBPMNParseListeners());
            listeners.add(new EventsOfModels(events));
            configuration.setCustomPostBPMNParseListeners(listeners);
        }

        private Map<Object, Object> callableFromModels() {
            Map<Object, Object> beans = new HashMap<>();
            for (String name : context.getBeanNamesForType(ServiceStep.class, true, false)) {
                beans.put(name, new ServiceStepDelegate(() -> context.getBean(name, ServiceStep.class)));
            }
            return beans;
        }
    }
}
