package io.fupin.casework.data;

import io.fupin.privacy.SealedColumn;
import io.fupin.privacy.SealedJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where casework keeps sealed text. */
@Configuration(proxyBeanMethods = false)
class SealedForms {

    @Bean
    SealedColumn sealedRevisions(SealedJson sealed) {
        return SealedColumn.json("case_revision", "form", sealed::again, "case_number", "step", "revision");
    }
}
