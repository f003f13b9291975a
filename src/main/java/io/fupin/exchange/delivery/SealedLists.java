package io.fupin.exchange.delivery;

import io.fupin.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where departments' lists keep sealed text. */
@Configuration(proxyBeanMethods = false)
class SealedLists {

    @Bean
    SealedColumn sealedMatchRows() {
        return SealedColumn.text("match_row", "id_sealed", "delivery_id", "line");
    }

    @Bean
    SealedColumn sealedUploads() {
        return SealedColumn.text("match_upload", "rows_sealed", "id");
    }
}
