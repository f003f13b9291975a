package io.fupin.change.data;

import io.fupin.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where changes keep sealed text. */
@Configuration(proxyBeanMethods = false)
class SealedChanges {

    @Bean
    SealedColumn sealedChangeLines() {
        return SealedColumn.text("household_change", "lines_sealed", "case_number");
    }
}
