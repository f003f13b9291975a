package io.fupin.draft.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.clock.BusinessClock;
import io.fupin.draft.Draft;
import io.fupin.draft.Drafts;
import io.fupin.web.FormPart;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The draft that a page opens with ({@code @draftPart.of(key)} in the templates): it comes with the page, so that it is there without
 * another trip over a slow line.
 */
@Component("draftPart")
class DraftPart {

    private final Drafts drafts;
    private final ObjectMapper json;
    private final Clock realClock;

    DraftPart(Drafts drafts, ObjectMapper json, @Qualifier("realClock") Clock realClock) {
        this.drafts = drafts;
        this.json = json;
        this.realClock = realClock;
    }

    /** JSON as it may stand in a script element: {@code null}, or version, savedAt, how long ago it was typed, page and content. */
    public String of(String key) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Officer officer)) {
            return "null";
        }
        return drafts.find(officer, key).map(this::write).orElse("null");
    }

    private String write(Draft draft) {
        ObjectNode part = json.createObjectNode().put("version", draft.version())
                .put("savedAt", draft.savedAt().atZone(BusinessClock.ZONE).toOffsetDateTime().toString())
                .put("page", draft.page()).put("secondsAgo", Duration.between(draft.typedAt(), realClock.instant()).toSeconds());
        part.set("content", draft.content());
        return FormPart.embed(part.toString());
    }
}
