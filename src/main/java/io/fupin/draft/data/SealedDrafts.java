package io.fupin.draft.data;

import io.fupin.privacy.SealedColumn;
import io.fupin.privacy.SealedJson;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where drafts keep sealed text. The content is JSON in a column of text, which takes whatever somebody typed. */
@Configuration(proxyBeanMethods = false)
class SealedDrafts {

    @Bean
    SealedColumn sealedDraftContents(SealedJson sealed) {
        return new SealedColumn("draft", List.of("person_id", "post", "key"), "content", false, sealed::again);
    }
}
