package io.fupin.notice.data;

import io.fupin.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where objections and receipts keep sealed text. */
@Configuration(proxyBeanMethods = false)
class SealedObjectors {

    @Bean
    SealedColumn sealedObjectorNames() {
        return SealedColumn.text("objection", "objector_name", "number");
    }

    @Bean
    SealedColumn sealedObjectorPhones() {
        return SealedColumn.text("objection", "objector_phone", "number");
    }

    @Bean
    SealedColumn sealedReceipts() {
        return SealedColumn.text("receipt", "sealed", "hash");
    }
}
