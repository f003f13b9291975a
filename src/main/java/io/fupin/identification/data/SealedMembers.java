package io.fupin.identification.data;

import io.fupin.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the identification keeps sealed text. */
@Configuration(proxyBeanMethods = false)
class SealedMembers {

    @Bean
    SealedColumn sealedCaseMembers() {
        return SealedColumn.text("case_member", "id_sealed", "case_number", "position");
    }
}
