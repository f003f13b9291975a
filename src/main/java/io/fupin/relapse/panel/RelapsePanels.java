package io.fupin.relapse.panel;

import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.RiskClearing;
import io.fupin.casework.CasePanels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Monitoring and clearing as pages show them: the same sheet for both. */
@Configuration(proxyBeanMethods = false)
class RelapsePanels {

    @Bean
    CasePanels monitoringPanels(RiskSheets sheets) {
        return new RiskPanels(RelapseMonitoring.PROCESS, sheets);
    }

    @Bean
    CasePanels clearingPanels(RiskSheets sheets) {
        return new RiskPanels(RiskClearing.PROCESS, sheets);
    }
}
